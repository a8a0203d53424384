import type { ReportMeta } from './analysis';

/** A text of which nothing is known but its words. */
export const unknownReport: ReportMeta = {
  title: null,
  region: { name: '', code: null, level: null, parents: [] },
  year: null,
  reviewYear: null,
  session: null,
  date: null,
  speaker: null,
  publisher: null,
  months: null,
  part: null,
};
