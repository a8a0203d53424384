/** Tables of regions by rank, and what courts and procuratorates count over a term. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';

describe('a ranked table of regions', () => {
  const rowsOf = (head: string, first: (rank: number) => string) =>
    analyse({
      id: 'page',
      text: `云南16州市2025年GDP排名\n2026-02-03 来源：云岭网\n2025年，云南省各州市GDP成绩单出炉。\n${head}\n${['昆明|8275.2|3.6', '红河州|3128.4|4.9', '大理州|1886.3|4.2', '玉溪|1616.5|3.8'].map((row, at) => `${first(at + 1)}${row}`).join('\n')}`,
      force: true,
    }).indicators.map(({ region, code, measure, value }) => `${region?.name} ${code} ${measure} ${value}`);

  const EXPECTED = [
    '昆明市 gdp level 827520000000',
    '昆明市 gdp growth 3.6',
    '红河哈尼族彝族自治州 gdp level 312840000000',
    '红河哈尼族彝族自治州 gdp growth 4.9',
    '大理白族自治州 gdp level 188630000000',
    '大理白族自治州 gdp growth 4.2',
    '玉溪市 gdp level 161650000000',
    '玉溪市 gdp growth 3.8',
  ];

  it.each(['排名', '名次', '位次', '序号'])('files every value under its region behind a column %s', (rank) => {
    expect(rowsOf(`${rank}|州市|GDP（亿元）|增速（%）`, (at) => `${at}|`)).toEqual(EXPECTED);
  });

  it('does so without such a column', () => {
    expect(rowsOf('州市|GDP（亿元）|增速（%）', () => '')).toEqual(EXPECTED);
  });
});

describe('what a procuratorate did in its term', () => {
  const periodsOf = (sentences: string) =>
    analyse({
      id: 'page',
      text: `鹿鸣市人民检察院工作报告\n——2026年1月14日在鹿鸣市第十六届人民代表大会第五次会议上\n各位代表：\n现在，我代表市人民检察院向大会报告工作，请予审议。\n过去五年工作回顾\n${sentences}`,
      force: true,
    }).indicators.map(({ period }) => `${period?.from}–${period?.to}`);

  it.each([
    '五年来，共批准逮捕各类犯罪嫌疑人6128人。',
    '追缴涉案财物3.6亿元。',
    '五年来，审查逮捕316人。',
    '为农民工挽回欠薪2.1亿元。',
    '依法监督纠正不当羁押58人。',
    '决定逮捕失职人员73人。',
  ])('%s', (sentence) => {
    expect(periodsOf(sentence)).toEqual(['2021–2025']);
  });
});
