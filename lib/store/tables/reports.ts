/**
 * Table `reports`, one row an analysed page or file: thousands of small rows.
 *
 * - `*addresses`: the row that a page belongs to, whichever of its addresses it is read at.
 * - `identity`: the same report at an address not seen before.
 * - `deletedAt`: IndexedDB leaves null out of an index, so this holds only what waits in the bin.
 * - `unindexed`: only what waits for the search index.
 */
export const reportsSchema = 'id, *addresses, identity, deletedAt, unindexed';
