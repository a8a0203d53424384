/**
 * The least that a row must be, so that whatever reads it finds what it expects, and the fields that rows of earlier
 * versions lack. Looked at whenever a row is read: plain tests, for a comparison reads tens of thousands of rows.
 */
import { BoundSchema, MeasureSchema, NatureSchema, StatusSchema } from '../model/analysis';
import { kinds } from '../model/kinds';

type Test = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Test>>;
type Row = Record<string, unknown>;

const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Test = (value) => typeof value === 'string';
const number: Test = (value) => typeof value === 'number' && Number.isFinite(value);
const truth: Test = (value) => typeof value === 'boolean';
const texts: Test = (value) => Array.isArray(value) && value.every(text);
const oneOf = (values: readonly string[]): Test => {
  const known = new Set<unknown>(values);
  return (value) => known.has(value);
};
const or =
  (test: Test, other: unknown): Test =>
  (value) =>
    value === other || test(value);
const absentOr = (test: Test): Test => or(test, undefined);
const object =
  (shape: Shape): Test =>
  (value) =>
    isObject(value) && Object.entries(shape).every(([field, test]) => test(value[field]));
const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);

const kind = oneOf(Object.keys(kinds));
const measure = oneOf(MeasureSchema.options);
const status = oneOf(StatusSchema.options);
const bound = oneOf(BoundSchema.options);
const span = object({ start: number, end: number });
const region = object({ name: text, code: or(text, null), level: or(text, null), parents: texts });
const months: Test = (value) => Array.isArray(value) && value.length === 2 && value.every(number);
const period = or(object({ from: number, to: number }), null);
const stated = { code: text, measure, status, year: number, value: number, valueMax: or(number, null), unit: text, bound, months: absentOr(months) };
const binnable = { id: text, deletedAt: or(number, null) };

/** What must hold of every row of a table; tables that are not named are rebuilt or hold other rows. */
export const shapes: Readonly<Record<string, Shape>> = {
  reports: {
    ...binnable,
    region,
    year: or(number, null),
    months: or(months, null),
    title: or(text, null),
    url: text,
    address: text,
    addresses: texts,
    pageTitle: text,
    detection: object({ kind, score: number, reasons: texts }),
    savedAt: number,
    figureCount: number,
    indicatorCount: number,
    codes: texts,
    parts: absentOr(list(object({ number, url: text, address: text, length: number }))),
  },
  indicators: {
    reportId: text,
    index: number,
    name: text,
    subject: text,
    measure,
    status,
    bound,
    value: number,
    valueMax: or(number, null),
    unit: text,
    code: or(text, null),
    period,
    sentence: span,
    section: texts,
    start: number,
    end: number,
    quote: text,
    sentenceText: text,
    regionName: text,
    regionKey: text,
    confidence: number,
    nature: absentOr(oneOf(NatureSchema.options)),
    headline: absentOr(object(stated)),
  },
  texts: { reportId: text, text },
  terms: { reportId: text, index: number, id: text, quote: text, start: number, end: number },
  clips: { ...binnable, kind: text, quote: text, sentence: text, url: text, title: text, note: text, tags: texts, position: number, createdAt: number },
  folders: { ...binnable, name: text, position: number },
  corrections: { id: text, reportId: text, anchor: object({ quote: text, prefix: text, suffix: text, name: text }), original: isObject, change: isObject },
  sources: { address: text, identity: text, url: text, pageTitle: text, kind, statements: list(object({ ...stated, quote: text, sentenceText: text })) },
  notes: { id: text, form: text, text },
  dismissals: { id: text },
  packs: { id: text, title: text, revision: text, author: text, licence: text, position: number, on: truth, marked: truth, count: number },
  packEntries: { packId: text, index: number, keys: texts, entry: object({ zh: text, explanation: object({ zh: text, en: text }) }) },
  packForms: { packId: text, forms: list(object({ zh: text, text })) },
  documents: { address: text, change: isObject, original: isObject },
  readings: { id: text, reportId: text, replacedAt: number, report: isObject, indicators: list(isObject), terms: list(isObject) },
};

const entries = new Map(Object.entries(shapes).map(([table, shape]) => [table, Object.entries(shape)]));

/** Names of the fields that do not fit; none for a sound row. */
export function badFields(table: string, row: unknown): string[] {
  const tests = entries.get(table);
  if (!tests) return [];
  if (!isObject(row)) return [''];
  return tests.filter(([field, test]) => !test(row[field])).map(([field]) => field);
}

/** Whether a row can be read as it is; the same as no bad fields, without making a list of them. */
export function isSound(table: string, row: unknown): boolean {
  const tests = entries.get(table);
  return tests === undefined || (isObject(row) && tests.every(([field, test]) => test(row[field])));
}

/** Rows written before sorts of document came in lack these; null and false say nothing that they did not say. */
export function completed(table: string, row: unknown): unknown {
  if (table !== 'indicators' || !isObject(row) || row.basis !== undefined) return row;
  return { basis: null, vintage: null, region: null, ...row, period: wholePeriod(row.period), ...extractedOf(row) };
}

function extractedOf({ extracted }: Row): Row {
  return isObject(extracted) ? { extracted: { ...extracted, period: wholePeriod(extracted.period) } } : {};
}

const wholePeriod = (of: unknown): unknown => (isObject(of) && of.months === undefined ? { ...of, months: null, instant: false } : of);

/** What an absent or unreadable field becomes where the rest of a row is worth keeping; no other field can be guessed. */
const repairs: Readonly<Record<string, Row>> = {
  reports: {
    title: null,
    year: null,
    months: null,
    pageTitle: '',
    codes: [],
    deletedAt: null,
    savedAt: 0,
    figureCount: 0,
    indicatorCount: 0,
    region: { name: '', code: null, level: null, parents: [] },
  },
  indicators: {
    valueMax: null,
    code: null,
    period: null,
    section: [],
    subject: '',
    quote: '',
    regionName: '',
    confidence: 0,
    nature: undefined,
    headline: undefined,
  },
  clips: { note: '', tags: [], title: '', position: 0, createdAt: 0, deletedAt: null },
  folders: { position: 0, deletedAt: null },
  sources: { pageTitle: '' },
};

/** A sound row made of a bad one, null where what is missing is the row itself. */
export function repaired(table: string, row: unknown): Row | null {
  if (!isObject(row)) return null;
  const fixed: Row = { ...row };
  for (const field of badFields(table, row)) {
    const known = repairs[table];
    if (!known || !Object.hasOwn(known, field)) return null;
    if (known[field] === undefined) delete fixed[field];
    else fixed[field] = structuredClone(known[field]);
  }
  if (table === 'indicators' && fixed.headline === undefined) {
    delete fixed.headlineCode;
    delete fixed.headlineYear;
  }
  return fixed;
}
