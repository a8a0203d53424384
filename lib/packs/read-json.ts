/** JSON of unknown origin: parsed, and looked through before anything recurses into it. */
import { packLimits } from '../model/pack';
import { refusePack, type PackPlace } from './refusal';

/** @throws {PackError} `broken`, `encoding`; `hostile` where it is nested deeper than any dictionary. */
export function readJson(bytes: Uint8Array, place: PackPlace = {}): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    return refusePack('encoding', place, cause);
  }
  if (isDeep(text)) refusePack('hostile', place);
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refusePack('broken', place, cause);
  }
}

/** Counts brackets outside of strings, in one pass: a value that is too deep is never built. */
function isDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > packLimits.depth) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
