/** The least that a row can say: tests lay over it what they are about. */
import type { Indicator } from '../lib/model/analysis';
import type { ClipDraft } from '../lib/model/explain';

/** A level of one thing, of no period, in a text's first character. */
export const plainIndicator: Indicator = {
  figure: 0,
  code: null,
  name: '',
  subject: '',
  measure: 'level',
  value: 1,
  valueMax: null,
  unit: '',
  bound: 'exact',
  status: 'actual',
  period: null,
  basis: null,
  vintage: null,
  region: null,
  role: null,
  against: null,
  sentence: { start: 0, end: 1 },
  section: [],
  confidence: 1,
};

/** Words of a page that belong to no kept report. */
export const plainClip: ClipDraft = {
  kind: 'selection',
  quote: '',
  sentence: '',
  prefix: '',
  suffix: '',
  url: '',
  title: '',
  reportId: null,
  region: null,
  year: null,
  figure: null,
  indicator: null,
  term: null,
};
