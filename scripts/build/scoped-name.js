/** How the classes of style modules are called in pages: by the sheet's name and the class, so that they can be read and named. */
import { basename } from 'node:path';

/**
 * @param {string} local a class or animation as its sheet has it, in camel case.
 * @param {string} sheet path of the style module; Vite adds the query of the import.
 * @returns {string} e.g. “rl-clips-foot” for `.foot` in clips.module.css: the same from build to build, and unique while no
 *   two sheets have one name (tests/unit/styles/style-modules.test.ts).
 */
export function scopedName(local, sheet) {
  const name = basename(sheet.split('?')[0] ?? sheet, '.module.css');
  return `rl-${name}-${local.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}
