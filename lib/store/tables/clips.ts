/**
 * Table `clips`, one row a figure or term that the reader kept: hundreds.
 *
 * - `createdAt`: newest first.
 * - `reportId`: clips to show in place when a report is opened again.
 * - `deletedAt`: only what waits in the bin (null is not indexed).
 */
export const clipsSchema = 'id, createdAt, reportId, deletedAt';
