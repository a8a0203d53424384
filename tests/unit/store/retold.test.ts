import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { whyOf } from '../../../lib/engine/why';
import { retold } from '../../../lib/store/retold';
import { saveAnalysis } from '../../../lib/store/save';
import { reportWith } from '../rules/told-words';
import { newLibrary } from './fixture';

const url = 'https://www.yunling.example/report.html';

/** The stored rows of a report with this sentence. */
async function stored(sentence: string, phase: 'review' | 'plan' = 'review') {
  const library = newLibrary();
  const text = reportWith(sentence, phase);
  await saveAnalysis(library, { analysis: analyse({ id: url, text }), text, url, pageTitle: '政府工作报告', asked: true, now: 1000 });
  const [report] = await library.reports.toArray();
  return { report: report!, rows: await library.indicators.toArray() };
}

describe('the words around a stored indicator', () => {
  it('hold the figure where they say', async () => {
    const { report, rows } = await stored('森林覆盖率达到45%。全年粮食产量480万吨，比上年增长2.1%。');
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const again = retold(report, rows, row)!;
      expect(again.text.slice(again.figure.start, again.figure.end)).toBe(row.quote);
      expect(again.text).toContain('一、2025年工作回顾');
    }
  });

  it('say why as the whole text does', async () => {
    const { report, rows } = await stored('地区生产总值达到3260亿元，增长5.2%。');
    const growth = rows.find(({ quote }) => quote === '5.2%')!;
    const again = retold(report, rows, growth)!;
    const told = { kind: report.detection.kind, region: report.region, year: report.year, months: report.months };
    const analysis = analyse({ id: 'x', text: again.text, force: true, told, explain: true });
    expect(whyOf(analysis, again.text, { figure: again.figure, name: growth.name }, growth)).toContainEqual({
      field: 'name',
      rule: 'name.carried',
      words: '地区生产总值',
      rejected: [],
    });
  });

  it('say why of a target that only its heading tells', async () => {
    const { report, rows } = await stored('新建口袋公园30个。', 'plan');
    const again = retold(report, rows, rows[0]!)!;
    const told = { kind: report.detection.kind, region: report.region, year: report.year, months: report.months };
    const analysis = analyse({ id: 'x', text: again.text, force: true, told, explain: true });
    expect(whyOf(analysis, again.text, { figure: again.figure, name: rows[0]!.name }, rows[0])).toContainEqual({
      field: 'status',
      rule: 'status.ahead',
      words: null,
      rejected: [],
    });
  });

  it('take what stands before and nothing behind', async () => {
    const { report, rows } = await stored('森林覆盖率达到45%。粮食产量480万吨。新增就业3万人。');
    const again = retold(
      report,
      rows,
      rows.find(({ quote }) => quote === '480万吨')!,
    )!;
    expect(again.text).toContain('45%');
    expect(again.text).not.toContain('3万人');
  });

  it('say what a row of a table won against, which may stand behind it', async () => {
    const { report, rows } = await stored('进出口总额突破900亿元，地区生产总值增长6%。全省新建学校12所。全省进出口总额完成950亿元。');
    const told = { kind: report.detection.kind, region: report.region, year: report.year, months: report.months };
    for (const quote of ['900亿元', '950亿元']) {
      const row = rows.find((one) => one.quote === quote)!;
      const again = retold(report, rows, row)!;
      const analysis = analyse({ id: 'x', text: again.text, force: true, told, explain: true });
      const why = whyOf(analysis, again.text, { figure: again.figure, name: row.name }, row);
      expect(why).toContainEqual({ field: 'row', rule: 'row.exact', words: '950亿元', rejected: ['900亿元'] });
      expect(whyOf(analysis, again.text, { figure: again.figure, name: row.name }, { ...row, headline: row.headline ? undefined : {} })).not.toContainEqual(
        expect.objectContaining({ field: 'row' }),
      );
    }
  });

  it('are none where the sentence is not that of the figure', async () => {
    const { report, rows } = await stored('森林覆盖率达到45%。');
    const [row] = rows;
    expect(retold(report, rows, { ...row!, sentenceText: '别的句子。' })).toBeNull();
    expect(retold(report, rows, { ...row!, start: 0 })).toBeNull();
  });
});
