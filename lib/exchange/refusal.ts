/** Why a file is not taken in. Nothing of a refused file is. */

/**
 * `unknown-format`: none of ours; `too-large`: in bytes or rows; `broken`: it cannot be read to its end; `newer`: written
 * by a later version; `checksum`: its contents are not those that were written; `header`: columns are missing, foreign or
 * double; `value`: a cell does not fit its field; `duplicate`: a row stands twice; `contradiction`: rows of one report
 * disagree about it; `empty`: there is nothing in it.
 */
export const refusalReasons = ['unknown-format', 'too-large', 'broken', 'newer', 'checksum', 'header', 'value', 'duplicate', 'contradiction', 'empty'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Where in a file; whatever is known. */
export interface Place {
  /** File inside an archive, or sheet of a workbook. */
  part?: string;
  /** Line of a text, row of a sheet or table; counted from 1, the header included where there is one. */
  line?: number;
  /** Field or path of the value. */
  field?: string;
  /** Cell of a sheet, such as `C12`. */
  cell?: string;
}

export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(
    readonly reason: RefusalReason,
    readonly place: Place = {},
    /** What was found there, in the file's own words. */
    readonly found = '',
    options?: ErrorOptions,
  ) {
    super([reason, ...Object.values(place).map(String), found].filter(Boolean).join(' · '), options);
  }
}
