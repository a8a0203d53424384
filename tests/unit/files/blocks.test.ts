import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../lib/files/blocks/text-blocks';
import { domBlocks } from '../../../lib/files/blocks/dom-blocks';
import { pageText, type PageText } from '../../../lib/text/dom-text';

const html = (body: string) => domBlocks(pageText(parseHTML(`<!doctype html><html><head></head><body>${body}</body></html>`).document.body));

describe('textBlocks', () => {
  it('takes a short first line for the title and sets headings off', () => {
    const text = [
      '澄浦新市政府工作报告',
      '——2026年1月15日在市第六届人民代表大会第五次会议上',
      '市长　林致远',
      '各位代表：',
      '现在，我代表市人民政府向大会报告工作。',
      '一、2025年工作回顾',
      '过去一年，全市地区生产总值348.2亿元，增长5.6%，粮食生产再获丰收，城乡面貌焕然一新。',
    ].join('\n');
    expect(textBlocks(text)).toEqual([
      { kind: 'heading', level: 1, text: '澄浦新市政府工作报告' },
      { kind: 'byline', text: '——2026年1月15日在市第六届人民代表大会第五次会议上' },
      { kind: 'byline', text: '市长　林致远' },
      { kind: 'paragraph', text: '各位代表：' },
      { kind: 'paragraph', text: '现在，我代表市人民政府向大会报告工作。' },
      { kind: 'heading', level: 3, text: '一、2025年工作回顾' },
      {
        kind: 'paragraph',
        text: '过去一年，全市地区生产总值348.2亿元，增长5.6%，粮食生产再获丰收，城乡面貌焕然一新。',
      },
    ]);
  });

  it('finds the title of a report below other lines, and no heading above the salutation', () => {
    const text = '当前位置：\n首页\n政 府 工 作 报 告\n澄浦新市市长　林致远\n各位代表：\n现在，我代表市人民政府向大会报告工作。';
    expect(textBlocks(text).map((block) => [block.kind, 'text' in block && block.text])).toEqual([
      ['byline', '当前位置：'],
      ['byline', '首页'],
      ['heading', '政 府 工 作 报 告'],
      ['byline', '澄浦新市市长　林致远'],
      ['paragraph', '各位代表：'],
      ['paragraph', '现在，我代表市人民政府向大会报告工作。'],
    ]);
  });

  it('joins lines that were broken in mid-sentence and keeps the printed characters', () => {
    const text = '　　过去一年，全市地区生产总值达到３４８．２ 亿\n元，比上年增长5.6%，经济运行总体平稳。\n';
    expect(textBlocks(text)).toEqual([{ kind: 'paragraph', text: '过去一年，全市地区生产总值达到３４８．２ 亿元，比上年增长5.6%，经济运行总体平稳。' }]);
  });

  it('reads Markdown headings and tables without their marks', () => {
    const text =
      '# 工作报告\n\n## 主要指标\n\n| 指标 | **数值** |\n| --- | ---: |\n| 地区生产总值 | 348.2亿元 |\n\n全市**财政收入**稳步增长，民生支出继续增加。';
    expect(textBlocks(text)).toEqual([
      { kind: 'heading', level: 1, text: '工作报告' },
      { kind: 'heading', level: 2, text: '主要指标' },
      {
        kind: 'table',
        rows: [
          ['指标', '数值'],
          ['地区生产总值', '348.2亿元'],
        ],
      },
      { kind: 'paragraph', text: '全市财政收入稳步增长，民生支出继续增加。' },
    ]);
  });

  it('does not take a line that happens to hold bars for a table', () => {
    expect(textBlocks('| 单独一行 |').map(({ kind }) => kind)).not.toContain('table');
  });

  it('gives nothing for blank text', () => {
    expect(textBlocks(' \n\n　\n')).toEqual([]);
  });
});

describe('bodyBlocks', () => {
  it('keeps headings, lists and prose, and leaves furniture and scripts out', () => {
    const blocks = html(`
      <nav><a href="/">首页</a><a href="/a">政务公开</a></nav>
      <h1>澄浦新市政府工作报告</h1>
      <p>过去一年，全市地区生产总值<b>348</b>.2亿元，增长5.6%。</p>
      <ol><li>抓好项目建设</li><li>办好民生实事</li></ol>
      <script>alert(1)</script>`);
    expect(blocks).toEqual([
      { kind: 'heading', level: 1, text: '澄浦新市政府工作报告' },
      { kind: 'paragraph', text: '过去一年，全市地区生产总值348.2亿元，增长5.6%。' },
      { kind: 'list', ordered: true, items: ['抓好项目建设', '办好民生实事'] },
    ]);
  });

  it('keeps the rows of a table of figures, an empty cell in its place', () => {
    expect(html('<table><tr><th>指标</th><th>2024年</th><th>2025年</th></tr><tr><td>粮食产量</td><td></td><td>56.3万吨</td></tr></table>')).toEqual([
      {
        kind: 'table',
        rows: [
          ['指标', '2024年', '2025年'],
          ['粮食产量', '', '56.3万吨'],
        ],
      },
    ]);
  });

  it('reads prose out of a table that only lays out the page', () => {
    const prose = '过去一年，全市上下团结奋斗，经济社会发展取得新的成绩，各项事业全面进步。'.repeat(5);
    const blocks = html(`<table><tr><td>左栏</td><td>${prose}</td></tr><tr><td>左栏</td><td>${prose}</td></tr></table>`);
    expect(blocks.map(({ kind }) => kind)).not.toContain('table');
    expect(JSON.stringify(blocks)).toContain('各项事业全面进步');
  });

  it('survives ten thousand nested elements', () => {
    const blocks = html(`${'<div>'.repeat(10_000)}全市粮食产量56.3万吨。${'</div>'.repeat(10_000)}`);
    expect(blocks).toEqual([{ kind: 'paragraph', text: '全市粮食产量56.3万吨。' }]);
  });
});

it.each([
  ['a line', 'div', 'paragraph'],
  ['a heading', 'h2', 'heading'],
])('takes a page of very many of %s', (_, name, kind) => {
  const { document } = parseHTML(`<html><body><${name}>粮食产量。</${name}></body></html>`);
  const node = document.querySelector(name)!.firstChild as Text;
  const page: PageText = { ...pageText(document.body), text: '粮食产量。\n'.repeat(200_000), pointAt: () => ({ node, offset: 0 }) };
  const blocks = domBlocks(page);
  expect(blocks).toHaveLength(200_000);
  expect(blocks.at(-1)).toMatchObject({ kind, text: '粮食产量。' });
});
