/** Tables of the reader's dictionaries: tens of packs, up to 200,000 entries each, found by their words; the forms of a pack in one row. */
export const packsSchema = 'id';
export const packEntriesSchema = '[packId+index], packId, *keys';
export const packFormsSchema = 'packId';
