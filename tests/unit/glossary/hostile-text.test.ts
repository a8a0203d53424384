import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../lib/glossary/find-terms';
import type { Reading } from '../../../lib/text/reading';
import { hostilePieces, hostileText } from '../hostile-texts';

/** The finder alone: reading a text has tests of its own. */
function asRead(text: string): Reading {
  return { source: text, text, map: new Int32Array(0), span: (start, end) => ({ start, end }), printed: (words) => words };
}

describe('hostile text', () => {
  it.each(Object.entries(hostilePieces))('of %s is searched to its end', (_name, piece) => {
    const text = hostileText(piece, 500_000);
    for (const { start, end, quote } of findTerms(asRead(text), { region: null }).slice(0, 1000)) expect(text.slice(start, end)).toBe(quote);
  });
});
