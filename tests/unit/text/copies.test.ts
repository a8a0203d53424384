/** Hidden copies of what a page shows, told by words that stand twice; how many styles are asked for it. */
import { describe, expect, it } from 'vitest';
import { copiesAmong } from '../../../lib/text/dom/copies';
import { finished } from '../../../lib/text/steps';
import { Runs, separator, LINE } from '../../../lib/text/dom/runs';

/** A page of lines, each in a paragraph of its own; those from `from` to `to` are hidden by one element. */
function page(lines: readonly string[], hidden: { from: number; to: number } | null) {
  const hider = {} as Element;
  const runs = new Runs();
  const hiders = new Map<unknown, Element | null>();
  for (const [at, line] of lines.entries()) {
    const paragraph = {} as Element;
    hiders.set(paragraph, hidden && at >= hidden.from && at < hidden.to ? hider : null);
    runs.push({ parentNode: paragraph } as unknown as Text, 0, line, separator(LINE));
  }
  const asked = new Set<Element>();
  const hidingOf = (element: Element) => {
    asked.add(element);
    return hiders.get(element) ?? null;
  };
  return { copies: () => finished(copiesAmong(runs, hidingOf)), asked };
}

const line = (at: number) => `第${at}号水渠清淤完工`;
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(at));

describe('a hidden copy', () => {
  it('is found where a page says all of itself twice', () => {
    const { copies } = page([...lines(300), ...lines(300)], { from: 300, to: 600 });
    expect(copies()).toEqual([{ from: 300, to: 600 }]);
  });

  it('is found in a page far longer than a report', () => {
    const { copies } = page([...lines(20_000), ...lines(20_000)], { from: 20_000, to: 40_000 });
    expect(copies()).toEqual([{ from: 20_000, to: 40_000 }]);
  });

  it('is found among lines that all stand twice to be seen', () => {
    const { copies } = page([...lines(20_000), ...lines(20_000), ...lines(400)], { from: 40_000, to: 40_400 });
    expect(copies()).toEqual([{ from: 40_000, to: 40_400 }]);
  });

  it('is none where nothing is hidden, and the styles of a large page are not asked one by one', () => {
    const { copies, asked } = page([...lines(20_000), ...lines(20_000)], null);
    expect(copies()).toEqual([]);
    expect(asked.size).toBeLessThan(6500);
  });

  it('is none where the words stand once', () => {
    const { copies, asked } = page(lines(500), { from: 100, to: 200 });
    expect(copies()).toEqual([]);
    expect(asked.size).toBe(0);
  });
});
