/** Signs of how an indicator was read, from which its confidence is worked out. */
import { FINITE, OBJECT, TERMINAL } from '../words';
import { clausesBefore, type Statement } from '../statement';
import type { Measured } from './measure';
import type { Dated } from './period';

const LONG_NAME = 18;
const SHORT_NAME = 3;
/** A verb alone says what was done, not to what. */
const BARE_VERB = /^(?:(?:推广)?应用(?:落地)?|落地应用|开行|投用|竣工|覆盖|惠及|涉及|开通|交付|启动|完工|始发|发送|新开工)$/;
const WHOLE_QUOTE = /^\p{Script=Han}{0,4}“[^”]{2,6}”$/u;

/** 首周, 百日: shorter than a month. */
const PART_OF_MONTH = /首周|百日(?!攻坚|行动|会战)/;
/** Where a sentence says of which days it speaks, UTF-16 units. */
const HEAD = 16;

type Sign = [id: string, holds: (seen: Seen) => boolean];

interface Seen {
  statement: Statement;
  measured: Measured;
  dated: Dated;
  /** The name ends like something that is measured, or has a code. */
  whole: boolean;
}

function count(text: string, mark: string): number {
  let marks = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) marks++;
  return marks;
}

/** Reports of earlier years name and arrange things otherwise. */
const OLD = 2000;
/** Before, reports were speeches: long sentences, spans told once for a paragraph, plans and results in one breath. */
const SPOKEN = 1985;

/** A new sign is a line here; it counts once `scripts/confidence.ts` has learned it. */
const SIGNS: readonly Sign[] = [
  ['coded', ({ statement }) => statement.entry !== null],
  ['measured-name', ({ whole, statement }) => whole && statement.entry === null],
  ['done', ({ statement }) => statement.action !== '' || statement.acted],
  ['verb-before', ({ statement: { predicate } }) => predicate.verb || predicate.change !== null],
  ['unverbed', ({ whole, statement: { predicate, action } }) => !whole && action === '' && !predicate.verb],
  ['long-name', ({ statement: { name, entry } }) => entry === null && name.length > LONG_NAME],
  ['short-name', ({ statement: { name, entry } }) => entry === null && name.length < SHORT_NAME],
  ['verb-inside', ({ statement: { name, entry } }) => entry === null && FINITE.firstIn(name, 2) !== null],
  ['bare-verb', ({ statement: { name } }) => BARE_VERB.test(name) || OBJECT.has(name)],
  ['half-quoted', ({ statement: { name } }) => count(name, '“') !== count(name, '”')],
  ['whole-quoted', ({ statement: { name, placed } }) => placed.figure.kind === 'count' && WHOLE_QUOTE.test(name)],
  ['nothing-measured', ({ whole, measured, statement }) => measured.measure === 'share' && !statement.share && !whole],
  ['no-period', ({ dated, statement }) => dated.period === null && statement.role !== 'from'],
  ['no-period-from', ({ dated, statement }) => dated.period === null && statement.role === 'from'],
  ['dated', ({ dated }) => dated.explicit],
  ['several-years', ({ dated }) => dated.period !== null && dated.period.from !== dated.period.to],
  ['before-2000', ({ dated }) => dated.period !== null && dated.period.to < OLD],
  ['before-1985', ({ dated }) => dated.period !== null && dated.period.to < SPOKEN],
  [
    'added-up',
    ({ measured, dated, statement: { predicate } }) => measured.measure === 'growth' && predicate.cumulative && dated.period?.from === dated.period?.to,
  ],
  ['part-of-month', ({ statement }) => isPartOfMonth(statement)],
  ['owned', ({ statement }) => statement.subject !== ''],
  ['odd-kind', ({ statement: { placed } }) => placed.figure.kind === 'duration' || placed.figure.kind === 'other'],
];

/** The naming rule (`name.list`), the measure (`is.growth`) and the signs that hold. */
export function signsOf(statement: Statement, measured: Measured, dated: Dated): string[] {
  const { name, entry, rule } = statement;
  const seen: Seen = { statement, measured, dated, whole: entry !== null || TERMINAL.endingAt(name, name.length) !== '' };
  const signs = [rule, `is.${measured.measure}`];
  for (const [id, holds] of SIGNS) if (holds(seen)) signs.push(id);
  return signs;
}

/** True where the figure speaks of a part of a month only, which no period can say. */
function isPartOfMonth(statement: Statement): boolean {
  const { clause, placed } = statement;
  return PART_OF_MONTH.test(clause.text.slice(0, placed.start)) || PART_OF_MONTH.test(clausesBefore(statement)[0]?.text.slice(0, HEAD) ?? '');
}
