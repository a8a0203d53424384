import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import type { Reading } from '../../../lib/text/reading';

/** The finder alone: reading a text has tests of its own. */
function asRead(text: string): Reading {
  return { source: text, text, map: new Int32Array(0), span: (start, end) => ({ start, end }), printed: (words) => words };
}

/** Milliseconds of processor time for a text of about the given length, the least of some runs: other processes do not count. */
function time(piece: string, length: number, runs: number): number {
  const reading = asRead(piece.repeat(Math.ceil(length / piece.length)));
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage();
    findTerms(reading, { region: null });
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

const length = 500_000;
/** A nanosecond for every pair of characters would be four minutes: only a linear finder stays far below. */
const bound = 3_000;

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
  ])('takes linear time on %s', (_name, piece) => {
    expect(time(piece, length, 2)).toBeLessThan(bound);
  });

  it('reads a million characters in a second or so', () => {
    const prose = '过去一年，全市上下认真落实各项部署，加快推进“两港三带”建设，新开工项目四十二个，高质量发展迈出坚实步伐。\n';
    expect(time(prose, length, 4)).toBeLessThan(length / 1_000);
  });
});
