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
  return JSON.parse(strFromU8(inflateSync(bytesOf(atob(packed)))));
}

/** A call for each sign, as `Uint8Array.from` makes it, takes as long as the inflation while nothing is compiled yet. */
function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
