import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import type { Reading } from '../../../lib/text/reading';

/** The finder alone: reading a text has tests of its own. */
function asRead(text: string): Reading {
  return { source: text, text, map: new Int32Array(0), span: (start, end) => ({ start, end }) };
}

/** Milliseconds for a text of about the given length, the best of some runs. */
function time(piece: string, length: number, runs: number): number {
  const reading = asRead(piece.repeat(Math.ceil(length / piece.length)));
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    findTerms(reading, { region: null });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const short = 50_000;
const long = 8 * short;

describe('hostile text', () => {
  it.each([
    ['opening quotation marks', '“'],
    ['closing quotation marks', '”'],
    ['empty quotations', '“”'],
    ['one character', '三'],
    ['digits', '1'],
    ['sums', '1+'],
    ['beginnings of terms', '习近平新时代中国特色社会'],
    ['terms broken by quotation marks', '三““区'],
    ['unclosed quotations', '“两港三带建设的新'],
    ['definitions', '“两港”即'],
    ['brackets', '“两港”（云'],
    ['footnote marks', '①'],
    ['glossary headings', '名词解释\n'],
    ['glossary items', '1.“两港”：云港岭港\n'],
    ['numbered items in one line', '名词解释：1.“两港”：云港岭港。'],
    ['abbreviations', '云岭省规划（以下简称“两港”'],
  ])('takes time in proportion to the length of %s', (_name, piece) => {
    time(piece, short, 2);
    // 8 times the text: 8 times the time if linear, 64 times if quadratic.
    expect(time(piece, long, 2) / Math.max(time(piece, short, 5), 0.5)).toBeLessThan(32);
  });
});
