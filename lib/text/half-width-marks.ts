/**
 * Half-width marks in Chinese print as the full-width ones that they stand for: very many pages print , ; : ( ) for ，；：（）.
 * Those of numbers (1,234; 6.1:55.0:38.9) and of Latin words stay.
 */
import { BREAK, classOf, DIGIT, HAN, LATIN } from './characters';

const OPEN = 0x28;
const CLOSE = 0x29;
const FULL_WIDTH = 0xfee0;
const LAST = 0x3f;
const marks = new Uint8Array(LAST + 1);
for (const mark of ',;:()?!') marks[mark.charCodeAt(0)] = 1;

/** True for a mark that has a full-width form. */
export const isHalfWidthMark = (unit: number): boolean => unit <= LAST && marks[unit] === 1;

/** Han characters and the marks that only Chinese print has: 。、《》“”（）％. */
const CHINESE_MARKS: ReadonlySet<number> = new Set([...'。、，；：（）《》〈〉「」『』【】〔〕“”‘’？！…—'].map((mark) => mark.charCodeAt(0)));

const isChinese = (unit: number): boolean => classOf(unit) === HAN || CHINESE_MARKS.has(unit);
const isValueEnd = (unit: number): boolean => unit === 0x25 || unit === 0x2030 || unit === CLOSE || unit === 0x2103;

/** Folds the marks of one line, from its beginning to its end. */
export class HalfWidthMarks {
  /** Whether the bracket that stands open was folded: its other half goes with it. */
  private open: boolean | null = null;

  /** The unit to read for `unit`; for which `isHalfWidthMark` holds; `previous` is the one read before it on the line, `next` the next printed one (a line feed at either end). */
  fold(unit: number, previous: number, next: number): number {
    return this.isChineseMark(unit, previous, next) ? unit + FULL_WIDTH : unit;
  }

  private isChineseMark(unit: number, previous: number, next: number): boolean {
    if (unit === CLOSE && this.open !== null) {
      const open = this.open;
      this.open = null;
      return open;
    }
    const told = isChinese(previous) || isChinese(next);
    if (unit === OPEN) this.open = told;
    if (told || unit === OPEN || unit === CLOSE) return told;
    // 增长5.2%,2.1%: a value has ended; 1,234 and x, y are no Chinese print.
    return isValueEnd(previous) && [BREAK, DIGIT, LATIN].includes(classOf(next));
  }
}
