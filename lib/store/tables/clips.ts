/**
 * Table `clips`, one row a figure or term that the reader kept: hundreds.
 *
 * - `deletedAt`: only what waits in the bin (null is not indexed).
 */
export const clipsSchema = 'id, deletedAt';
