import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../lib/model/analysis';
import { csvHeader, csvRows } from '../../../scripts/extract/csv';
import { plainIndicator } from '../../samples';
import { unknownReport } from '../../../lib/model/unknown-report';

const text = '=HYPERLINK("x"), 新建"样板"厂房 3 座，\n下降 5%';
const analysis: Analysis = {
  schema: 2,
  id: 'a,b.txt',
  detection: { kind: 'report', score: 0.9, reasons: [] },
  report: {
    ...unknownReport,
    region: { name: '青禾县', code: null, level: 'county', parents: [] },
    year: 2026,
    reviewYear: 2025,
  },
  figures: [{ id: 0, start: 24, end: 27, quote: '3 座', value: 3, valueMax: null, unit: '座', bound: 'exact', kind: 'count' }],
  indicators: [
    {
      ...plainIndicator,
      name: '-厂房',
      measure: 'change',
      value: -3,
      unit: '座',
      period: { from: 2025, to: 2025, months: null, instant: false },
      sentence: { start: 0, end: text.length },
      section: ['一', '二'],
    },
  ],
  headline: [],
  terms: [],
};

describe('csv', () => {
  it('quotes commas, quotation marks and line breaks, leaves null empty', () => {
    expect(csvRows(analysis, text)).toBe(
      `"a,b.txt",report,青禾县,,2026,,'-厂房,,change,-3,,座,exact,actual,2025,2025,,,,,,,,,3 座,24,27,一 > 二,"'=HYPERLINK(""x""), 新建""样板""厂房 3 座，\n下降 5%"\r\n`,
    );
  });

  it('has as many names as cells', () => {
    expect(csvHeader().trim().split(',').length).toBe(
      csvRows({ ...analysis, id: 'a' }, 'x')
        .trim()
        .split(',').length,
    );
  });
});
