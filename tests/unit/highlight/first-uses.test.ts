import { describe, expect, it } from 'vitest';
import { firstUses, LONG_TEXT, sectionStarts } from '../../../lib/highlight/first-uses';
import { marksOfAnalysis } from '../../../lib/highlight/marks';
import type { Analysis, Term } from '../../../lib/model/analysis';

const filler = '鹿鸣市各项工作稳步开展。'.repeat(40);
const sections = ['一、过去一年的工作', '二、今年的任务', '（一）发展产业', '第四章 保障'];
const text = sections.map((heading) => `${heading}\n放管服${filler}放管服${filler}\n放管服两核三带${filler}\n`).join('') + filler.repeat(4) + '双减';

function termsIn(page: string): Term[] {
  const known: [string, Term['definition']][] = [
    ['放管服', { source: 'builtin', text: '…' }],
    ['双减', { source: 'builtin', text: '…' }],
    ['两核三带', null],
  ];
  return known
    .flatMap(([quote, definition]) =>
      [...page.matchAll(new RegExp(quote, 'g'))].map(({ index }) => ({ start: index, end: index + quote.length, quote, id: quote, definition })),
    )
    .sort((a, b) => a.start - b.start);
}
const marked = (page: string, quote: string) => [...firstUses(page, termsIn(page))].filter((term) => term.quote === quote).map(({ start }) => start);

describe('quiet marks', () => {
  it('are the first use in every section of a long text', () => {
    expect(text.length).toBeGreaterThan(LONG_TEXT);
    expect(marked(text, '放管服')).toEqual(sections.map((heading) => text.indexOf('放管服', text.indexOf(heading))));
  });

  it('keep what is rare, and what the report coins, wherever it stands', () => {
    expect(marked(text, '双减')).toHaveLength(1);
    expect(marked(text, '两核三带')).toHaveLength(4);
  });

  it('keep a word that the report defines itself', () => {
    const own = termsIn(text).map((term) => ({ ...term, definition: { source: 'report' as const, text: '简政放权' } }));
    expect(firstUses(text, own).size).toBe(own.length);
  });

  it('are all marks of a short text', () => {
    const short = text.slice(0, LONG_TEXT - 1);
    expect(firstUses(short, termsIn(short)).size).toBe(termsIn(short).length);
  });

  it('come again after some screens where no heading stands', () => {
    const plain = `放管服${filler}\n`.repeat(30);
    const count = marked(plain, '放管服').length;
    expect(count).toBeGreaterThan(2);
    expect(count).toBeLessThan(6);
  });

  it.each(['一、总体要求', '（二）着力点', '(三) 举措', '第十二章 附则', '\u3000\u3000四、展望'])('see a heading in %s', (heading) => {
    expect(sectionStarts(`开头\n${heading}\n正文`)).toEqual([0, 3]);
  });

  it.each(['一是抓好项目', '二、' + '甲'.repeat(60), '2026年'])('see none in %s', (line) => {
    expect(sectionStarts(`开头\n${line}\n正文`)).toEqual([0]);
  });

  it('are found in a text of headings alone', () => {
    const long = '一、\n'.repeat(100_000);
    expect(sectionStarts(long)).toHaveLength(100_000);
  });

  it('are chosen by the reader', () => {
    const analysis = { figures: [], indicators: [], terms: termsIn(text) } as unknown as Analysis;
    const count = (terms: 'all' | 'first' | 'key' | 'none') =>
      marksOfAnalysis(analysis, { figures: 'none', terms, hiddenTerms: [], hiddenCategories: [] }, (span) => span, { text }).length;
    expect([count('all'), count('first'), count('key'), count('none')]).toEqual([17, 9, 13, 0]);
  });
});
