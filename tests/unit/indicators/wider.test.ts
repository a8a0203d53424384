/** Whose an earlier name is told of next to the document's own: by the level of its region. */
import { expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

const told = (text: string) => {
  const { indicators, headline } = analyse({ id: 'wider', text, force: true });
  return { subjects: indicators.map(({ subject, value }) => [subject, value]), headline: headline.map(({ value }) => value) };
};

it.each([
  [
    'a city',
    '鹿鸣市2026年政府工作报告\n过去一年，全市地区生产总值增长5%，全省增长5.1%，全国增长5.2%。',
    [
      ['', 5],
      ['全省', 5.1],
      ['全国', 5.2],
    ],
    [5],
  ],
  [
    'a city that names the thing',
    '鹿鸣市2026年政府工作报告\n过去一年，全省地区生产总值增长5.2%，全市地区生产总值增长5.6%。',
    [
      ['全省', 5.2],
      ['', 5.6],
    ],
    [5.6],
  ],
  [
    'a city under what it calls ours',
    '鹿鸣市2026年政府工作报告\n过去一年，我省粮食产量达到2100万吨，我市粮食产量达到96万吨。',
    [
      ['我省', 21_000_000],
      ['', 960_000],
    ],
    [960_000],
  ],
  ['a province that calls itself so', '云岭省2026年政府工作报告\n过去一年，全省地区生产总值增长5.2%。', [['', 5.2]], [5.2]],
  [
    'a county',
    '望川县2026年政府工作报告\n过去一年，全县地区生产总值增长5%，全市增长5.1%。',
    [
      ['', 5],
      ['全市', 5.1],
    ],
    [5],
  ],
  [
    'a document of nobody knows whom',
    '全市地区生产总值增长5%，全国增长5.2%。',
    [
      ['', 5],
      ['全国', 5.2],
    ],
    [],
  ],
  ['the nation', '2026年政府工作报告\n——2026年3月5日在第十四届全国人民代表大会第四次会议上\n国内生产总值跃上新台阶，全国增长5.2%。', [['', 5.2]], [5.2]],
])('of %s', (_, text, subjects, headline) => {
  expect(told(text)).toEqual({ subjects, headline });
});
