/**
 * Pass 1: a reading cut into sentences and clauses, each figure placed in its clause.
 *
 * A clause ends at ，；： and dashes; 、 does not end one, for it may stand inside a name (茶叶、瓷器等商品零售额). Words in
 * brackets leave the clause around them; where they hold a figure of their own they become a clause that follows it.
 */
import type { Span } from '../../model/analysis';
import type { ReadFigure } from '../figures/figure';
import type { Section } from '../../detect/outline';
import { datesIn, type SaidDate } from '../../language/dates';
import { LetterSet } from '../../language/letter-set';
import { isPassing } from './passing';

/** A figure in its clause; offsets count in `Clause.text`. */
export interface Placed {
  figure: ReadFigure;
  /** Its index among the figures of the reading. */
  index: number;
  start: number;
  end: number;
}

export interface Clause {
  /** Its place among the clauses of the sentence. */
  index: number;
  /** The clause without its brackets, and without the mark that ends it. */
  text: string;
  /** Where its text was printed: from offset `at` of `text` on it stands from `from` of the reading on, to the next piece. */
  pieces: readonly Piece[];
  placed: Placed[];
  /** The dates that its text mentions, in order. */
  dates: SaidDate[];
  /** The mark before it: '' at the start of a sentence, else one of ，；：（—. */
  opener: string;
  /** The mark that ends it. */
  closer: string;
  /** For words in brackets: how many figures of the clause around them come before. */
  bracketAfter: number | null;
  /** Words in brackets without a figure, which its text leaves out, by the offset in it at which they were printed: 比重（常住人口城镇化率）. */
  asides: readonly Aside[];
}

export interface Aside {
  at: number;
  text: string;
}

export interface Piece {
  at: number;
  from: number;
}

export interface Sentence {
  /** Offsets in the reading, half open, the final mark included. */
  start: number;
  end: number;
  clauses: Clause[];
  section: Section;
  /** A part of a year or a moment that an earlier sentence of the paragraph named and no date has ended since. */
  carried?: SaidDate | null;
}

/** A clause longer than this is cut, so that no pass ever looks at more: no clause of a real report comes near. */
const LONGEST_CLAUSE = 400;

const SENTENCE_END_MARKS = '。！？!?\n';
const CLAUSE_END_MARKS = '，；：,;:';
const SENTENCE_ENDS = new LetterSet(SENTENCE_END_MARKS);
const CLAUSE_ENDS = new LetterSet(CLAUSE_END_MARKS);
/** A dash ends a clause only when doubled: 2021—2025年 is one date. */
const DASH = '—'.charCodeAt(0);
const OPENING = '（(［[〔【';
const CLOSING = '）)］]〕】';
const OPEN_BRACKETS = new LetterSet(OPENING);
const CLOSE_BRACKETS = new LetterSet(CLOSING);
/** Every other character only adds to its clause. */
const MARKS = new LetterSet(`${SENTENCE_END_MARKS}${CLAUSE_END_MARKS}—${OPENING}${CLOSING}`);
const CLOSING_QUOTES = new Set(['”', '’', '」', '』', '）', ')']);

/** Where a stretch of a clause stands in the reading; words in brackets that it spans are part of it. */
export function spanInReading({ pieces }: Clause, start: number, end: number): Span {
  const place = (offset: number): number => {
    const piece = pieces.findLast(({ at }) => at <= offset);
    return piece ? piece.from + offset - piece.at : offset;
  };
  return { start: place(start), end: place(Math.max(start, end - 1)) + 1 };
}

/** All sentences that hold at least one figure, in order. */
export function sentencesOf(text: string, figures: readonly ReadFigure[], sections: readonly Section[]): Sentence[] {
  const sentences: Sentence[] = [];
  const silent = figures.map((figure) => isPassing(text, figure));
  let figure = 0;
  let section = 0;
  let start = 0;
  while (figure < figures.length && start < text.length) {
    const end = sentenceEnd(text, start, figures, figure);
    let next = figure;
    while (next < figures.length && (figures[next]?.start ?? 0) < end) next++;
    if (next > figure) {
      while (section + 1 < sections.length && (sections[section + 1]?.start ?? 0) <= start) section++;
      const own = sections[section];
      if (own) sentences.push({ start, end, section: own, clauses: clausesOf(text, start, end, figures, silent, figure, next) });
    }
    figure = next;
    start = end;
  }
  return sentences;
}

