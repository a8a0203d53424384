/**
 * Table `terms`, one row a mark of a policy term: up to a few hundred thousand.
 *
 * - `[reportId+index]`: all of one report as one range, in order.
 * - `id`: every place in the library that uses a term.
 */
export const termsSchema = '[reportId+index], id';
