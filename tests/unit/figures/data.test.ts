/** The data of the figure passes: each entry does what it is there for. */
import { describe, expect, it } from 'vitest';
import bounds from '../../../lib/extract/data/bounds.json';
import notFigures from '../../../lib/extract/data/not-figures.json';
import units from '../../../lib/extract/data/units.json';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { FigureKindSchema } from '../../../lib/model/analysis';

const figures = (text: string) => scanFigures({ text });
const spelling = new Map<string, string>(Object.entries(units.spelling));
const unitRows = Object.entries(units.kinds).flatMap(([kind, names]) => names.map((name) => [name, kind] as const));
/** Read only before a word that shows they measure: 6.4级地震. */
const wantsWord = new Map([['级', '地震']]);

describe('units', () => {
  it('stand in one group each, and every group is a kind', () => {
    const names = unitRows.map(([name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(FigureKindSchema.options).toEqual(expect.arrayContaining(Object.keys(units.kinds)));
  });

  it.each(unitRows)('%s is read as %s', (name, kind) => {
    const found = figures(`全年共计3.5万${name}${wantsWord.get(name) ?? ''}。`);
    expect(found.map((figure) => [figure.value, figure.unit, figure.kind])).toEqual([[35_000, spelling.get(name) ?? name, name.endsWith('位次') || name.endsWith('名次') ? 'rank' : kind]]);
  });

  it.each(Object.entries(units.notBefore))('%s is no unit before any of %s', (name, followers) => {
    for (const follower of followers) {
      const [figure] = figures(`全年共计3.5万${name}${follower}`);
      expect([name, follower, figure?.unit]).not.toEqual([name, follower, name]);
    }
  });
});

describe('bound words', () => {
  const conditional = new Set([...bounds.beforeMagnitude]);
  const before = Object.entries(bounds.before).flatMap(([bound, words]) => words.map((word) => [word, bound] as const));
  const after = Object.entries(bounds.after).flatMap(([bound, words]) => words.map((word) => [word, bound] as const));

  it.each(before)('%s before a number makes it %s', (word, bound) => {
    const number = conditional.has(word) ? '亿元' : '5000亿元';
    expect(figures(`规模${word}${number}。`).map((figure) => figure.bound)).toEqual([bound]);
  });

  it.each(after)('%s behind a unit makes it %s', (word, bound) => {
    expect(figures(`长度为500公里${word}。`).map((figure) => figure.bound)).toEqual([bound]);
  });
});

describe('what is no figure', () => {
  const examples = notFigures.rules.flatMap(({ id, example }) => example.split(', ').map((text) => [id, text] as const));

  it.each(examples)('%s: %s', (_id, text) => {
    expect(figures(text)).toEqual([]);
  });

  it.each(notFigures.phrases)('%s', (phrase) => {
    expect(figures(`坚持${phrase}。`)).toEqual([]);
  });
});
