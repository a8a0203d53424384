/**
 * Which way the words before a figure look: what they announce or aim at, what lies behind, what is done or expected. In: a statement;
 * out: yes or no. Period and status both go by it.
 */
import type { Clause } from '../clauses';
import { lexiconAtEnd } from '../lexicon';
import { clausesBefore, type Statement } from '../statement';
import { AHEAD, ANNOUNCED, DONE, ESTIMATE, IN_REAL_TERMS, lastPlace, ownWords, PAST, REACHED, TARGET } from './status-words';
import { TERMINAL } from '../words';
import { exhorts } from './wishes';

/** Set before the year that lies behind: 年初确定的目标, 原计划. */
const SET_EARLIER = /年初|上年|去年|原[定计来]|年度(?:计划|目标)|人代会|次会议|上次/;
/** What comes behind such a target says how it turned out. */
const TURNED_OUT =
  /^(?:实际|预计|最终|结果|完成|已|全年(?:实际|预计|完成|[增下上])|上半年|前?[一二三四]个?季度|前.{1,2}个月|\d{1,2}月?[—至到]\d{1,2}月|\d{1,2}月|同比|比上年)/;

/** Words of aiming stand before the figure in its own clause. */
export function aims(statement: Statement): boolean {
  const here = ownWords(statement);
  return lastPlace(here, TARGET) >= 0 || lastPlace(here, ANNOUNCED) >= 0;
}

/** True where the sentence itself sets a target for the year to come, whatever its section looks at. */
export function announcesTarget(statement: Statement): boolean {
  if (exhorts(statement)) return true;
  const here = ownWords(statement);
  if (lastPlace(here, ANNOUNCED) < 0) return toldEarlier(statement).announced && lastPlace(here, DONE) < 0;
  return !(statement.sentence.section.phase === 'review' && setForYearBehind(statement, here));
}

/** 增长目标为6%，实际下降1.8%; 年初确定的目标是…. */
function setForYearBehind({ sentence, clause }: Statement, here: string): boolean {
  const next = sentence.clauses[clause.index + 1];
  return SET_EARLIER.test(here) || (next !== undefined && clause.closer !== '；' && TURNED_OUT.test(next.text));
}

/** 去年, 目前, 已建成 before the figure, and nothing that looks ahead between: it lies behind even in a plan. */
export function toldAsPast({ clause, placed }: Statement): boolean {
  const before = clause.text.slice(0, placed.start);
  const past = lastPlace(before, PAST);
  return past >= 0 && past > lastPlace(before, AHEAD);
}

export interface Earlier {
  announced: boolean;
  estimated: boolean;
}

/** 强度有望达到1.6%；| 企业突破5000家: what is hoped for of one thing is not of those in the next part; 预计 governs the list. */
const HOPED = /有望/g;

/**
 * 居民收入预计4.6万元；: behind what is measured the word holds for that item alone. Behind the output of all, which opens the account of a year,
 * it holds for the list: what the parts come to is no better known.
 */
function beyondItem(text: string): string {
  const at = lastPlace(text, ESTIMATE);
  const item = text.slice(0, Math.max(at, 0));
  const known = lexiconAtEnd(item);
  if (known?.entry.code === 'gdp') return text;
  return known !== null || TERMINAL.endingAt(item, item.length) !== '' ? item : text;
}

/** Every statement of a clause has the same words before it: they are read once. */
const earlierByClause = new WeakMap<Clause, Earlier>();

/** What the sentence says before the figure's own clause and has not taken back since (目标为6%，实际…). */
export function toldEarlier(statement: Statement): Earlier {
  const known = earlierByClause.get(statement.clause);
  if (known) return known;
  const clauses = clausesBefore(statement);
  // 增长目标为6%，1—11月下降1.5%: a target that its next clause answers announces nothing further.
  const answered = (at: number) => statement.sentence.section.phase === 'review' && TURNED_OUT.test((clauses[at + 1] ?? statement.clause).text);
  const part = clauses.findLastIndex(({ closer }) => closer === '；');
  const text = clauses
    .map(({ text, closer }, at) => ({ text: at <= part ? beyondItem(text.replace(HOPED, '')) : text, closer, at }))
    .map(({ text, closer, at }) => (closer !== '；' && answered(at) ? text.replace(ANNOUNCED, '') : text).replace(IN_REAL_TERMS, '') + closer)
    .join('')
    .replace(REACHED, '');
  const announced = lastPlace(text, ANNOUNCED);
  const estimated = lastPlace(text, ESTIMATE);
  const told = {
    announced: announced >= 0 && announced > Math.max(estimated, lastPlace(text, DONE)),
    estimated: estimated >= 0 && estimated > lastPlace(text, DONE),
  };
  earlierByClause.set(statement.clause, told);
  return told;
}
