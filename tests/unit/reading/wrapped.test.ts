/** Text that a program wrapped, as mail, PDF and <pre> carry it, is read as the paragraphs that it was. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse';
import { readDocument } from '../../../lib/node/read-document';
import { read } from '../../../lib/text/reading';

const folder = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
const WIDTHS = [30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45];

/** Rows of tables are aligned with blanks: no program that keeps them aligned wraps them. */
const eachParagraph = (text: string, wrap: (paragraph: string) => string) =>
  text
    .split('\n')
    .map((line) => (/\S {2,}\S/.test(line) ? line : wrap(line)))
    .join('\n');

/** Cuts every paragraph after so many characters, as `fold -w` and mail do, in the middle of numbers too. */
const byCount = (text: string, most: number) => eachParagraph(text, (paragraph) => paragraph.replace(new RegExp(`.{${most}}(?!$)`, 'g'), '$&\n'));

/** Cuts every paragraph after so many em, as a printed page does: no line begins with a mark that closes or parts. */
const byWidth = (text: string, most: number) =>
  eachParagraph(text, (paragraph) => {
    let width = 0;
    let out = '';
    for (const unit of paragraph) {
      const em = unit < '\u2000' ? 0.5 : 1;
      if (width + em > most && !/[，。；：、）”！？]/.test(unit)) {
        out += '\n';
        width = 0;
      }
      out += unit;
      width += em;
    }
    return out;
  });

const told = (text: string) => {
  const { figures, indicators } = analyse({ id: 'wrapped', text, force: true });
  return {
    figures: figures.map(({ value, unit }) => [value, unit]),
    rows: indicators.map(({ name, code, subject, measure, value, unit, status, period }) => [name, code, subject, measure, value, unit, status, period]),
  };
};

describe('a document', () => {
  it.each(files)('%s gives the same figures and rows wrapped', async (file) => {
    const { text } = await readDocument(`${folder}${file}`, { recognise: false });
    const plain = told(text);
    for (const width of WIDTHS) for (const wrap of [byCount, byWidth]) expect(told(wrap(text, width)), `${wrap.name} ${width}`).toEqual(plain);
  });
});

const report = [
  '鹿鸣市2026年政府工作报告',
  '2025年，全市地区生产总值1287.6亿元，按不变价格计算增长7.9%；一般公共预算收入5.1万亿元，新建养老服务中心290所，惠及12,345户居民，高技术制造业占比提高2.1个百分点，城镇新增就业3.26万人。',
  '过去五年，全市新建改建农村公路1,860公里，建成高标准农田46.5万亩，空气质量优良天数比例达到93.4%，细颗粒物平均浓度下降18.6%，地表水优良比例保持100%，森林覆盖率由41.2%提高到43.7%。',
  '到2030年，全市人口达到385.4万人，常住人口城镇化率达到71.5%，全社会研发经费投入强度达到2.85%，每万人口高价值发明专利拥有量达到16.8件，人均预期寿命提高到80.6岁，数字经济核心产业增加值占比达到12.5%。',
].join('\n');

describe('a report of long paragraphs', () => {
  it.each([
    ['characters', byCount],
    ['em', byWidth],
  ] as const)('gives every number whole wherever it is cut by %s', (_, wrap) => {
    const { text } = read(report);
    const beginnings = text.split('\n').map((paragraph) => paragraph.slice(0, 6));
    for (let width = 20; width <= 60; width++) {
      const wrapped = read(wrap(report, width)).text;
      expect(wrapped.replaceAll('\n', ''), String(width)).toBe(text.replaceAll('\n', ''));
      // Where a paragraph's last line is as long as the others nothing tells that it ends there.
      for (const paragraph of wrapped.split('\n')) expect(beginnings, String(width)).toContain(paragraph.slice(0, 6));
    }
  });
});

describe('a number cut at the end of a line', () => {
  it.each([
    ['before a percent sign', '全市工业增加值增长7.9\n%，高于全省。', 7.9],
    ['behind its point', '全市工业增加值增长7.\n9%，高于全省。', 7.9],
    ['before its point', '全市工业增加值增长7\n.9%，高于全省。', 7.9],
    ['behind its full-width point', '全市工业增加值增长７．\n９%，高于全省。', 7.9],
    ['before its full-width point', '全市工业增加值增长７\n．９%，高于全省。', 7.9],
  ])('%s is one', (_, text, value) => {
    expect(told(text).figures).toEqual([[value, '%']]);
  });

  it('is none where it may be the piece of another', () => {
    const text = '各县稳步推进，新建学校2\n\n　　90所，改建医院。';
    expect(told(text).figures).toEqual([]);
  });

  it('keeps cells, years and items of lists apart', () => {
    expect(read('学校\n290\n医院\n12\n公路\n35').text).toBe('学校\n290\n医院\n12\n公路\n35');
    expect(read('1.学校290所\n2.医院12所\n3.公路35公里').text).toBe('1.学校290所\n2.医院12所\n3.公路35公里');
    expect(told('市民热线，12345\n2025年，全市工业增加值增长7.9%。').figures).toEqual([[7.9, '%']]);
  });
});

describe('an index on a line of its own', () => {
  it.each(['2.5', '10'])('goes on with PM and with what follows: %s', (index) => {
    expect(read(`全市空气质量优良率达到93.4%，PM\n${index}\n年均浓度下降6.5%。`).text).toBe(`全市空气质量优良率达到93.4%，PM${index}年均浓度下降6.5%。`);
    expect(read(`PM\n${index}\n浓度下降6.5%。`).text).toBe(`PM${index}浓度下降6.5%。`);
  });

  it('is no cell of a table', () => {
    expect(read('指标\n2.5\n年均浓度\n10\n水质').text).toBe('指标\n2.5\n年均浓度\n10\n水质');
  });
});
