/** Pass 8: how sure the engine is of an indicator, from how its parts were found. */
import type { Measured } from './measure';
import { isPartOfMonth, type Dated } from './period';
import type { Source, Statement } from '../statement';
import { FINITE, TERMINAL } from '../words';

const BY_SOURCE: Readonly<Record<Source, number>> = { before: 0.86, list: 0.88, pair: 0.85, behind: 0.78, carried: 0.74, leaning: 0.68 };
const LONG_NAME = 18;
/** A verb alone says what was done, not to what. */
const BARE_VERB = /^(?:开行|投用|竣工|覆盖|惠及|涉及|开通|交付|启动|完工|始发|发送|新开工)$/;
/** The period can only name whole months. */
const OF_PART_OF_MONTH = 0.4;

/** 0–1. A lexicon name beside its verb is nearly certain; a name cut out by structure alone is a guess. */
export function confidenceOf(statement: Statement, { measure }: Measured, dated: Dated): number {
  const { source, entry, name, predicate, placed } = statement;
  const action = statement.action || (statement.acted === true ? name : '');
  let sure = BY_SOURCE[source];
  if (entry) sure += 0.1;
  else if (source === 'before' && (predicate.change || TERMINAL.endingAt(name, name.length))) sure += 0.04;
  else if (source === 'before' && action === '') sure -= 0.12;
  if (source === 'behind' && action === '') sure -= 0.12;
  if (!entry && name.length > LONG_NAME) sure -= 0.15;
  if (!entry && name.length < 3) sure -= 0.15;
  if (!entry && FINITE.firstIn(name, 2)) sure -= 0.1;
  if (measure === 'share' && !statement.share && !entry && !TERMINAL.endingAt(name, name.length)) sure -= 0.2;
  if (BARE_VERB.test(name)) sure -= 0.3;
  // Where a pair began goes often unsaid; what it measured is told all the same.
  if (dated.period === null) sure -= statement.role === 'from' ? 0.1 : 0.2;
  if (measure === 'growth' && predicate.cumulative && dated.period?.from === dated.period?.to) sure -= 0.15;
  if (name.split('“').length !== name.split('”').length) sure -= 0.25;
  if (isPartOfMonth(statement)) sure = Math.min(sure, OF_PART_OF_MONTH);
  if (placed.figure.kind === 'duration' || placed.figure.kind === 'other') sure -= 0.1;
  return Math.round(Math.min(0.98, Math.max(0.05, sure)) * 100) / 100;
}
