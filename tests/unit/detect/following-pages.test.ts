/** Pages behind the first of a report that its site cuts: where they print no title, or only the number of the page in it. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const body = [
  '（三）着力保障和改善民生。城镇新增就业3.2万人，居民人均可支配收入增长5.1%。新建改建农村公路120公里，改造老旧小区86个。',
  '二、2026年工作安排',
  '今年经济社会发展主要预期目标是：地区生产总值增长5.5%左右，一般公共预算收入增长4%，城镇新增就业3万人以上。',
  '重点抓好以下工作。大力发展实体经济，规模以上工业增加值增长7%，固定资产投资增长6%，实施重点项目180个。',
].join('\n');

function partIn(text: string, title: string, url = 'https://www.luming.example/2026/t20260108_1.html') {
  const { detection, report } = analyse({ id: 'page', text, title, url });
  return [detection.kind, report?.part?.number ?? null, report?.part?.of ?? null];
}

describe('a following page', () => {
  it.each<[string, string, string, (string | number | null)[]]>([
    ['its number in brackets over it', '鹿鸣新闻网', `（2）\n${body}\n上一页 1 2 3 下一页`, ['report', 2, 3]],
    ['its number in words over it', '鹿鸣新闻网', `第2页\n${body}\n上一页 1 2 3 下一页`, ['report', 2, 3]],
    ['nothing but its number as the name of the page', '第3页', `${body}\n上一页`, ['report', 3, null]],
    ['the number behind the title', '鹿鸣市政府工作报告（全文）第3页', body, ['report', 3, null]],
    ['the number behind a title printed in the text', '鹿鸣新闻网', `鹿鸣市政府工作报告（全文）第3页\n${body}`, ['report', 3, null]],
    ['the number between title and site', '政府工作报告_第2页_鹿鸣市人民政府', body, ['report', 2, null]],
    ['the pager alone', '鹿鸣新闻网', `${body}\n上一页 [1] [2] [3] 下一页`, ['report', 2, 3]],
  ])('is known by %s', (_, title, text, expected) => {
    expect(partIn(text, title)).toEqual(expected);
  });

  it.each([
    ['（2）', '鹿鸣新闻网', '（2）\n公司全年实现营业收入8.6亿元，增长5%。新建厂房3座，员工增加120人。二期项目投资2亿元。\n上一页 1 2 3 下一页'],
    [
      'a summary of a bureau',
      '鹿鸣新闻网',
      '第2页\n二、2026年工作打算\n今年工作目标是：办结案件120件，满意率98%，培训人员300人次，走访企业86家。\n上一页 下一页',
    ],
    ['a list', '第2页', '2026年鹿鸣市政府工作报告 2026-01-08\n2025年鹿鸣市政府工作报告 2025-01-09\n上一页 1 2 3 下一页'],
  ])('is none of these: %s', (_, title, text) => {
    expect(partIn(text, title)[0]).not.toBe('report');
  });
});
