/** What ought to be, by the part of a document that says it: targets in a speech without parts, results in a part that looks back. */
import { expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const SPEECH = '政府工作报告\n——1979年6月18日在第五届全国人民代表大会第二次会议上\n';
const REVIEW = '鹿鸣市2026年政府工作报告\n一、2025年工作回顾\n2025年，全市上下团结奋斗。\n';
const told = (head: string, sentence: string) =>
  analyse({ id: 'wish', text: `${head}${sentence}\n`, force: true }).indicators.map(({ name, value, status }) => `${name} ${value} ${status}`);

it.each([
  ['an aim of the same sentence', '同时，要在生产发展的基础上改善人民生活，做到农民人均纯收入增长8%。', ['农民人均纯收入 8 target']],
  ['what is to be built', '国家计划新建和续建120个大型项目，其中有30个电站。', ['新建和续建大型项目 120 target', '电站 30 target']],
  ['several aims', '我们要再接再厉，把森林覆盖率提高到45%，把机耕面积比重提高到62%。', ['森林覆盖率 45 target', '机耕面积比重 62 target']],
])('reads %s in a speech without parts', (_, sentence, rows) => {
  expect(told(SPEECH, sentence)).toEqual(rows);
});

it.each([
  ['我们要感谢全市人民，全年税收收入61亿元。', ['税收收入 6100000000 actual']],
  ['深刻认识到必须坚持稳中求进，固定资产投资完成320亿元。', ['固定资产投资 32000000000 actual']],
  ['“要想富先修路”，全年新建农村公路312公里。', ['新建农村公路 312 actual']],
])('reads as a result, in a part that looks back: %s', (sentence, rows) => {
  expect(told(REVIEW, sentence)).toEqual(rows);
});

it.each([
  ['我们要坚定信心，全年税收收入增长6.1%，进出口总额增长8%。', ['税收收入 6.1 actual', '进出口总额 8 actual']],
  ['我们必须依靠群众，累计改造危房3200户。', ['改造危房 3200 actual']],
  ['我们要坚定信心，全年税收收入要增长6%。', ['税收收入 6 target']],
  ['我们要坚定信心，力争全年税收收入增长6%。', ['税收收入 6 target']],
])('ends a wish where a statement of its own tells what came of it: %s', (sentence, rows) => {
  expect(told(SPEECH, sentence)).toEqual(rows);
});
