/**
 * Table `imports`, what imports of the last minutes changed, for their undo: a row for every few hundred changes.
 *
 * - `[importId+part]`: all of one import as one range, in order.
 * - `at`: what is too old to be undone.
 */
export const importsSchema = '[importId+part], at';
