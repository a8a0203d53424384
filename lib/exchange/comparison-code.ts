/**
 * A kept comparison as a short code to paste, and as a file that holds the code: JSON without what is as usual, deflated, in
 * base64url. It holds what is compared and how, no figure and nothing else of the library. What comes in is hostile: bounded
 * before and after unfolding, and read by the schema that the settings are read by.
 */
import { deflateSync, strFromU8, strToU8 } from 'fflate';
import * as v from 'valibot';
import { ComparisonSchema, firstChoice, KeptComparisonSchema, type KeptComparison } from '../compare/choice';
import { inflated } from '../files/container/inflate';

const SIGN = 'RLC1.';
/** The code of a comparison of 5,000 regions takes some 60,000 characters. */
const LONGEST_CODE = 200_000;
const MOST_UNFOLDED = 2_000_000;

export const COMPARISON_FILE = '.reportlens-comparison.txt';

/** Why a code is not opened: it is none, or one of a later version. */
export class CodeError extends Error {
  constructor(readonly reason: 'no-code' | 'later-version') {
    super(reason);
  }
}

export function comparisonCode({ name, comparison, places }: KeptComparison): string {
  const usual = firstChoice as unknown as Record<string, unknown>;
  const changed = Object.fromEntries(Object.entries(comparison).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(usual[field])));
  const bytes = deflateSync(strToU8(JSON.stringify({ name, places, ...changed })), { level: 9 });
  return SIGN + toBase64Url(bytes);
}

/** The first code in what was pasted or read from a file. @param id for the comparison. @throws {CodeError} */
export function readComparisonCode(pasted: string, id: string): KeptComparison {
  const text = pasted.slice(0, LONGEST_CODE + 1000);
  const found = /RLC(\d{1,3})\.([\w-]{4,200000})/.exec(text);
  if (!found) throw new CodeError('no-code');
  const [, version, code = ''] = found;
  if (version !== '1') throw new CodeError('later-version');
  try {
    const { name, places, ...comparison } = v.parse(v.looseObject({}), JSON.parse(strFromU8(unfold(fromBase64Url(code)))));
    // Fields that do not fit fall back one by one, as in the settings: but a code without what is compared is none.
    const read = v.parse(KeptComparisonSchema, { id, name, comparison: v.parse(ComparisonSchema, comparison), places });
    if (read.comparison.codes.length === 0) throw new CodeError('no-code');
    return { ...read, places: namesOf(read) };
  } catch (error) {
    throw error instanceof CodeError ? error : new CodeError('no-code');
  }
}

/** Names of the regions that are compared, and of no others: it is kept in the settings, which hold only so much. */
function namesOf({ comparison, places }: KeptComparison): KeptComparison['places'] {
  return Object.fromEntries((comparison.regions ?? []).flatMap((key) => (Object.hasOwn(places, key) ? [[key, places[key]!]] : [])));
}

const unfold = (bytes: Uint8Array): Uint8Array =>
  inflated(bytes, MOST_UNFOLDED, () => {
    throw new CodeError('no-code');
  });

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}

const fromBase64Url = (code: string): Uint8Array =>
  Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
