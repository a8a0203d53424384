import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import { expect, it } from 'vitest';
import { hanRanges, isNeverPrinted, withHanRanges } from '../../../scripts/build/han-ranges';

const NAME = String.raw`\p{Script=Han}`;

it('names every character of the script, and no other that there is', () => {
  const named = new RegExp(`^[${hanRanges}]$`, 'u');
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    if ((code >= 0xd800 && code <= 0xdfff) || isNeverPrinted(code)) continue;
    const letter = String.fromCodePoint(code);
    if (named.test(letter) !== /\p{Script=Han}/u.test(letter) && !/\p{Cn}/u.test(letter)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

it.each([
  [String.raw`/^\p{Script=Han}{2}$/u`, `/^[${hanRanges}]{2}$/u`],
  [String.raw`/[^\p{Script=Han}\d]/u`, String.raw`/[^\p{Script=Han}\d]/u`],
  [String.raw`/\[\p{Script=Han}/u`, String.raw`/\[[${hanRanges}]/u`],
  [String.raw`/[\]\p{Script=Han}]\p{Script=Han}/u`, String.raw`/[\]\p{Script=Han}][${hanRanges}]/u`],
  [String.raw`'[（\\p{Script=Han}]' + '\\[\\p{Script=Han}'`, String.raw`'[（\\p{Script=Han}]' + '\\[[${hanRanges}]'`],
  ["const names = ['县', '市'];", "const names = ['县', '市'];"],
])('writes the ranges out where the script is named: %s', (source, light) => {
  expect(withHanRanges(source)).toBe(light);
});

const folder = fileURLToPath(new URL('../../../lib/', import.meta.url));
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(folder + path, 'utf8'))
  .filter((source) => source.includes(NAME));

it('knows in every expression of the engine whether the name stands in a class', () => {
  let count = 0;
  for (const [literal] of sources.join('\n').matchAll(/\/(?![*/])(?:[^/\n\\[]|\\.|\[(?:[^\]\n\\]|\\.)*\])+\/[dgimsuy]*u[dgimsuy]*/g)) {
    if (!literal.includes(NAME)) continue;
    const places: [at: number, inClass: boolean][] = [];
    visitRegExpAST(parseRegExpLiteral(literal), {
      onCharacterSetEnter: (set) => {
        if (set.raw === NAME) places.push([set.start, set.parent.type === 'CharacterClass']);
      },
    });
    let light = '';
    let end = 0;
    for (const [at, inClass] of places) {
      light += literal.slice(end, at) + (inClass ? NAME : `[${hanRanges}]`);
      end = at + NAME.length;
    }
    expect(withHanRanges(literal)).toBe(light + literal.slice(end));
    count += places.length;
  }
  expect(count).toBeGreaterThan(60);
});
