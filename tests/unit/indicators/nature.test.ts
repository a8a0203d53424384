/** Whether a plan calls its indicator binding or expected, in prose and in every layout of a table. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import type { Indicator } from '../../../lib/model/analysis';
import { pageText } from '../../../lib/text/dom-text';
import { reportWith } from '../rules/told-words';

const BOTH: Record<string, string> = { binding: '约束', expected: '预期' };

/** Each figure of a sentence of a plan, with what its indicator is called. */
function said(sentence: string): string[] {
  const { figures, indicators } = analyse({ id: 'nature', text: reportWith(sentence, 'plan'), force: true });
  return indicators.map(({ figure, name, nature }) => `${name} ${figures[figure]?.quote} ${BOTH[nature ?? ''] ?? '–'}`);
}

describe('in prose', () => {
  it.each<[string, string[]]>([
    [
      '今年目标是：单位地区生产总值能耗降低3%（约束性），粮食产量达到162万吨以上（约束性指标），城镇调查失业率（预期性）控制在5.5%以内。',
      ['单位地区生产总值能耗 3% 约束', '粮食产量 162万吨以上 约束', '城镇调查失业率 5.5%以内 预期'],
    ],
    [
      '预期性指标：地区生产总值增长5%左右，一般公共预算收入增长3%；约束性指标2项：单位地区生产总值能耗下降3%，森林覆盖率达到45%。',
      ['地区生产总值 5%左右 预期', '一般公共预算收入 3% 预期', '单位地区生产总值能耗 3% 约束', '森林覆盖率 45% 约束'],
    ],
    ['约束性指标单位地区生产总值能耗降低3%。', ['单位地区生产总值能耗 3% 约束']],
    ['粮食产量稳定在160万吨，属于约束性指标，夏粮产量稳定在40万吨。', ['粮食产量 160万吨 约束', '夏粮产量 40万吨 –']],
    ['单位地区生产总值能耗降低3%、森林覆盖率45%，均为约束性指标。', ['单位地区生产总值能耗 3% 约束', '森林覆盖率 45% 约束']],
    ['将地区生产总值增长5%左右作为预期性指标，将单位地区生产总值能耗下降3%列为约束性指标。', ['地区生产总值 5%左右 预期', '单位地区生产总值能耗 3% 约束']],
    ['三项约束性指标中，单位地区生产总值能耗下降3.2%，森林覆盖率达到45%。', ['单位地区生产总值能耗 3.2% 约束', '森林覆盖率 45% 约束']],
    ['（一）约束性指标（2项）\n森林覆盖率达到45%。\n（二）预期性指标\n地区生产总值增长5%左右。', ['森林覆盖率 45% 约束', '地区生产总值 5%左右 预期']],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['主要预期目标是：地区生产总值增长5%左右。', ['地区生产总值 5%左右 –']],
    ['约束性指标全面完成，地区生产总值增长5%。', ['地区生产总值 5% –']],
    ['25项约束性指标完成率达到98%。', ['约束性指标完成率 98% –']],
    ['落实约束性指标考核，同时地区生产总值增长5%左右（主要预期目标）。', ['地区生产总值 5%左右 –']],
    ['约束性指标：森林覆盖率达到45%；同时，粮食产量达到160万吨。', ['森林覆盖率 45% 约束', '粮食产量 160万吨 –']],
  ])('says nothing where the text does not: %s', (sentence, expected) => {
    expect(said(sentence)).toEqual(expected);
  });
});

const outline = (table: string): string =>
  `望川市国民经济和社会发展第十五个五年规划纲要\n第一章 发展基础\n“十四五”时期，经济稳中有进。\n第二章 主要目标\n${table}\n第三章 重点任务\n推动高质量发展。`;

/** Each row of a table of an outline by its label, with what its values are called. */
function rowsOf(table: string): string[] {
  return called(analyse({ id: 'table', text: outline(table), force: true }).indicators);
}

function called(indicators: readonly Indicator[]): string[] {
  const rows = new Map<string, string>();
  for (const { name, nature } of indicators) rows.set(name, BOTH[nature ?? ''] ?? '–');
  return [...rows].map((row) => row.join(' '));
}

const ALL = ['森林覆盖率 约束', '粮食产量 约束', '常住人口城镇化率 预期', '居民人均可支配收入 预期'];

