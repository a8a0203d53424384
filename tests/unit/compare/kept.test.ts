import fc from '../fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { changedChoice, CompareChoiceSchema, firstChoice, MOST_KEPT, type CompareChoice } from '../../../lib/compare/choice';
import { isFull, keepComparison, lackingOf, moved, opening, putBack } from '../../../lib/compare/kept';
import { CodeError, comparisonCode, readComparisonCode } from '../../../lib/exchange/comparison-code';

const together = false;
const regions = [
  { key: '510000', name: '四川省' },
  { key: '鹿鸣市/云亭区', name: '云亭区' },
];
const choice: CompareChoice = {
  ...firstChoice,
  view: 'chart',
  chart: 'ranks',
  measures: ['growth'],
  chartTitle: '三市“对比”',
  favourites: ['cpi'],
  sides: 'actual',
};
const kept = keepComparison('a', '稿一', choice, { codes: ['gdp', 'retail_sales'], regions, together });

describe('a kept comparison', () => {
  it('writes out what was shown by default, and takes nothing that is the reader’s own', () => {
    expect(kept.comparison).toMatchObject({
      codes: ['gdp', 'retail_sales'],
      regions: ['510000', '鹿鸣市/云亭区'],
      view: 'chart',
      chart: 'ranks',
      measures: ['growth'],
    });
    expect(JSON.stringify(kept)).not.toContain('cpi');
    expect(kept.places).toEqual({ '510000': '四川省', '鹿鸣市/云亭区': '云亭区' });
  });

  it('opens without moving the reader from where he stands, nor what is his own', () => {
    const home = { name: '望川县', code: '510999', level: 'county' as const, parents: ['四川省'] };
    const standing: CompareChoice = {
      ...firstChoice,
      home,
      favourites: ['cpi'],
      focus: { code: 'cpi', measure: 'growth', year: 2025, months: null, side: 'actual', basis: null },
    };
    expect(changedChoice(standing, opening(kept))).toMatchObject({ home, favourites: ['cpi'], focus: null, codes: ['gdp', 'retail_sales'], chart: 'ranks' });
    const sent = readComparisonCode(
      comparisonCode({ ...kept, comparison: { ...kept.comparison, home: { ...home, name: '别处县' } } as typeof kept.comparison }),
      'b',
    );
    expect(changedChoice(standing, opening(sent)).home).toEqual(home);
    // Where an own list stood, the comparison's own regions stand, ranked together if they were.
    const list = { id: 'l', name: '我的名单', regions: [] };
    const ranked = keepComparison('d', '稿', { ...firstChoice, list: 'l', lists: [list] }, { codes: ['gdp'], regions, together: true });
    expect(changedChoice({ ...standing, list: 'l', lists: [list] }, opening(ranked))).toMatchObject({ list: null, lists: [list], together: true });
    expect(comparisonCode(ranked)).not.toContain('我的名单');
    expect(JSON.stringify(keepComparison('c', '稿', standing, { codes: ['gdp'], regions, together }))).not.toContain('望川县');
  });

  it('names what a library lacks of it, while that is still what is compared', () => {
    const opened = changedChoice(firstChoice, opening(kept));
    expect(lackingOf(kept, opened, new Set(['gdp']), new Set(['510000']))).toEqual({ codes: ['retail_sales'], regions: ['云亭区'] });
    expect(lackingOf(kept, opened, new Set(['gdp', 'retail_sales']), new Set(['510000', '鹿鸣市/云亭区']))).toBeNull();
    expect(lackingOf(kept, { ...opened, codes: ['gdp'] }, new Set(['gdp']), new Set(['510000']))).toEqual({ codes: [], regions: ['云亭区'] });
    expect(lackingOf(kept, { codes: ['cpi'], regions: null }, new Set(['gdp']), new Set())).toBeNull();
  });

  it('is put in order', () => {
    const list = ['a', 'b', 'c'].map((id) => ({ ...kept, id }));
    const ids = (all: { id: string }[]) => all.map(({ id }) => id).join('');
    expect(ids(moved(list, 'c', -1))).toBe('acb');
    expect(ids(moved(list, 'a', 1))).toBe('bac');
    expect(ids(moved(list, 'a', -1))).toBe('abc');
    expect(ids(moved(list, 'c', 1))).toBe('abc');
    expect(ids(moved(list, 'x', 1))).toBe('abc');
  });

  it('that was dropped goes back alone, whatever was kept or dropped meanwhile', () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => ({ ...kept, id })) as [typeof kept, typeof kept, typeof kept, typeof kept];
    const ids = (all: { id: string }[]) => all.map(({ id }) => id).join('');
    expect(ids(putBack([a, c, d], b, 1))).toBe('abcd');
    expect(ids(putBack([a], d, 3))).toBe('ad');
    expect(ids(putBack([a, b], b, 0))).toBe('ab');
    const full = Array.from({ length: MOST_KEPT }, (_, at) => ({ ...kept, id: String(at) }));
    expect(putBack(full, a, 3)).toEqual(full);
    expect(isFull(full)).toBe(true);
    expect(isFull(full.slice(1))).toBe(false);
  });
});

