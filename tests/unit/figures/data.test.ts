/** The data of the figure passes: each entry does what it is there for. */
import { describe, expect, it } from 'vitest';
import bounds from '../../../lib/extract/data/bounds.json';
import notFigures from '../../../lib/extract/data/not-figures.json';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { unitRows } from '../../../lib/language/unit-table';
import { FigureKindSchema } from '../../../lib/model/analysis';

const figures = (text: string) => scanFigures({ text });
const readable = unitRows().flatMap((row) => (row.kind === null ? [] : [{ ...row, kind: row.kind }]));
/** Read only before a word that shows they measure: 6.4级地震. */
const wantsWord = new Map([['级', '地震']]);

describe('units', () => {
  it('stand once each, and each is of a kind', () => {
    const names = unitRows().map(({ unit }) => unit);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(FigureKindSchema.options).toEqual(expect.arrayContaining(readable.map(({ kind }) => kind)));
  });

  it.each(readable)('$unit is read as $kind', ({ unit, kind, as }) => {
    const found = figures(`全年共计3.5万${unit}${wantsWord.get(unit) ?? ''}。`);
    expect(found.map((figure) => [figure.value, figure.unit, figure.kind])).toEqual([
      [35_000, as, unit.endsWith('位次') || unit.endsWith('名次') ? 'rank' : kind],
    ]);
  });

  it.each(readable.filter(({ notBefore }) => notBefore !== ''))('$unit is no unit before any of $notBefore', ({ unit, notBefore }) => {
    for (const follower of notBefore) {
      const [figure] = figures(`全年共计3.5万${unit}${follower}`);
      expect([unit, follower, figure?.unit]).not.toEqual([unit, follower, unit]);
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
