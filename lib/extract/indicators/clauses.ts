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
import { SENTENCE_ENDS, tokensOf, type FigureAt, type FigureToken, type Token } from './clause-tokens';
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
  /** The paragraph so far, or its heading, compares with the month before. */
  monthly?: boolean;
  /** An earlier sentence of the section called what follows it estimates. */
  estimated?: boolean;
}

/** A clause longer than this is cut, so that no pass ever looks at more: no clause of a real report comes near. */
const LONGEST_CLAUSE = 400;

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
  const placed = figures.map((figure, index) => ({ figure, index, silent: isPassing(text, figure) }));
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
      if (own) sentences.push({ start, end, section: own, clauses: clausesOf(text, { start, end }, placed.slice(figure, next)) });
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
    return {
      index: 0,
      text: this.text,
      pieces: this.pieces,
      placed: this.placed,
      dates: withDatesInBrackets(datesIn(this.text), this.asides),
      opener: this.opener,
      closer,
      bracketAfter: this.bracketAfter,
      asides: this.asides,
    };
  }
}

/** 服务业营业收入（1—10月） | 3.7亿元, 用电量（上半年） | 增长7%: brackets that hold nothing but a part of the year say of when what stands before them is. */
const PART_OF_YEAR = /^(?:\d{4}年)?(?:(?:\d{1,2}[—–~～至-])?\d{1,2}月份?末?|[一二三四]季度末?|前三季度|[上下]半年)$/;

function withDatesInBrackets(dates: SaidDate[], asides: readonly Aside[]): SaidDate[] {
  const told = asides.filter(({ text }) => PART_OF_YEAR.test(text));
  if (told.length === 0) return dates;
  const there = told.flatMap(({ at, text }) => datesIn(text).map((date): SaidDate => ({ ...date, start: at, end: at })));
  return [...dates, ...there].sort((a, b) => a.start - b.start);
}

/** 上市公司实现零的突破 | 、达到 | 6家: how something fares, then how much it came to; the mark parts them as a comma does. */
const FARES_THEN =
  /(?<=.{2})(?:零的?突破|从无到有|[从由][少小弱]到[多大强]|只增不减|(?:历史)?新高|新(?:突破|台阶)|[由从]负转正|止跌回升|(?:稳步|持续|大幅|明显|不断|逐年|连年|快速)(?:增长|增加|提升|提高|扩大|上升|下降|降低|改善))、(?=[首已]?[次经]?(?:达到?|增[至加]到?|升至|降至|突破|超过|稳定在|保持在|不[低少]于)?[约近超]?$)/;
const LONGEST_FARE = 60;

/** Where in the words that stand before a figure such a mark is; -1 where none is. */
function pauseAfterFare(before: string, words: string): number {
  if (!words.includes('、')) return -1;
  const read = before.slice(-LONGEST_FARE);
  const found = FARES_THEN.exec(read + words);
  return found ? found.index + found[0].length - 1 - read.length : -1;
}

/** The clauses of a sentence as its tokens come: the one being read, and words in brackets within it. */
class Clauses {
  private readonly read: Clause[] = [];
  private outer = new ClauseBuilder('', null);
  private inner: ClauseBuilder | null = null;
  /** What stood in brackets follows the clause around it. */
  private waiting: Clause[] = [];

  constructor(private readonly text: string) {}

  take(token: Token): void {
    if (token.kind === 'figure') this.takeFigure(token);
    else if (token.kind === 'opens') this.enterBrackets(token);
    else if (token.kind === 'closes' && this.inner) this.leaveBrackets(this.printed(token));
    else if (token.kind === 'ends' && this.inner) this.enterBrackets(token);
    else if (token.kind === 'ends') this.close(this.printed(token));
    else this.takeWords(token);
  }

  /** All of them, those without a word left out. */
  finish(closer: string): Clause[] {
    this.close(closer);
    const filled = this.read.filter(({ text }) => text.length > 0);
    filled.forEach((clause, index) => (clause.index = index));
    return filled;
  }

  private printed({ start, end }: Token): string {
    return this.text.slice(start, end);
  }

  /** The clause that goes on: at its full length the next one. */
  private get open(): ClauseBuilder {
    if ((this.inner ?? this.outer).text.length >= LONGEST_CLAUSE) this.close('，');
    return this.inner ?? this.outer;
  }

  private takeFigure(token: FigureToken): void {
    const clause = this.open;
    const start = clause.text.length;
    clause.add(this.printed(token), token.start);
    if (!token.silent) clause.placed.push({ figure: token.figure, index: token.index, start, end: clause.text.length });
  }

  private takeWords({ start, end }: Token): void {
    const pause = this.inner === null && this.outer.placed.length === 0 ? pauseAfterFare(this.outer.text, this.text.slice(start, end)) : -1;
    if (pause < 0) return this.addWords(start, end);
    this.addWords(start, start + pause);
    this.close('，');
    this.addWords(start + pause + 1, end);
  }

  private addWords(start: number, end: number): void {
    for (let at = start; at < end;) {
      const clause = this.open;
      const past = Math.min(end, at + LONGEST_CLAUSE - clause.text.length);
      clause.add(this.text.slice(at, past), at);
      at = past;
    }
  }

  private enterBrackets(token: Token): void {
    this.leaveBrackets(this.printed(token));
    this.inner = new ClauseBuilder('（', this.outer.placed.length);
  }

  private leaveBrackets(closer: string): void {
    if (this.inner && this.inner.placed.length > 0) this.waiting.push(this.inner.finish(closer));
    else if (this.inner && this.inner.text !== '') this.outer.asides.push({ at: this.outer.text.length, text: this.inner.text });
    this.inner = null;
  }

  private close(mark: string): void {
    this.leaveBrackets(mark);
    this.read.push(this.outer.finish(mark), ...this.waiting);
    this.waiting = [];
    this.outer = new ClauseBuilder(mark, null);
  }
}

function clausesOf(text: string, { start, end }: Span, figures: readonly FigureAt[]): Clause[] {
  const clauses = new Clauses(text);
  for (const token of tokensOf(text, start, end, figures)) clauses.take(token);
  return clauses.finish(text.charAt(end - 1));
}
