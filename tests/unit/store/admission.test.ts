import { describe, expect, it } from 'vitest';
import { admit, MOST_OF_HOST, MOST_OF_PAGE, WINDOW, type Asking, type Visit } from '../../../lib/store/admission';

const asking = (more: Partial<Asking> = {}): Asking => ({
  address: 'a.example/1',
  host: 'a.example',
  page: '1 https://a.example/1',
  at: 1_000_000,
  asked: false,
  frame: null,
  ...more,
});
const many = (count: number, of: (index: number) => Partial<Asking>): { refused: number; visits: Visit[] } => {
  let visits: Visit[] = [];
  let refused = 0;
  for (let index = 0; index < count; index += 1) {
    const answer = admit(visits, asking(of(index)));
    ({ visits } = answer);
    if (answer.refusal) refused += 1;
  }
  return { refused, visits };
};

describe('what the web may write into the library', () => {
  it('a page, and a frame that can be read', () => {
    expect(admit([], asking()).refusal).toBeNull();
    expect(admit([], asking({ frame: { width: 900, height: 700, visible: true } })).refusal).toBeNull();
  });

  it.each([
    { width: 1, height: 1, visible: true },
    { width: 900, height: 1, visible: true },
    { width: 0, height: 0, visible: true },
    { width: 900, height: 700, visible: false },
  ])('not a frame that nobody sees: %o', (frame) => {
    expect(admit([], asking({ frame })).refusal).toBe('hidden-frame');
    expect(admit([], asking({ frame, asked: true })).refusal).toBe('hidden-frame');
  });

  it('a few documents of one page, whatever their hosts', () => {
    const { refused } = many(40, (index) => ({ address: `h${index}.example/r`, host: `h${index}.example`, frame: { width: 900, height: 700, visible: true } }));
    expect(refused).toBe(40 - MOST_OF_PAGE);
  });

  it('a stated number of one host and hour, the same document once', () => {
    const of = (index: number) => ({ address: `a.example/${index}`, page: `1 https://a.example/${index}` });
    const { refused, visits } = many(MOST_OF_HOST + 5, of);
    expect(refused).toBe(5);
    expect(admit(visits, asking(of(3))).refusal).toBeNull();
    expect(admit(visits, asking({ ...of(999), host: 'b.example' })).refusal).toBeNull();
    expect(admit(visits, asking({ ...of(999), asked: true })).refusal).toBeNull();
    expect(admit(visits, asking({ ...of(999), at: 1_000_000 + WINDOW + 1 })).refusal).toBeNull();
  });
});
