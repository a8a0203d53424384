/**
 * Lists of words as builds for browsers carry them: a third of what starts with the browser would be words, each Han character in three
 * bytes. They are deflated, and base64, for a script is text (scripts/build/light-modules.ts).
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';

/** @param words anything that JSON holds. @returns the same as base64, alike on every machine. */
export function packWords(words: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(words)), { level: 9, mem: 12 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** What `packWords` was given. It comes from the build alone and is not checked. */
export function unpackWords(packed: string): unknown {
  return JSON.parse(strFromU8(inflateSync(Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0)))));
}
