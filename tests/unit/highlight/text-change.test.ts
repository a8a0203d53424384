import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { changedLines, movedSpan, sharedLength, textChange } from '../../../lib/highlight/text-change';

const text = fc.stringMatching(/^[甲乙5%\n]{0,14}$/);

describe('what changed between two versions of a text', () => {
  it.each([
    ['收入5亿元', '收入5亿元', null],
    ['收入5亿元', '收入56亿元', { start: 3, oldEnd: 3, newEnd: 4 }],
    ['收入5亿元', '5亿元', { start: 0, oldEnd: 2, newEnd: 0 }],
    ['甲甲', '甲甲甲', { start: 2, oldEnd: 2, newEnd: 3 }],
    ['', '甲', { start: 0, oldEnd: 0, newEnd: 1 }],
  ])('%s → %s', (before, after, change) => {
    expect(textChange(before, after)).toEqual(change);
  });

  it('turns one version into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = textChange(before, after);
        const { start, oldEnd, newEnd } = change ?? { start: 0, oldEnd: 0, newEnd: 0 };
        expect(before.slice(0, start) + after.slice(start, newEnd) + before.slice(oldEnd)).toBe(after);
        expect(sharedLength(before, after)).toBe(before.length - (oldEnd - start));
      }),
    );
  });

  it('moves a span only to the same words', () => {
    fc.assert(
      fc.property(text, text, fc.nat(14), fc.nat(5), (before, after, start, length) => {
        const span = { start, end: Math.min(before.length, start + length) };
        if (span.end <= span.start) return;
        const moved = movedSpan(span, textChange(before, after));
        if (moved) expect(after.slice(moved.start, moved.end)).toBe(before.slice(span.start, span.end));
      }),
    );
  });

  it('loses no span that the change does not touch', () => {
    const change = textChange('增长5%。收入6亿元。', '增长5%。税收收入6亿元。');
    expect(movedSpan({ start: 2, end: 4 }, change)).toEqual({ start: 2, end: 4 });
    expect(movedSpan({ start: 7, end: 10 }, change)).toEqual({ start: 9, end: 12 });
  });

  it('widens to whole lines and one more on either side', () => {
    const lines = ['甲', '乙乙', '丙5丙', '丁丁', '戊'];
    const after = lines.join('\n');
    const change = textChange(after.replace('5', ''), after)!;
    const { start, end } = changedLines(after, change);
    expect(after.slice(start, end)).toBe('乙乙\n丙5丙\n丁丁');
  });

  it('covers the change, from the beginning to the end of lines', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const change = textChange(before, after);
        if (!change) return;
        const { start, end } = changedLines(after, change);
        expect(start).toBeLessThanOrEqual(change.start);
        expect(end).toBeGreaterThanOrEqual(change.newEnd);
        expect(start === 0 || after[start - 1] === '\n').toBe(true);
        expect(end === after.length || after[end] === '\n').toBe(true);
      }),
    );
  });
});
