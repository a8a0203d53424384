/**
 * Table `compared`, the rows that may be compared, packed: one row for an indicator of a region, some tens of thousands.
 *
 * - `[code+regionKey]`: all regions of an indicator as one range; chosen regions by their keys.
 */
export const comparedSchema = '[code+regionKey]';

/** Table `filed`, the reports whose rows stand in `compared`: thousands of small rows. */
export const filedSchema = 'reportId';
