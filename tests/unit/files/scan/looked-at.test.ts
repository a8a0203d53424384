/** What the reader has compared with its picture: found again by its words, set right where it was misread. */
import * as fc from '../../fast-check';
import { expect, it } from 'vitest';
import { lookedAtText, passageAt, placeOfPassage, withPassage } from '../../../../lib/files/scan/looked-at';
import { placeInFile, placeInPage } from '../../../../lib/files/scan/page-places';

const TEXT = '全市粮食产量达到56.1万吨，增长2.3%。\n城镇新增就业4.8万人，粮食播种面积稳定。';
const recognised = (text = TEXT) => ({
  text,
  pages: [0, text.indexOf('\n') + 1],
  doubtful: [
    { start: 0, end: text.indexOf('\n'), reason: 'recognised' as const },
    { start: text.indexOf('\n') + 1, end: text.length, reason: 'recognised' as const },
  ],
  lines: [{ start: 0, end: text.indexOf('\n'), page: 0, left: 0, top: 0, right: 1, bottom: 1 }],
});
const spanOf = (words: string, text = TEXT) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const words = (text: string, { start, end }: { start: number; end: number }) => text.slice(start, end);

it('finds a passage again by its words, and not where they stand twice or have changed', () => {
  const passage = passageAt(TEXT, spanOf('56.1万吨'));
  expect(placeOfPassage(`第一页\n${TEXT}`, { ...passage, prefix: passage.prefix.slice(-4) })).toEqual({ start: 12, end: 18 });
  expect(placeOfPassage(TEXT.replace('56.1', '56.7'), passage)).toBeNull();
  expect(placeOfPassage(`${TEXT}\n${TEXT}`, { quote: '56.1万吨', prefix: '', suffix: '' })).toBeNull();
});

it('puts what the page prints where it was misread, and moves all that stands behind', () => {
  const passages = [passageAt(TEXT, spanOf('4.8万人'), '14.8万人'), passageAt(TEXT, spanOf('2.3%')), passageAt(TEXT, spanOf('56.1万吨'), '6.1万吨')];
  const { text, looked, pages, doubtful, lines, origin } = lookedAtText(recognised(), passages);
  expect(text).toBe('全市粮食产量达到6.1万吨，增长2.3%。\n城镇新增就业14.8万人，粮食播种面积稳定。');
  expect(looked.map((span) => words(text, span))).toEqual(['6.1万吨', '2.3%', '14.8万人']);
  expect(pages.map((at) => text.slice(at, at + 2))).toEqual(['全市', '城镇']);
  expect(doubtful.map((span) => words(text, span))).toEqual(text.split('\n'));
  expect(words(text, lines[0]!)).toBe(text.split('\n')[0]);
  expect(words(TEXT, origin(spanOf('14.8万人', text)))).toBe('4.8万人');
  expect(words(TEXT, origin(spanOf('8万人', text)))).toBe('4.8万人');
  expect(words(TEXT, origin(spanOf('播种', text)))).toBe('播种');
  expect(words(TEXT, origin(spanOf('粮食产量达到6.1', text)))).toBe('粮食产量达到56.1万吨');
});

it('takes the reader’s last word of the same passage, and no notice of one that stands across another', () => {
  const first = passageAt(TEXT, spanOf('4.8万人'), '14.8万人');
  expect(withPassage(TEXT, [first], passageAt(TEXT, spanOf('4.8万人')))).toEqual([passageAt(TEXT, spanOf('4.8万人'))]);
  expect(passageAt(TEXT, spanOf('4.8万人'), '4.8万人')).not.toHaveProperty('put');
  const { text } = lookedAtText(recognised(), [first, passageAt(TEXT, spanOf('8万人，粮食'), 'x')]);
  expect(text).toContain('14.8万人，粮食');
});

it('leaves the text as it was recognised where nothing was set right', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 6 })), { maxLength: 8 }), (spans) => {
      const passages = spans.map(([start, length]) => passageAt(TEXT, { start, end: Math.min(TEXT.length, start + length) }));
      const read = lookedAtText(recognised(), passages);
      expect(read).toMatchObject(recognised());
      for (const span of read.looked) expect(read.origin(span)).toEqual(span);
    }),
  );
});

it('finds words of the file in the page, whatever blanks and breaks either has', () => {
  const file = '\u3000\u3000全市粮食产量\n达到56.1万吨。\n增长 2.3%，粮食丰收。';
  const page = '全市粮食产量达到56.1 万吨。\n\n增长2.3%，粮食丰收。';
  const starts = [
    { page: 0, file: 0 },
    { page: page.indexOf('增长'), file: file.indexOf('增长') },
  ];
  for (const quote of ['56.1', '2.3%', '粮食丰收']) {
    const inPage = { start: page.indexOf(quote), end: page.indexOf(quote) + quote.length };
    const inFile = placeInFile(page, file, starts, inPage);
    expect(inFile && words(file, inFile)).toBe(quote);
    expect(inFile && placeInPage(page, file, starts, inFile)).toEqual(inPage);
  }
  expect(placeInFile(page.replace('56.1', '56.7'), file, starts, { start: page.indexOf('56.1'), end: page.indexOf('56.1') + 4 })).toBeNull();
});

it('takes the reader’s last word also where it is of more or fewer words than the one before', () => {
  const first = passageAt(TEXT, spanOf('56.1万'), '5.61万');
  const elsewhere = passageAt(TEXT, spanOf('2.3%'));
  const wider = passageAt(TEXT, spanOf('56.1万吨'), '56.7万吨');
  expect(withPassage(TEXT, [first, elsewhere], wider)).toEqual([elsewhere, wider]);
  expect(withPassage(TEXT, [wider, elsewhere], first)).toEqual([elsewhere, first]);
  expect(lookedAtText(recognised(), withPassage(TEXT, [first], wider)).text).toContain('达到56.7万吨');
});
