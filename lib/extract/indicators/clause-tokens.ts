/** Pass 1a: a sentence as words, figures and the marks that part clauses, in order and without a gap but the marks that end it. */
import { LetterSet } from '../../language/letter-set';
import type { ReadFigure } from '../figures/figure';

const SENTENCE_END_MARKS = '。！？!?\n';
const CLAUSE_END_MARKS = '，；：,;:';
export const SENTENCE_ENDS = new LetterSet(SENTENCE_END_MARKS);
const CLAUSE_ENDS = new LetterSet(CLAUSE_END_MARKS);
/** A dash ends a clause only when doubled: 2021—2025年 is one date. */
const DASH = '—'.charCodeAt(0);
const OPENING = '（(［[〔【';
const CLOSING = '）)］]〕】';
const OPEN_BRACKETS = new LetterSet(OPENING);
const CLOSE_BRACKETS = new LetterSet(CLOSING);
/** Every other character only adds to its clause. */
const MARKS = new LetterSet(`${SENTENCE_END_MARKS}${CLAUSE_END_MARKS}—${OPENING}${CLOSING}`);

/** A figure of a reading; `silent` where it stays part of the words around it. */
export interface FigureAt {
  figure: ReadFigure;
  /** Its index among the figures of the reading. */
  index: number;
  silent: boolean;
}

export interface FigureToken extends FigureAt {
  kind: 'figure';
  start: number;
  end: number;
}

/** Offsets in the reading. */
export type Token = FigureToken | { kind: 'words' | 'opens' | 'closes' | 'ends'; start: number; end: number };

/** The tokens of the sentence from `start` to `end`, which holds `figures`. */
export function* tokensOf(text: string, start: number, end: number, figures: readonly FigureAt[]): Generator<Token> {
  // 2,000个10 m² …: the later parts of a structure are printed with its first.
  const whole = figures.filter(({ figure }) => (figure.structure?.at ?? 0) === 0);
  let next = 0;
  for (let at = start; at < end;) {
    const here = whole[next];
    const token = here && at >= here.figure.start ? figureAt(here, at) : markOrWords(text, at, Math.min(end, here?.figure.start ?? end));
    if (token.kind === 'figure') next++;
    const parts = token.kind === 'ends' ? !isBeforeSet(text, at) : token.kind !== 'words' || !SENTENCE_ENDS.has(text.charCodeAt(at));
    if (parts) yield token;
    at = token.end;
  }
}

function figureAt(here: FigureAt, start: number): FigureToken {
  const { structure, end } = here.figure;
  const { figure, index, silent } = here;
  return { figure, index, silent, kind: 'figure', start, end: Math.max(start + 1, structure?.end ?? end) };
}

/** The mark at `start`, or the words up to the next mark, at most to `end`. */
function markOrWords(text: string, start: number, end: number): Token {
  const mark = text.charCodeAt(start);
  if (OPEN_BRACKETS.has(mark)) return { kind: 'opens', start, end: start + 1 };
  if (CLOSE_BRACKETS.has(mark)) return { kind: 'closes', start, end: start + 1 };
  if (CLAUSE_ENDS.has(mark) || isDoubleDash(text, start)) return { kind: 'ends', start, end: start + 1 };
  let past = start + 1;
  while (past < end && !SENTENCE_ENDS.has(mark) && !MARKS.has(text.charCodeAt(past))) past++;
  return { kind: 'words', start, end: past };
}

/** 今年的增长目标，| 定为8%: a pause between what is set and how high. */
function isBeforeSet(text: string, at: number): boolean {
  const mark = text.charAt(at);
  return (mark === '，' || mark === ',') && SET.test(text.slice(at + 1, at + 1 + LONGEST_SET)) && TO_BE_SET.test(text.slice(Math.max(0, at - 2), at));
}

const SET = /^(?:拟定|确定|设定|[定设])[为在]/;
const LONGEST_SET = 3;
const TO_BE_SET = /(?:目标|指标|规模|幅度|速度|总额|赤字|标准)$/;

function isDoubleDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === DASH && (text.charCodeAt(at + 1) === DASH || text.charCodeAt(at - 1) === DASH);
}
