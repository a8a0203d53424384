/** Every spelling of tests/specs/code-spellings.yaml, in the sentences in which reports print it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import entries from '../../../lib/language/data/indicator-codes.json';
import { indicatorsIn } from './told';

const file = join(import.meta.dirname, '../../specs/code-spellings.yaml');
const spelled = parse(readFileSync(file, 'utf8')) as Record<string, { unit: string; spellings: string[] }>;
const LEAST_SPELLINGS = 8;

describe('codes', () => {
  it('are all spelled out, each in several ways', () => {
    expect(Object.keys(spelled).sort()).toEqual(entries.map(({ code }) => code).sort());
    expect(Object.entries(spelled).filter(([, { spellings }]) => new Set(spellings).size < LEAST_SPELLINGS)).toEqual([]);
  });
});

describe.each(Object.entries(spelled))('%s', (code, { unit, spellings }) => {
  const codesIn = (text: string, phase: 'review' | 'plan' = 'review') => {
    const year = phase === 'plan' ? 2026 : 2025;
    return indicatorsIn(text, phase, [year, year]).map((told) => told.code);
  };

  it.each(spellings)('%s', (spelling) => {
    expect(codesIn(`${spelling}达到96${unit}。`)).toEqual([code]);
    expect(codesIn(`全市${spelling}达到96${unit}、比上年增长7.5%，民间投资增长4%。`)).toEqual([code, code, null]);
    expect(codesIn(`今年主要预期目标是：公路货运量增长5%；${spelling}增长6%左右；客运量增长3%。`, 'plan')).toEqual([null, code, null]);
    expect(codesIn(`其中，${spelling}96${unit}，同比提高1.2个百分点。`)).toEqual([code, code]);
    expect(codesIn(`邮政业务量、${spelling}分别增长8%、6.5%。`)).toEqual([null, code]);
  });
});
