/** Why a dictionary cannot be taken, and where the fault stands. Nothing of such a file is kept. */

/**
 * `format`: no pack, Yomitan dictionary or table; `too-large`; `hostile`: unpacks to far more than it should, or is nested
 * beyond all need; `broken`: cut off, or no JSON; `version`: of a format that is not read; `value`: something in it does
 * not fit; `many`: too many entries; `empty`: no entry; `encoding`.
 */
export const packReasons = ['format', 'too-large', 'hostile', 'broken', 'version', 'value', 'many', 'empty', 'encoding'] as const;
export type PackReason = (typeof packReasons)[number];

/** Where: the file inside an archive, the line of a table (from 1), the entry (from 1), the field. */
export interface PackPlace {
  part?: string;
  line?: number;
  entry?: number;
  field?: string;
}

export class PackError extends Error {
  constructor(
    readonly reason: PackReason,
    readonly place: PackPlace = {},
    options?: ErrorOptions,
  ) {
    super(`${reason} ${placeWords(place)}`.trim(), options);
    this.name = 'PackError';
  }
}

const placeWords = (place: PackPlace): string =>
  Object.entries(place)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

/** Never returns: for use in an expression. @throws {PackError} */
export function refusePack(reason: PackReason, place: PackPlace = {}, cause?: unknown): never {
  throw new PackError(reason, place, cause === undefined ? undefined : { cause });
}
