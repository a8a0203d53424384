/** Whose figures are that somebody tells in a story about a report. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const rowsOf = (line: string): string[] =>
  analyse({
    id: 'page',
    text: `望川市政府工作报告里的这些数字请收好\n2026-01-13 来源：望川日报\n1月12日，望川市第六届人民代表大会第五次会议开幕，市长林远代表市人民政府作政府工作报告。\n2025年全市地区生产总值增长5.4%。\n${line}`,
    force: true,
  })
    .indicators.slice(1)
    .map(({ subject, name, measure, value, unit, status, period, doubts }) =>
      [subject || '–', name, measure, `${value}${unit}`, status, period?.to, ...(doubts ?? [])].join(' '),
    );

describe('what a speaker tells', () => {
  it.each([
    [
      '市人大代表、河岳机械有限公司董事长赵国说，公司去年产值突破12亿元，增长18%，今年计划再投2.4亿元建设智能车间。',
      [
        '河岳机械有限公司 产值 level 1200000000元 actual 2025',
        '河岳机械有限公司 产值 growth 18% actual 2025',
        '河岳机械有限公司 计划再投建设智能车间 level 240000000元 target 2026',
      ],
    ],
    ['政协委员、溪谷茶业总经理吴梅介绍，公司去年销售额4500万元。', ['溪谷茶业 销售额 level 45000000元 actual 2025']],
    [
      '来自云溪镇的代表李兰说，镇里去年接待游客46万人次。“今年我们计划再发展民宿15家。”她说。',
      ['云溪镇 接待游客 level 460000人次 actual 2025', '云溪镇 计划再发展民宿 level 15家 target 2026'],
    ],
    ['来自苍屏县的人大代表孙丽告诉记者，全县去年新增大棚260座。', ['苍屏县 新增大棚 change 260座 actual 2025']],
    ['企业家王明表示，公司去年营业收入4500万元。', ['– 公司营业收入 level 45000000元 actual 2025 whose-open']],
    ['她建议市里安排3000万元支持冷链物流建设。', []],
  ])('%s', (line, expected) => expect(rowsOf(line)).toEqual(expected));
});