describe('its code', () => {
  it('is short, of letters that survive mail and chat, and opens as the same comparison', () => {
    const code = comparisonCode(kept);
    expect(code).toMatch(/^RLC1\.[\w-]+$/);
    expect(code.length).toBeLessThan(400);
    expect(readComparisonCode(code, 'a')).toEqual(kept);
    expect(readComparisonCode(`比较在此：\n> ${code}\n谢谢`, 'a')).toEqual(kept);
  });

  it('stays short with all provinces', () => {
    const all = Array.from({ length: 31 }, (_, at) => ({ key: String(110_000 + at * 10_000), name: `第${at}省` }));
    expect(comparisonCode(keepComparison('a', '各省', choice, { codes: ['gdp'], regions: all, together })).length).toBeLessThan(900);
  });

  it('opens whatever may be kept, unchanged', () => {
    const anything = fc.record({
      name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
      title: fc.string({ maxLength: 100, unit: 'grapheme' }),
      years: fc.option(fc.array(fc.integer({ min: 1980, max: 2050 }))),
    });
    fc.assert(
      fc.property(anything, ({ name, title, years }) => {
        const one = keepComparison('z', name, { ...choice, chartTitle: title, years }, { codes: ['gdp'], regions, together });
        expect(readComparisonCode(comparisonCode(one), 'z')).toEqual(one);
      }),
    );
  });

  const packed = (text: string) => `RLC1.${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`;
  it.each([
    ['nothing', ''],
    ['prose', '请看附件'],
    ['a code cut off', comparisonCode(kept).slice(0, 40)],
    ['no JSON', packed('{')],
    ['a list', packed('[1,2]')],
    ['nothing to compare', packed('{"name":"x"}')],
    ['a name that is none', packed('{"name":{},"codes":["gdp"]}')],
    ['a name without end', packed(JSON.stringify({ name: 'x'.repeat(1e5), codes: ['gdp'] }))],
    ['what unfolds without end', packed(JSON.stringify({ name: 'x', codes: ['gdp'], chartNote: ' '.repeat(3e6) }))],
  ])('is refused where it is %s', (_, text) => {
    expect(() => readComparisonCode(text, 'a')).toThrow(new CodeError('no-code'));
  });

  it('brings no names but those of its regions, and no lists without end: what is kept has only so much room', () => {
    const places = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`r${at}`, '某地']));
    const sent = packed(
      JSON.stringify({
        name: 'x',
        codes: ['gdp'],
        regions: ['r1', 'r2'],
        places,
        years: Array.from({ length: 90_000 }, () => 2025),
        extras: Array.from({ length: 50_000 }, () => 'heat'),
      }),
    );
    const read = readComparisonCode(sent, 'a');
    expect(read.places).toEqual({ r1: '某地', r2: '某地' });
    expect(JSON.stringify(read).length).toBeLessThan(2000);
  });

  it('of a later version says so', () => {
    expect(() => readComparisonCode('RLC2.abcdef', 'a')).toThrow(new CodeError('later-version'));
  });

  it('falls back where single fields are strange, and takes no prototype along', () => {
    const read = readComparisonCode(
      packed('{"name":"x","codes":["gdp"],"chart":"pie","years":"all","__proto__":{"view":"evil"},"places":{"__proto__":"x"}}'),
      'a',
    );
    expect(read.comparison).toMatchObject({ chart: 'bars', years: null, view: 'table' });
    expect(Object.getPrototypeOf(read.places)).toBe(Object.prototype);
  });
});

it('loses no kept comparison over another that cannot be read', () => {
  expect(v.parse(CompareChoiceSchema, { kept: [{ id: 7 }, kept, null] }).kept).toEqual([kept]);
});
