/**
 * The popup lays the texts of its sheets into its shadow root itself (`?inline`, components/popup/shadow-style.ts); from style modules its
 * components take the names of classes alone. Vite would put the rules into the sheets of pages as well: into a file beside the page
 * script that nothing loads, and into the reader page, whose document they would style.
 */
import type { Plugin } from 'vite';

/**
 * Style modules that are imported for their names only.
 * @param sheets matches their paths. Without `enforce` a plugin stands after Vite's reading of the sheet, which finds the
 *   names, and before what collects the rules.
 */
export function namesOnly(sheets: RegExp): Plugin {
  return {
    name: 'style-names-only',
    transform: (_, id) => (sheets.test(id) ? { code: '', map: null } : null),
  };
}
