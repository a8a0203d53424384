/**
 * Table `reports`, one row a document: thousands of small rows.
 *
 * - `*addresses`: the row that a page belongs to, whichever of its addresses it is read at.
 * - `identity`: the same document at an address not seen before.
 * - `base`: the document that a page with a number belongs to, where the page does not say whose it is.
 * - `deletedAt`: IndexedDB leaves null out of an index, so this holds only what waits in the bin.
 * - `unindexed`: only what waits for the search index.
 */
export const reportsSchema = 'id, *addresses, identity, base, deletedAt, unindexed';

/** As versions 1 and 2 had it: frozen. */
export const reportsSchemas = {
  1: 'id, *addresses, identity, deletedAt',
  2: 'id, *addresses, identity, deletedAt, unindexed',
} as const;
