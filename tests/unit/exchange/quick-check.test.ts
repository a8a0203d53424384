/** The quick check says yes to what valibot says yes to, and to nothing else. */
import * as fc from '../fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRow } from '../../../lib/exchange/check-row';
import { quickTest } from '../../../lib/exchange/quick-check';
import { BundleSchema, PackContentsSchema, rowSchemas } from '../../../lib/exchange/row-schemas';
import type { ReportBundle } from '../../../lib/store/bundles';
import { anyBundle, countyBundle } from './sample';

/** What a file may hold where a row has something else. */
const strange: unknown[] = [
  undefined,
  null,
  '',
  'x',
  '长'.repeat(1001),
  0,
  -1,
  1.5,
  13,
  1e308,
  Number.NaN,
  Infinity,
  true,
  false,
  [],
  [1, 2],
  [1, '2'],
  {},
  { start: 0, end: 1 },
];

type Container = Record<string, unknown>;
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Every place of a value, those of one list only in its first two. */
function places(value: unknown, path: string[] = []): string[][] {
  if (!isContainer(value)) return [path];
  const keys = Object.keys(value);
  return [path, ...(Array.isArray(value) ? keys.slice(0, 2) : keys).flatMap((key) => places(value[key], [...path, key]))];
}

function changed(value: unknown, [key, ...rest]: readonly string[], put: (at: Container, key: string) => void): unknown {
  if (key === undefined || !isContainer(value)) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Container;
  if (rest.length === 0) put(copy, key);
  else copy[key] = changed(copy[key], rest, put);
  return copy;
}

/** The value with each of its places emptied, and with strange things in each. */
function* spoiled(value: unknown): Generator<unknown> {
  for (const path of places(value)) {
    if (path.length === 0) continue;
    yield changed(value, path, (at, key) => delete at[key]);
    for (const other of strange) yield changed(value, path, (at, key) => (at[key] = other));
  }
}

const time = 1.7e12;
const anchor = { quote: '5.2%', prefix: '增长', suffix: '。', name: '果园面积' };
const original = { name: '果园面积', code: null, measure: 'level', value: 1, valueMax: null, unit: '亩', status: 'actual', period: null };
const rows: Record<keyof typeof rowSchemas, object> = {
  clips: {
    ...{
      id: 'c',
      kind: 'figure',
      quote: '5.2%',
      sentence: '增长5.2%。',
      prefix: '',
      suffix: '',
      url: 'https://a.example/',
      address: 'a',
      title: 't',
      reportId: null,
    },
    ...{ region: null, year: 2031, figure: null, indicator: null, term: null, publisher: null, published: null, pageKind: null, reportTitle: null },
    ...{ regionLevel: null, delivered: null, fragment: null, page: null, note: '', tags: ['x'], folderId: null, position: 1, createdAt: time, deletedAt: null },
  },
  folders: { id: 'f', name: '果园', position: 0, deletedAt: null },
  corrections: { id: 'k', reportId: 'r', anchor, original, change: { value: 2, excluded: true }, createdAt: time, updatedAt: time },
  sources: {
    ...{ address: 'a', identity: 'i', url: 'https://a.example/', pageTitle: 't', kind: 'report', authority: 'official', savedAt: time },
    statements: [
      {
        code: 'gdp',
        measure: 'level',
        status: 'actual',
        year: 2030,
        value: 1,
        valueMax: null,
        unit: '元',
        bound: 'exact',
        name: 'n',
        quote: 'q',
        sentenceText: 's',
      },
    ],
  },
  dismissals: { id: 'd', dismissedAt: time },
  documents: {
    ...{ address: 'a', change: { year: 2031, months: [1, 3] }, createdAt: time, updatedAt: time },
    original: { kind: 'report', region: { name: '鹿鸣市', code: null, level: 'county', parents: ['澜溪省'] }, year: null, months: null },
  },
  notes: { id: 'n', form: '样词', text: '说明', createdAt: time, updatedAt: time },
};

describe('the quick check of rows', () => {
  let bundle: ReportBundle;
  beforeAll(async () => {
    const whole = await countyBundle();
    bundle = { ...whole, indicators: whole.indicators.slice(0, 3), terms: whole.terms.slice(0, 2) };
  });

  const alike = (schema: v.GenericSchema, values: Iterable<unknown>) => {
    const test = quickTest(schema);
    const wrong = [...values].filter((value) => test(value) !== v.is(schema, value));
    expect(wrong.map((value) => JSON.stringify(value)?.slice(0, 300))).toEqual([]);
  };

  it('answers as valibot does where one place of a report is spoiled', () => {
    expect(checkRow('reports', bundle)).toBeNull();
    alike(BundleSchema, [bundle, ...spoiled(bundle)]);
  });

  it.each(Object.entries(rows))('answers as valibot does of %s', (table, row) => {
    const schema: v.GenericSchema = rowSchemas[table as keyof typeof rowSchemas];
    const accepted = [row, ...spoiled(row)].filter((one) => v.is(schema, one));
    alike(schema, [row, ...spoiled(row), ...strange]);
    expect(accepted.length).toBeGreaterThan(1);
  });

  it('takes every report that the library can hold', () => {
    fc.assert(fc.property(anyBundle, (one) => quickTest(BundleSchema)(one) === v.is(BundleSchema, one)));
  });

  it('asks valibot of what it does not know', () => {
    alike(PackContentsSchema, strange);
    for (const schema of [
      v.union([v.string(), v.number()]),
      v.optional(v.string(), 'x'),
      v.fallback(v.string(), 'x'),
      v.object({ a: v.optional(v.number(), 1), b: v.fallback(v.string(), 'x'), c: v.nullish(v.string()) }),
      v.pipe(v.string(), v.trim(), v.nonEmpty()),
      v.pipe(v.string(), v.regex(/^x/)),
      v.pipe(v.string(), v.maxLength(3), v.minLength(1), v.nonEmpty(), v.maxLength(2)),
      v.array(v.undefined()),
      v.strictObject({ start: v.number(), end: v.number() }),
      v.record(v.string(), v.number()),
      v.tuple([v.number(), v.optional(v.string())]),
    ] as v.GenericSchema[])
      alike(schema, [...strange, ' ', 'xy', { a: 2 }, { a: 'x', c: null }, { b: 1, c: undefined }, new Array(2), [1]]);
  });

  it('names the field and what stands there', () => {
    const spoilt = changed(bundle, ['indicators', '1', 'measure'], (at, key) => (at[key] = 'heap'));
    expect(checkRow('reports', spoilt)).toEqual({ field: 'indicators.1.measure', found: '"heap"' });
    expect(checkRow('constructor', {})).toBe('unknown-table');
  });
});
