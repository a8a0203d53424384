/**
 * Whether a page's words are printed so that nobody sees them: what programs for character recognition put over the picture of
 * a scanned page (text rendering mode 3, ISO 32000-1, 9.3.6).
 */

/** What PDF.js names so in OPS (pdfjs-dist, src/shared/util.js). */
const SAVE = 10;
const RESTORE = 11;
const TEXT_RENDERING_MODE = 38;
const SHOW_TEXT = 44;
const UNSEEN = 3;

/** A page's operators as PDF.js lists them. */
export interface Operators {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** True where more characters are shown unseen than seen. Linear in the operators. */
export function isUnseen({ fnArray, argsArray }: Operators): boolean {
  const saved: number[] = [];
  let mode = 0;
  let seen = 0;
  let unseen = 0;
  for (const [at, operator] of fnArray.entries()) {
    const args = argsArray[at];
    if (operator === SAVE) saved.push(mode);
    else if (operator === RESTORE) mode = saved.pop() ?? mode;
    else if (!Array.isArray(args)) continue;
    else if (operator === TEXT_RENDERING_MODE) mode = Number(args[0]);
    else if (operator === SHOW_TEXT) {
      const count = Array.isArray(args[0]) ? args[0].length : 0;
      if (mode === UNSEEN) unseen += count;
      else seen += count;
    }
  }
  return unseen > seen;
}
