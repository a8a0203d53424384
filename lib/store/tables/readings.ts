/**
 * Table `readings`, earlier readings of documents, each with all that was read: a few a document, of those that changed.
 *
 * - `[reportId+replacedAt]`: those of one document, in order.
 */
export const readingsSchema = 'id, [reportId+replacedAt]';
