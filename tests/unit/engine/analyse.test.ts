import * as fc from '../fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { pageFigures } from '../../../lib/engine/page-figures';
import { AnalysisSchema, type Analysis } from '../../../lib/model/analysis';
import { congressOpens, countyReport, newsFlash } from '../detect/texts';
import { hostilePieces, hostileText } from '../hostile-texts';

/** What must hold of every analysis of a text. */
function expectSound(analysis: Analysis, text: string): void {
  expect(v.is(AnalysisSchema, analysis)).toBe(true);
  analysis.figures.forEach((figure, i) => {
    expect(figure.id).toBe(i);
    expect(text.slice(figure.start, figure.end)).toBe(figure.quote);
    expect(figure.quote).not.toBe('');
    expect(figure.value).toBeGreaterThanOrEqual(0);
    expect(figure.start).toBeGreaterThanOrEqual(analysis.figures[i - 1]?.end ?? 0);
  });
  for (const term of analysis.terms) expect(text.slice(term.start, term.end)).toBe(term.quote);
  for (const { figure, sentence } of analysis.indicators) {
    const { start, end } = analysis.figures[figure] as Analysis['figures'][number];
    expect(sentence.start).toBeLessThanOrEqual(start);
    expect(sentence.end).toBeGreaterThanOrEqual(end);
  }
  for (const row of analysis.headline) expect(analysis.indicators[row.indicator]).toMatchObject({ code: row.code, measure: row.measure, status: row.status });
}

describe('a report', () => {
  const analysis = analyse({ id: 'county.txt', text: countyReport });

  it('keeps the contract', () => {
    expectSound(analysis, countyReport);
    expect(analysis).toMatchObject({
      schema: 2,
      id: 'county.txt',
      detection: { kind: 'report' },
      report: {
        title: '政府工作报告',
        region: { name: '青禾县', code: null, level: 'county' },
        year: 2026,
        reviewYear: 2025,
        session: '青禾县第三届人民代表大会第五次会议',
        date: '2026-01-08',
        speaker: '林小川',
      },
    });
  });

  it('has the overview’s rows in the table', () => {
    const rows = analysis.headline.map(({ code, measure, status, year, value }) => [code, measure, status, year, value].join(' '));
    expect(rows).toContain('gdp level actual 2025 15680000000');
    expect(rows).toContain('gdp growth actual 2025 6.1');
    expect(rows).toContain('gdp growth target 2026 6');
  });

  it('has sections on its indicators', () => {
    const spending = analysis.indicators.find(({ figure }) => analysis.figures[figure]?.quote === '27.5亿元');
    expect(spending).toMatchObject({
      status: 'actual',
      period: { from: 2025, to: 2025, months: null, instant: false },
      section: ['2025年工作回顾', '产业基础不断夯实'],
    });
  });

  it('is the same again', () => {
    expect(analyse({ id: 'county.txt', text: countyReport })).toEqual(analysis);
  });

  it('quotes as printed where the page broke its lines and numbers', () => {
    const text = countyReport.replace('156.8亿元', '156.\n8 亿\u3000元').replaceAll('增长6.1%', '增长６．１％');
    const broken = analyse({ id: '', text });
    expectSound(broken, text);
    expect(broken.figures.find(({ value }) => value === 15_680_000_000)?.quote).toBe('156.\n8 亿\u3000元');
    expect(broken.figures.find(({ quote }) => quote === '６．１％')).toMatchObject({ value: 6.1, unit: '%' });
  });
});

describe('other texts', () => {
  it('finds the figures of news about a report', () => {
    const analysis = analyse({ id: '', text: congressOpens });
    expectSound(analysis, congressOpens);
    expect(analysis).toMatchObject({ detection: { kind: 'coverage' }, report: { year: 2026 } });
    expect(analysis.figures.map(({ quote }) => quote)).toContain('4200人');
  });

  it('has nothing for a text of another kind, unless asked', () => {
    const plain = analyse({ id: '', text: newsFlash });
    expect(plain).toMatchObject({ detection: { kind: 'other' }, report: null, figures: [], indicators: [], headline: [], terms: [] });
    const forced = analyse({ id: '', text: newsFlash, force: true });
    expectSound(forced, newsFlash);
    expect(forced.detection).toEqual(plain.detection);
    expect(forced.report).not.toBeNull();
    expect(forced.figures.map(({ quote }) => quote)).toContain('8.4亿元');
  });

  it('uses the page’s title', () => {
    const text = countyReport.replaceAll('青禾县', '本县');
    expect(analyse({ id: '', text, title: '2026年青禾县政府工作报告' }).report?.region.name).toBe('青禾县');
  });
});

describe('the fast pass', () => {
  it('gives the same figures', () => {
    expect(pageFigures(countyReport)).toEqual(analyse({ id: '', text: countyReport }).figures);
  });

  it('gives figures of any text, report or not', () => {
    expect(pageFigures('投资８．４亿元。')).toMatchObject([{ id: 0, start: 2, end: 7, quote: '８．４亿元', value: 840_000_000, unit: '元' }]);
  });
});

describe('broken input', () => {
  const texts = [
    ['nothing', ''],
    ...Object.entries(hostilePieces).map(([name, piece]) => [name, hostileText(piece, 300_000)]),
    ['five million digits', '1234567890'.repeat(500_000)],
  ] as [string, string][];
  it.each(texts)('%s is answered', (_, text) => {
    const analysis = analyse({ id: 'x', text, force: true });
    expect(v.is(AnalysisSchema, analysis)).toBe(true);
    for (const { start: from, end, quote } of analysis.figures.slice(0, 1000)) expect(text.slice(from, end)).toBe(quote);
  });

  it('never throws and always keeps the contract', () => {
    const piece = fc.constantFrom(
      '各位代表：',
      '地区生产总值',
      '３４８．２',
      '分别',
      '、',
      '和',
      '增长',
      '12',
      '亿元',
      '%',
      '个百分点',
      '，',
      '。',
      '；',
      '\n',
      '左右',
      '2025年',
      '一、',
      '“十四五”时期',
      '由',
      '提高到',
      '3—5',
      '万',
      '三成',
      '第',
      '“三区三线”',
      '（',
      '）',
      '\ud840',
      '\u200b',
      '预期目标',
      '名词解释',
      '1.',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
        (text) => {
          expectSound(analyse({ id: '', text, force: true }), text);
        },
      ),
      { numRuns: 300 },
    );
  });
});
