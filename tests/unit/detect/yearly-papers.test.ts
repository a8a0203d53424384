/** Yearly papers of one office: results of the year that the title names, and what a heading says comes next. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

/** Each row as its figure, status and last year. */
function rows(text: string): string[] {
  const { figures, indicators } = analyse({ id: 'paper', text, force: true });
  return indicators.map(({ figure, status, period }) => `${figures[figure]?.quote} ${status} ${period?.to}`);
}

describe('a yearly paper of one office', () => {
  it.each([
    ['an openness report', '望川市2025年政府信息公开工作年度报告\n一、总体情况\n本年度新增规范性文件26件，废止11件。'],
    ['a summary', '望川市水务局2025年工作总结\n一、重点工作\n治理河道26公里，更换管网11公里。'],
    ['a notice of a state of things', '关于2025年全市安全生产情况的通报\n全市排查隐患26处，整改11处。'],
    ['a yearbook of an office', '云亭区档案馆2025年年报\n接收档案26卷，利用11人次。'],
  ])('tells results without a year of their own: %s', (_, text) => {
    expect(rows(text).map((row) => row.replace(/^\S+ /, ''))).toEqual(['actual 2025', 'actual 2025']);
  });

  it.each(['二、2026年工作计划', '二、下一步工作打算', '二、明年工作思路', '（二）下阶段工作安排'])(
    'plans under a heading of what comes next: %s',
    (heading) => {
      expect(
        rows(`望川市卫生健康委员会2025年工作总结\n一、主要工作\n新增托位1200个，改扩建卫生院12家。\n${heading}\n新增托位1500个，改扩建卫生院8家。\n`),
      ).toEqual(['1200个 actual 2025', '12家 actual 2025', '1500个 target 2026', '8家 target 2026']);
    },
  );

  it.each(['二、工作计划完成情况', '二、重点工作', '二、目标任务落实情况'])('looks back under a heading that only sounds like a plan: %s', (heading) => {
    expect(rows(`望川市卫生健康委员会2025年工作总结\n一、主要工作\n新增托位1200个。\n${heading}\n改扩建卫生院8家，签约率达到62.5%。\n`)).toEqual([
      '1200个 actual 2025',
      '8家 actual 2025',
      '62.5% actual 2025',
    ]);
  });

  it('of no year goes on planning where its title does', () => {
    expect(rows('望川市2026年绿化工作方案\n一、目标任务\n完成造林12万亩，新建公园8个。\n').map((row) => row.split(' ')[1])).toEqual(['target', 'target']);
  });
});
