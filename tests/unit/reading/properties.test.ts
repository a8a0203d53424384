import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { needsSimplifying, simplify } from '../../../lib/language/script';
import { foldAt } from '../../../lib/text/characters';
import { isHalfWidthMark } from '../../../lib/text/half-width-marks';
import { read } from '../../../lib/text/reading';
import { hostilePieces, hostileText } from '../hostile-texts';

const piece = fc.constantFrom(
  '各位代表：',
  '地区生产总值',
  '３４８．２',
  '１，２３４',
  ' 12 ',
  '亿元',
  '%',
  '％',
  '，',
  '。',
  '\n',
  '\n\n',
  '\r\n',
  '\u3000\u3000',
  '\u00a0',
  '\u200b',
  '**',
  '# ',
  '- ',
  '一、',
  '（二）',
  '1.',
  '— 3 —',
  '第 4 页',
  '“',
  '”',
  '（',
  '）',
  'GDP',
  'R&D',
  '\ud840',
  '\udc00',
  '\ud840\udc00',
  '⼈',
  '·',
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('any text', () => {
  it('has a strictly increasing map that ends with the length of the source', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { text, map } = read(source);
        expect(map.length).toBe(text.length + 1);
        expect(map[text.length]).toBe(source.length);
        for (let i = 1; i < map.length; i++) expect(map[i]).toBeGreaterThan((map[i - 1] as number) - (i === text.length ? 1 : 0));
      }),
      { numRuns: 500 },
    );
  });

  it('derives every unit from the source unit that it maps to', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        const { text, map } = read(source);
        for (let i = 0; i < text.length; i++) {
          const at = map[i] as number;
          if (text[i] === '\n' || text[i] === ' ') expect(source.slice(at, at + 1)).toMatch(/[\s\u0085\u180e]|^$/);
          else {
            const folded = foldAt(needsSimplifying(source) ? simplify(source) : source, at);
            // A half-width mark beside Chinese is read as the full-width one that it stands for: (人 as （人.
            expect([folded, ...(isHalfWidthMark(source.charCodeAt(at)) ? [folded + 0xfee0] : [])]).toContain(text.charCodeAt(i));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['(⼈', '!⺀', '（⻢)'])('reads the half-width marks beside Chinese as the full-width ones: %s', (source) => {
    expect(read(source).text).not.toMatch(/[!()]/);
  });

  it('gives spans whose slice reads as the piece again', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), fc.nat(), (source, a, b) => {
        const reading = read(source);
        const [start, end] = [a % (reading.text.length + 1), b % (reading.text.length + 1)].sort((x, y) => x - y) as [number, number];
        const span = reading.span(start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(source.length);
        if (end > start) {
          expect(span.start).toBe(reading.map[start]);
          expect(span.end).toBe((reading.map[end - 1] as number) + 1);
        }
      }),
    );
  });

  it('separates paragraphs by single line feeds and has none at the ends', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        expect(read(source).text).not.toMatch(/^\n|\n\n|\n$/);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no half of a surrogate pair', () => {
    fc.assert(
      fc.property(hostile, (source) => {
        expect(read(source).text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, '')).not.toMatch(/[\ud800-\udfff]/);
      }),
    );
  });

  it('reads its own text as it is, save for line joins', () => {
    fc.assert(
      fc.property(fc.constantFrom('增长5.2%', '投资12亿元', '各位代表', 'GDP'), fc.nat(30), (word, times) => {
        const once = read(`${word}，`.repeat(times)).text;
        expect(read(once).text).toBe(once);
      }),
    );
  });
});

describe('what keeps a reader busy', () => {
  it.each([...Object.entries(hostilePieces), ['a long report', '全市实现地区生产总值 351.7 亿元，增长 ５．２％；新建学校 12 所。\n\n']])(
    '%s is read to its end',
    (_, piece) => {
      const source = hostileText(piece, 1_000_000);
      const { text, map } = read(source);
      expect(map[text.length]).toBe(source.length);
    },
  );
});