describe('in tables', () => {
  it.each([
    [
      'a column of its own',
      '指标\t单位\t2025年\t2030年\t属性\n森林覆盖率\t%\t45\t46\t约束性\n粮食产量\t万吨\t162\t165\t约束性\n常住人口城镇化率\t%\t62\t66\t预期性\n居民人均可支配收入\t元\t35600\t46000\t预期性',
    ],
    [
      'a column under a head that nobody foresaw, between labels and values',
      '指标\t管理要求\t2025年\t2030年\n森林覆盖率（%）\t约束性指标\t45\t46\n粮食产量（万吨）\t约束性指标\t162\t165\n常住人口城镇化率（%）\t预期性指标\t62\t66\n居民人均可支配收入（元）\t预期性指标\t35600\t46000',
    ],
    [
      'short words',
      '指标\t指标属性\t2025年\t2030年\n森林覆盖率（%）\t约束\t45\t46\n粮食产量（万吨）\t约束\t162\t165\n常住人口城镇化率（%）\t预期\t62\t66\n居民人均可支配收入（元）\t预期\t35600\t46000',
    ],
    [
      'ticks under two heads',
      '指标\t约束性\t预期性\t2025年\t2030年\n森林覆盖率（%）\t√\t\t45\t46\n粮食产量（万吨）\t√\t\t162\t165\n常住人口城镇化率（%）\t\t√\t62\t66\n居民人均可支配收入（元）\t\t√\t35600\t46000',
    ],
    [
      'brackets in the labels',
      '指标\t2025年\t2030年\n森林覆盖率（%）（约束性）\t45\t46\n粮食产量（约束性指标）（万吨）\t162\t165\n常住人口城镇化率【预期性】（%）\t62\t66\n居民人均可支配收入（元）（预期性）\t35600\t46000',
    ],
    [
      'headings of groups',
      '指标\t单位\t2025年\t2030年\n约束性指标（2项）\n森林覆盖率\t%\t45\t46\n粮食产量\t万吨\t162\t165\n预期性指标（2项）\n常住人口城镇化率\t%\t62\t66\n居民人均可支配收入\t元\t35600\t46000',
    ],
    [
      'a mark, and a note about it',
      '指标\t单位\t2025年\t2030年\n森林覆盖率▲\t%\t45\t46\n▲粮食产量\t万吨\t162\t165\n常住人口城镇化率\t%\t62\t66\n居民人均可支配收入\t元\t35600\t46000\n注：带▲的为约束性指标，其余为预期性指标。',
    ],
    [
      'another mark, and another note',
      '指标\t单位\t2025年\t2030年\n森林覆盖率*\t%\t45\t46\n粮食产量*\t万吨\t162\t165\n常住人口城镇化率\t%\t62\t66\n居民人均可支配收入\t元\t35600\t46000\n标“*”号的指标均为约束性指标，未标“*”号的指标为预期性指标。',
    ],
    [
      'a note of names',
      '指标\t单位\t2025年\t2030年\n森林覆盖率\t%\t45\t46\n粮食产量\t万吨\t162\t165\n常住人口城镇化率\t%\t62\t66\n居民人均可支配收入\t元\t35600\t46000\n注：除森林覆盖率、粮食产量2项指标为约束性外，其余均为预期性指标。',
    ],
  ])('%s', (_, table) => {
    expect(rowsOf(table)).toEqual(ALL);
  });

  it('a cell over several rows of a drawn table', () => {
    const rows: [string, string[]][] = [
      ['约束性', ['森林覆盖率（%） 45 46', '粮食产量（万吨） 162 165']],
      ['预期性', ['常住人口城镇化率（%） 62 66', '居民人均可支配收入（元） 35600 46000']],
    ];
    const line = (words: string) =>
      words
        .split(' ')
        .map((cell) => `<td>${cell}</td>`)
        .join('');
    const body = rows.flatMap(([nature, of]) => of.map((words, at) => `<tr>${at === 0 ? `<td rowspan="2">${nature}</td>` : ''}${line(words)}</tr>`));
    const page = `<h1>望川市国民经济和社会发展第十五个五年规划纲要</h1><p>第一章 发展基础</p><p>“十四五”时期，经济稳中有进。</p><p>第二章 主要目标</p><table><tr><td>类别</td>${line('指标 2025年 2030年')}</tr>${body.join('')}</table>`;
    const { text, tables } = pageText(parseHTML(`<!doctype html><html><body>${page}</body></html>`).document);
    expect(called(analyse({ id: 'drawn', text, tables, force: true }).indicators)).toEqual(ALL);
  });

  it('says nothing of rows that nobody calls so', () => {
    expect(rowsOf('指标\t单位\t2025年\t2030年\n森林覆盖率*\t%\t45\t46\n粮食产量\t万吨\t162\t165\n注：*为预计数。')).toEqual(['森林覆盖率 –', '粮食产量 –']);
    expect(rowsOf('指标\t2025年\t2030年\n森林覆盖率（%）（约束性）\t45\t46\n粮食产量（万吨）\t162\t165')).toEqual(['森林覆盖率 约束', '粮食产量 –']);
  });
});