/** End of the sentence that starts at `start`; marks inside a figure do not end it. */
function sentenceEnd(text: string, start: number, figures: readonly ReadFigure[], firstFigure: number): number {
  let figure = firstFigure;
  for (let at = start; at < text.length; at++) {
    const here = figures[figure];
    if (here && at >= here.start) {
      at = Math.max(at, here.end) - 1;
      figure++;
    } else if (SENTENCE_ENDS.has(text.charCodeAt(at))) {
      let end = at + 1;
      while (CLOSING_QUOTES.has(text.charAt(end))) end++;
      return end;
    }
  }
  return text.length;
}

class ClauseBuilder {
  text = '';
  placed: Placed[] = [];
  readonly asides: Aside[] = [];
  private readonly pieces: Piece[] = [];
  private next = -1;
  constructor(
    readonly opener: string,
    readonly bracketAfter: number | null,
  ) {}

  /** Adds what is printed from `from` on. */
  add(words: string, from: number): void {
    if (from !== this.next) this.pieces.push({ at: this.text.length, from });
    this.text += words;
    this.next = from + words.length;
  }

  finish(closer: string): Clause {
    return { index: 0, text: this.text, pieces: this.pieces, placed: this.placed, dates: datesIn(this.text), opener: this.opener, closer, bracketAfter: this.bracketAfter, asides: this.asides };
  }
}

/** Adds a figure as it is printed from `from` on; `index` is null where it stays part of the words around it. */
function place(clause: ClauseBuilder, figure: ReadFigure, printed: string, from: number, index: number | null): void {
  const start = clause.text.length;
  clause.add(printed, from);
  if (index !== null) clause.placed.push({ figure, index, start, end: clause.text.length });
}

/** End of the words that start at `at`: the next mark, at most `end`. */
function wordsEnd(text: string, at: number, end: number): number {
  let past = at + 1;
  while (past < end && !MARKS.has(text.charCodeAt(past))) past++;
  return past;
}

function clausesOf(
  text: string, start: number, end: number, figures: readonly ReadFigure[], silent: readonly boolean[], from: number, to: number,
): Clause[] {
  const clauses: Clause[] = [];
  let figure = from;
  let outer = new ClauseBuilder('', null);
  let inner: ClauseBuilder | null = null;
  let waiting: Clause[] = [];
  const closeInner = (closer: string) => {
    if (inner && inner.placed.length > 0) waiting.push(inner.finish(closer));
    else if (inner && inner.text !== '') outer.asides.push({ at: outer.text.length, text: inner.text });
    inner = null;
  };
  const closeOuter = (mark: string) => {
    closeInner(mark);
    clauses.push(outer.finish(mark), ...waiting);
    waiting = [];
    outer = new ClauseBuilder(mark, null);
  };
  for (let at = start; at < end; at++) {
    const mark = text.charCodeAt(at);
    while (figure < to && (figures[figure]?.structure?.at ?? 0) > 0) figure++;
    const here = figure < to ? figures[figure] : undefined;
    const target: ClauseBuilder = inner ?? outer;
    const ends = CLAUSE_ENDS.has(mark) || (mark === DASH && (text.charCodeAt(at + 1) === DASH || text.charCodeAt(at - 1) === DASH));
    if (here && at >= here.start) {
      // 一亿条一亿条…: figures without a word between them fill a clause as words do.
      if (target.text.length >= LONGEST_CLAUSE) closeOuter('，');
      const past = here.structure?.end ?? here.end;
      place(inner ?? outer, here, text.slice(at, past), at, silent[figure] ? null : figure);
      figure++;
      at = Math.max(at, past - 1);
    } else if (OPEN_BRACKETS.has(mark)) {
      closeInner(text.charAt(at));
      inner = new ClauseBuilder('（', outer.placed.length);
    } else if (inner && CLOSE_BRACKETS.has(mark)) {
      closeInner(text.charAt(at));
    } else if (inner && ends) {
      closeInner(text.charAt(at));
      inner = new ClauseBuilder('（', outer.placed.length);
    } else if (ends || target.text.length >= LONGEST_CLAUSE) {
      closeOuter(ends ? text.charAt(at) : '，');
    } else if (!SENTENCE_ENDS.has(mark)) {
      const past = wordsEnd(text, at, Math.min(end, here?.start ?? end, at + LONGEST_CLAUSE - target.text.length));
      target.add(text.slice(at, past), at);
      at = past - 1;
    }
  }
  closeOuter(text.charAt(end - 1));
  const filled = clauses.filter((clause) => clause.text.length > 0);
  filled.forEach((clause, index) => (clause.index = index));
  return filled;
}
