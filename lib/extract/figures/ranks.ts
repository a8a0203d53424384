/**
 * Pass 5: ranks (第4位, 居全国第一, 位列前三, 居首位, 上升3位) become figures of their own kind; every other number behind
 * 第 is an ordinal and goes.
 */
import words from '../data/figure-words.json';
import { isHan } from '../../language/characters';
import type { Draft, NumberToken } from './figure';
import { backwardTrie } from '../../language/trie';

const { context, contextWithin, changes, first, conjunctions, end: endings } = words.ranks;
const contextTrie = backwardTrie(context);
const changeTrie = backwardTrie(changes);
/** More ranks than this no table has. */
const lastRank = 1000;

/** A number behind 第, which the next item of its list may carry on: 第2、3位. */
interface Ordinal {
  draft: Draft;
  isRank: boolean;
}

/** The drafts with ranks marked and ordinals left out, in order. */
export function takeRanks(text: string, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let last: Ordinal | null = null;
  for (const draft of drafts) {
    last = ordinalAt(text, draft, last);
    const marked = '第前'.includes(text[draft.start - 1] ?? '\n');
    if (last) {
      if (last.isRank) kept.push(rankOf(draft, marked ? draft.start - 1 : draft.start));
    } else if (text[draft.start - 1] === '前' && isRank(text, draft, true)) {
      kept.push(rankOf(draft, draft.start - 1));
    } else {
      kept.push(isChange(text, draft) ? { ...draft, kind: 'rank' } : draft);
    }
  }
  return withFirstPlaces(text, kept);
}

/** The draft as an ordinal, by its own 第 or by that of the list it goes on with; null where it is none. */
function ordinalAt(text: string, draft: Draft, last: Ordinal | null): Ordinal | null {
  if (text[draft.start - 1] === '第') {
    const listed = last !== null && last.isRank && follows(text, last.draft, draft.start - 1);
    return { draft, isRank: isRank(text, draft, true) || (listed && isRank(text, draft, false, true)) };
  }
  return last && follows(text, last.draft, draft.start) ? { draft, isRank: last.isRank } : null;
}

/** 第4位 and 前3名 say so themselves; 第四 and 前十 need 全国, 居, 排名 before them and an end of the phrase behind. */
function isRank(text: string, draft: Draft, plain: boolean, inList = false): boolean {
  if (draft.value < 1 || draft.value > lastRank || !Number.isInteger(draft.value)) return false;
  if (draft.unit !== '' && draft.unit !== '位' && draft.unit !== '名') return false;
  if (plain && draft.unit !== '') return true;
  if (!inList && !inRanking(text, draft.start - 1)) return false;
  return draft.unit !== '' || endings.includes(text[draft.end] ?? '\n');
}

/** True where a word of rankings stands before `at`, with at most four Han characters between: 居全国城市. */
function inRanking(text: string, at: number): boolean {
  for (let end = at; end >= at - contextWithin; end--) {
    if (contextTrie.longest(text, end) !== null) return true;
    if (!isHan(text[end - 1] ?? '\n')) return false;
  }
  return false;
}

function follows(text: string, ordinal: Draft, at: number): boolean {
  return at - ordinal.end === 1 && conjunctions.includes(text[ordinal.end] ?? '\n');
}

/** The rank as a figure: 位 is its unit whatever is printed. */
function rankOf(draft: Draft, start: number): Draft {
  return { ...draft, start, unit: '位', kind: 'rank', complete: true, unitBy: 'unit.rank' };
}

/** 排名上升3位, 前移5个位次: the change of a rank. */
function isChange(text: string, draft: Draft): boolean {
  return /[位名]次$/.test(draft.unit) || (draft.unit === '位' && changeTrie.longest(text, draft.start) !== null);
}

/** 居全国首位, 名列榜首: ranks without a numeral. */
function withFirstPlaces(text: string, drafts: Draft[]): Draft[] {
  const found = first.flatMap((word) => firstPlaces(text, word));
  return found.length === 0 ? drafts : [...drafts, ...found].sort((a, b) => a.start - b.start);
}

function firstPlaces(text: string, word: string): Draft[] {
  const found: Draft[] = [];
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    if (!inRanking(text, start)) continue;
    const end = start + word.length;
    const number: NumberToken = { start, end, mantissa: '1', exponent: 0, form: 'chinese', more: null, magnitudeOnly: false, sign: 1 };
    const place = { start, end, number, value: 1, valueMax: null, per: null, sharedUnit: false, unitBy: 'unit.rank' };
    found.push(rankOf({ ...place, unit: '位', kind: 'rank', complete: true }, start));
  }
  return found;
}
