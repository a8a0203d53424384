/** Bundles of invented reports, and arbitrary ones for properties. */
import * as fc from '../fast-check';
import { analyse } from '../../../lib/engine/analyse';
import type { Indicator } from '../../../lib/model/analysis';
import type { CorrectionChange } from '../../../lib/model/corrections';
import { canonicalAddress } from '../../../lib/store/address';
import type { ReportBundle } from '../../../lib/store/bundles';
import { corrected } from '../../../lib/store/corrections';
import { identityKey } from '../../../lib/store/identity';
import { makeRows } from '../../../lib/store/make-rows';
import type { IndicatorRow } from '../../../lib/store/rows';
import { countyReport } from '../detect/texts';

export const asyncOf = async function* <T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
};

/** An invented county's report as the library keeps it, its first headline indicator set right by the reader. */
export async function countyBundle(url = 'http://www.qinghe.example/2026/report.html'): Promise<ReportBundle> {
  const address = await canonicalAddress(url);
  const analysis = analyse({ id: address, text: countyReport, url, title: '青禾县政府工作报告' });
  const rows = makeRows(analysis, address, {
    text: countyReport,
    url,
    pageTitle: '=青禾县',
    address,
    authority: 'other',
    fingerprint: 'f',
    textHash: 't'.repeat(64),
    savedAt: Date.UTC(2031, 1, 3, 4, 5, 6, 7),
  });
  const first = rows.indicators.findIndex(({ headline }) => headline);
  return {
    ...rows,
    indicators: rows.indicators.map((row, index) => (index === first ? corrected(row, { id: 'c', change: { value: 1.5, unit: '元' } }) : row)),
  };
}

// Signs of several scripts, quotation marks, separators, line feeds, and what a spreadsheet takes for a formula.
const words = fc
  .array(fc.constantFrom('青', '禾', ' > ', '>', '\\', '"', ',', '\n', '=', '-', '+', '@', "'", '＝', ';', '\t', ' ', 'é', '𠮷', '0', 'NULL', 'true', '1e5'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const absent = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const count = fc.integer({ min: 0, max: 1_000_000 });
const year = fc.integer({ min: 1949, max: 2100 });
const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number));
const span = fc.tuple(count, count).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const month = fc.integer({ min: 1, max: 12 });
const months = fc.tuple(month, month);
const period = fc.record({ from: year, to: year, months: absent(months), instant: fc.boolean() });
const region = fc.record({
  name: words,
  code: absent(words),
  level: absent(fc.constantFrom<'province' | 'county'>('province', 'county')),
  parents: fc.array(words, { maxLength: 2 }),
});
const measure = fc.constantFrom<Indicator['measure']>('level', 'growth', 'change', 'share', 'rank', 'multiple');
const status = fc.constantFrom<Indicator['status']>('actual', 'estimate', 'target');

const indicator: fc.Arbitrary<
  Indicator & Pick<IndicatorRow, 'quote' | 'start' | 'end' | 'sentenceText'> & { change: CorrectionChange | null; compared: number | null }
> = fc.record(
  {
    figure: count,
    code: absent(words),
    name: words,
    subject: fc.oneof(fc.constant(''), words),
    measure,
    value,
    valueMax: absent(value),
    unit: fc.oneof(fc.constant(''), words),
    bound: fc.constantFrom<Indicator['bound']>('exact', 'about', 'at_least', 'at_most', 'near', 'range'),
    status,
    period: absent(period),
    basis: absent(fc.constantFrom<NonNullable<Indicator['basis']>>('nominal', 'real', 'contribution')),
    vintage: absent(fc.constantFrom<NonNullable<Indicator['vintage']>>('preliminary', 'final', 'plan_adjusted')),
    nature: fc.constantFrom<Indicator['nature']>('binding', 'expected'),
    region: absent(region),
    over: fc.constantFrom<Indicator['over']>('average', 'total'),
    role: absent(fc.constantFrom<'from' | 'to'>('from', 'to')),
    against: absent(words),
    sentence: span,
    section: fc.array(words, { maxLength: 3 }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((sure) => Math.abs(sure)),
    doubts: fc.uniqueArray(fc.constantFrom('recognised', 'magnitude', 'impossible'), { minLength: 1 }),
    lookedAt: fc.constant<true>(true),
    quote: words,
    start: count,
    end: count,
    sentenceText: words,
    change: absent(
      fc.record(
        {
          name: words,
          code: absent(words),
          value,
          unit: words,
          status,
          measure,
          period: absent(period),
          bound: fc.constantFrom<Indicator['bound']>('exact', 'at_least'),
          basis: absent(fc.constantFrom<NonNullable<Indicator['basis']>>('nominal', 'real')),
          vintage: absent(fc.constantFrom<NonNullable<Indicator['vintage']>>('final', 'revised')),
          excluded: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    ),
    compared: absent(year),
  },
  {
    requiredKeys: [
      'figure',
      'code',
      'name',
      'subject',
      'measure',
      'value',
      'valueMax',
      'unit',
      'bound',
      'status',
      'period',
      'basis',
      'vintage',
      'region',
      'role',
      'against',
      'sentence',
      'section',
      'confidence',
      'quote',
      'start',
      'end',
      'sentenceText',
      'change',
      'compared',
    ],
  },
);

/** Any report with any indicators, corrected ones among them. */
export const anyBundle: fc.Arbitrary<ReportBundle> = fc
  .record({
    id: words,
    kind: fc.constantFrom<'report' | 'coverage'>('report', 'coverage'),
    score: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
    name: words,
    code: absent(words),
    level: absent(fc.constantFrom<'province' | 'county'>('province', 'county')),
    parents: fc.array(words, { maxLength: 2 }),
    title: absent(words),
    year: absent(year),
    savedAt: fc.integer({ min: 1, max: 4_000_000_000_000 }),
    indicators: fc.array(indicator, { maxLength: 4 }),
  })
  .map(({ id, kind, score, name, code, level, parents, title, year: planned, savedAt, indicators }) => {
    const region = { name, code, level, parents };
    const meta = { title, region, year: planned, reviewYear: null, session: null, date: null, speaker: null, publisher: null, months: null, part: null };
    const identity = identityKey(kind, meta);
    const rows = indicators.map(({ change, compared, ...read }, index): IndicatorRow => {
      const row: IndicatorRow = { ...read, reportId: id, index, regionName: name, regionCode: code, regionKey: '', reportYear: planned };
      if (row.over === undefined) delete row.over;
      if (compared !== null && row.code !== null) {
        const { measure: as, status: told, value: stated, valueMax, unit, bound } = row;
        row.headline = { code: row.code, measure: as, status: told, year: compared, value: stated, valueMax, unit, bound };
      }
      // As the library writes corrections: only what differs.
      const differs = Object.entries(change ?? {}).filter(([field, to]) =>
        field === 'excluded' ? to === true : JSON.stringify(to) !== JSON.stringify(row[field as keyof IndicatorRow]),
      );
      return differs.length > 0 ? corrected(row, { id: `c${index}`, change: Object.fromEntries(differs) }) : row;
    });
    return {
      report: {
        ...meta,
        id,
        url: id,
        address: id,
        addresses: [id],
        authority: 'other',
        base: id,
        ...(identity === undefined ? {} : { identity }),
        pageTitle: '',
        detection: { kind, score, reasons: [] },
        savedAt,
        fingerprint: '',
        textHash: '',
        figureCount: 0,
        indicatorCount: rows.length,
        termCount: 0,
        codes: [],
        deletedAt: null,
      },
      indicators: rows,
      terms: [],
    };
  });
