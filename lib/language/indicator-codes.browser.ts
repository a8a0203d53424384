/** Takes the place of indicator-codes.ts in the browser: what analyses texts reads the rows first and gives them. */
import type { CodeRow } from './indicator-codes';

let given: readonly CodeRow[] = [];

/** Empty before they are given. */
export function codeRows(): readonly CodeRow[] {
  return given;
}

/** Gives the rows, for as long as this context lives. */
export function giveCodes(rows: readonly CodeRow[]): void {
  given = rows;
}
