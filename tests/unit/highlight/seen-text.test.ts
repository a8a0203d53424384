import { describe, expect, it } from 'vitest';
import { SeenText } from '../../../lib/highlight/seen-text';

const line = (at: number) => `第${at}段：全市完成投资${at}亿元，增长5.${at}%，好于预期。`;
const window = (from: number, to: number) =>
  ['澄浦新市人民政府', ...Array.from({ length: to - from }, (_, at) => line(from + at)), '主办单位：市政府办公室'].join('\n');

describe('a text that a page shows piece by piece', () => {
  it('is put together as the reader scrolls down, and stays whole when he scrolls up', () => {
    const seen = new SeenText(window(0, 6));
    for (const from of [2, 4, 6]) seen.take(window(from, from + 6));
    expect(seen.isPiecemeal).toBe(true);
    expect(seen.text).toBe(window(0, 12));
    seen.take(window(1, 7));
    expect(seen.text).toBe(window(0, 12));
  });

  it('keeps what it knows where a piece has nothing in common with it', () => {
    const seen = new SeenText(window(0, 6));
    seen.take(window(3, 9));
    seen.take([line(40), line(41)].join('\n'));
    expect(seen.text).toBe(window(0, 9));
  });

  it('takes an edit of a known line for an edit', () => {
    const seen = new SeenText(window(0, 6));
    seen.take(window(2, 8));
    seen.take(window(2, 8).replace('第4段：全市', '第4段：全区'));
    expect(seen.text).toContain('第4段：全区');
    expect(seen.text).not.toContain('第4段：全市');
  });
});

describe('a page that shows all of its text', () => {
  it('is what it shows now', () => {
    const seen = new SeenText(window(0, 6));
    for (const now of [window(0, 5), window(0, 7), window(0, 7).replace('第3段', '第三段'), '别的页面，别的内容，没有共同之处。']) {
      seen.take(now);
      expect(seen.text).toBe(now);
    }
    expect(seen.isPiecemeal).toBe(false);
  });
});
