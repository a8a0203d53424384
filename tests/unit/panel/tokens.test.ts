import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../contrast';

const css = readFileSync(new URL('../../../components/ui/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--rl-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
);

const surfaces = ['paper', 'sheet', 'wash'] as const;
const words = ['ink', 'ink-2', 'ink-3', 'accent', 'accent-strong', 'actual', 'estimate', 'target', 'term', 'doubt'];
const shapes = ['edge'];

describe.each(['light', 'dark'] as const)('colours in %s', (scheme) => {
  const colour = (name: string) => {
    const found = tokens.get(name);
    if (!found) throw new Error(`no token --rl-${name}`);
    return found[scheme];
  };

  it.each(words.flatMap((word) => surfaces.map((surface) => [word, surface] as const)))('%s can be read on %s', (word, surface) => {
    expect(contrast(colour(word), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(shapes.flatMap((shape) => surfaces.map((surface) => [shape, surface] as const)))('%s can be seen on %s', (shape, surface) => {
    expect(contrast(colour(shape), colour(surface))).toBeGreaterThanOrEqual(3);
  });

  it('lets words on the accent be read', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('ink-2'), colour('wash-strong'))).toBeGreaterThanOrEqual(4.5);
  });
});
