import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import indicators from '../../../lib/glossary/data/indicators.json';
import { checkGlossary, countProblems } from '../../../lib/glossary/check-glossary';
import { glossaryEntries, termExplanation } from '../../../lib/glossary/entries';
import { indicatorMeaning } from '../../../lib/glossary/indicator-entries';
import { categories, type Category } from '../../../lib/glossary/schema';
import { termData } from '../../../lib/glossary/term-data';
import { TermExplanationSchema } from '../../../lib/model/explain';
import * as v from 'valibot';

/** Codes of the indicators that the engine resolves; each must be explained. */
const engineCodes = (
  JSON.parse(readFileSync(new URL('../../../lib/extract/data/indicators.json', import.meta.url), 'utf8')) as { code: string }[]
).map(({ code }) => code);

describe('the data files', () => {
  it('have no problems', () => {
    expect(checkGlossary({ terms: termData, indicators })).toEqual([]);
  });

  it('hold enough entries', () => {
    expect(countProblems({ terms: termData, indicators })).toEqual([]);
    const none = Object.fromEntries(categories.map((category) => [category, []])) as unknown as Record<Category, object[]>;
    expect(countProblems({ terms: none, indicators: [] })).toEqual(['0 terms, fewer than 700', '0 indicators, fewer than 80']);
  });

  it('hold every category with at least one entry', () => {
    expect(categories.filter((category) => termData[category].length === 0)).toEqual([]);
  });

  it('explain every indicator that the engine resolves', () => {
    expect(engineCodes.length).toBeGreaterThan(30);
    expect(engineCodes.filter((code) => !indicatorMeaning(code))).toEqual([]);
  });
});

describe('explanations', () => {
  it('have the shape that the popup gets', () => {
    for (const { id } of glossaryEntries) expect(() => v.parse(TermExplanationSchema, termExplanation(id))).not.toThrow();
  });

  it('are null for what has no entry', () => {
    expect(termExplanation('report:两港三带')).toBeNull();
    expect(indicatorMeaning('no_such_code')).toBeNull();
  });
});

describe('checkGlossary', () => {
  const sound = {
    id: 'lianggang',
    zh: '两港三带',
    en: 'two ports and three belts',
    explanation: { zh: '云岭省虚构的区域布局，'.repeat(6), en: 'An invented layout of the invented province of Yunling, '.repeat(3) },
    sources: [{ title: '云岭省规划', body: '云岭省', date: '2024-03' }],
    related: [],
    confidence: 'high',
  };
  const check = (...entries: object[]) => {
    const terms = Object.fromEntries(categories.map((category) => [category, category === 'regional' ? entries : []])) as Record<Category, object[]>;
    return checkGlossary({ terms, indicators: [] });
  };

  it('accepts a sound entry', () => {
    expect(check(sound)).toEqual([]);
  });

  it.each([
    ['two entries of one id', [sound, { ...sound, zh: '四港五带' }], /given twice/],
    ['a form of two entries', [sound, { ...sound, id: 'other', zh: '另一布局', variants: ['“两港”三带'] }], /form of both/],
    ['a form given twice', [{ ...sound, variants: ['“两港三带”'] }], /given twice/],
    ['a dead relation', [{ ...sound, related: ['gone'] }], /does not exist/],
    ['a relation to itself', [{ ...sound, related: ['lianggang'] }], /related to itself/],
    ['no source', [{ ...sound, sources: [] }], /sources/],
    ['a missing language', [{ ...sound, explanation: { zh: sound.explanation.zh } }], /explanation\.en/],
    ['Chinese in the English', [{ ...sound, introduced: { zh: '二〇二四年', en: '二〇二四年提出' } }], /not English/],
    ['English in the Chinese', [{ ...sound, introduced: { zh: 'in 2024', en: 'in 2024' } }], /no Chinese/],
    ['a short explanation', [{ ...sound, explanation: { ...sound.explanation, zh: '太短' } }], /fewer than/],
    ['a long explanation', [{ ...sound, explanation: { ...sound.explanation, zh: '长'.repeat(161) } }], /more than/],
    ['a wrong date', [{ ...sound, sources: [{ title: '规划', body: '云岭省', date: '2024年' }] }], /date/],
    ['an unknown field', [{ ...sound, note: 'x' }], /note/],
    ['quotedOnly of an unknown form', [{ ...sound, quotedOnly: ['四港'] }], /not one of its forms/],
  ])('reports %s', (_name, entries, message) => {
    expect(check(...entries).join('\n')).toMatch(message);
  });

  it('allows one form beside different words', () => {
    expect(check({ ...sound, near: ['能耗'] }, { ...sound, id: 'other', near: ['安全'] })).toEqual([]);
    expect(check({ ...sound, near: ['能耗'] }, { ...sound, id: 'other', near: ['能耗', '安全'] }).join()).toMatch(/form of both/);
  });

  it('sees a clash through 、', () => {
    expect(check({ ...sound, zh: '两港、三带' }, { ...sound, id: 'other' }).join()).toMatch(/form of both/);
  });

  it('allows one form in two regions', () => {
    expect(check({ ...sound, regions: ['云岭省'] }, { ...sound, id: 'other', regions: ['海陵省'] })).toEqual([]);
  });
});
