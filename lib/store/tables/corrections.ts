/**
 * Table `corrections`, what the reader set right: hundreds.
 *
 * - `reportId`: those to lay over a report that is read anew.
 */
export const correctionsSchema = 'id, reportId';
