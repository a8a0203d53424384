/**
 * Table `clips`, one row a passage that the reader kept: hundreds.
 *
 * - `address`: the clips to show in place when their page is opened again.
 * - `deletedAt`: only what waits in the bin (null is not indexed).
 */
export const clipsSchema = 'id, address, deletedAt';
