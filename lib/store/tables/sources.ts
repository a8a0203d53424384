/**
 * Table `sources`, one row a page that carries a report, with its headline figures: thousands.
 *
 * - `identity`: all pages of one report.
 */
export const sourcesSchema = 'address, identity';
