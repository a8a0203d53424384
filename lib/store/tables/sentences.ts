/**
 * Table `sentences`, the search index: up to half a million rows.
 *
 * - `[reportId+start]`: all of one report as one range, in order.
 * - `*words`: a typed word as a range of its beginnings.
 */
export const sentencesSchema = '[reportId+start], *words';
