/** A first character that is as high as several lines stands before the first of them. */
import { describe, expect, it } from 'vitest';
import { printedText } from '../../../../lib/files/pdf/printed-text';
import { item, lines, page } from './set-page';

/** Signs of one width, so that lines are full; the numbers stand on the last one. */
const WORDS =
  '去一年全县经济稳步向好城乡居民收入不断提高各项社会事业全面进步人民生活持续改善为今后发展打下了更加坚实的基础粮食连年丰收产业加快升级生态环境质量保持优良民生保障有力有效全县地区生产总值达到186.4亿元。';
const NEXT = '一般公共预算收入12.6亿元，增长4.3%。';

/** A paragraph of so many em whose first sign is `high` lines high. */
function set(capital: string, { em = 30, high = 2, x = 90, y = 100, size = 12, pitch = 20, words = WORDS } = {}) {
  const room = high * pitch * 0.9;
  const narrow = em - Math.ceil(room / size);
  const beside = Array.from({ length: high }, (_, at) => words.slice(at * narrow, (at + 1) * narrow));
  const rest = words.slice(high * narrow);
  const below = Array.from({ length: Math.ceil(rest.length / em) }, (_, at) => rest.slice(at * em, (at + 1) * em));
  return [
    item(capital, { x, y: y + (high - 1) * pitch, size: room }),
    ...lines(beside, { x: x + Math.ceil(room / size) * size, y, size, pitch }),
    ...lines(below, { x, y: y + high * pitch, size, pitch }),
    ...lines([`\u3000\u3000${NEXT}`], { x, y: y + (high + below.length) * pitch, size, pitch }),
  ];
}

const textOf = (...items: ReturnType<typeof item>[]) => printedText([page(...items)]).text.replaceAll('\u3000', '');

describe('a large first character', () => {
  it.each([
    ['of two lines', { high: 2 }],
    ['of three lines', { high: 3 }],
    ['of narrow lines', { em: 20, high: 2 }],
    ['of small type', { size: 9, pitch: 15, high: 3 }],
  ])('%s', (_, how) => {
    expect(textOf(...set('过', how))).toBe(`过${WORDS}\n${NEXT}`);
  });

  it('stands in each of two columns', () => {
    const text = textOf(...set('过', { em: 20, high: 2 }), ...set('昨', { em: 20, high: 2, x: 350 }));
    expect(text).toBe(`过${WORDS}\n${NEXT}\n昨${WORDS}\n${NEXT}`);
  });

  it('comes last in the file, as some programs set it', () => {
    const [capital, ...others] = set('过', { high: 3 });
    expect(textOf(...others, capital!)).toBe(`过${WORDS}\n${NEXT}`);
  });
});

describe('is left where it stands', () => {
  it('a large number beside its explanation', () => {
    const text = textOf(item('8', { x: 90, y: 120, size: 36 }), ...lines(['项民生实事', '全部办结'], { x: 140 }), ...lines([NEXT, NEXT], { y: 160 }));
    expect(text).not.toContain('8项民生实事');
  });

  it('a large character that no text goes on below', () => {
    const text = textOf(item('稳', { x: 90, y: 120, size: 36 }), ...lines(['经济运行', '总体平稳'], { x: 140 }), ...lines([NEXT], { x: 200, y: 400 }));
    expect(text).not.toContain('稳经济运行');
  });

  it('a heading of one character above its text', () => {
    const text = textOf(item('序', { x: 90, y: 80, size: 26 }), ...lines([WORDS.slice(0, 30), WORDS.slice(30, 60), WORDS.slice(60, 90)], { y: 120 }));
    expect(text.split('\n')[0]).toBe('序');
  });
});
