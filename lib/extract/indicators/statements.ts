/** Pass 5: the statements of a sentence, clause by clause and run by run, each leaving its names to those that follow. */
import type { Clause, Placed, Sentence } from './clauses';
import { actorAtClause } from './naming/actor';
import { opensWithArea } from './naming/areas';
import { actedBy, atClause, goingOnFrom, NOTHING_SAID, type Discourse } from './naming/discourse';
import { opensWithSectors } from './naming/parts';
import { readRun } from './naming/read-run';
import { OPENS_PART } from './readings/carried-dates';
import { runsOf } from './runs';
import type { Statement } from './statement';
import type { Surroundings } from './surroundings';

/**
 * All statements of a sentence, in order of their figures. `before`: the last of the sentence right before it. Words in brackets go on from what stands before them.
 * A hostile clause may hold 100,000 statements, more than a call takes as arguments: they are added one by one.
 */
export function statementsOf(sentence: Sentence, own: Surroundings, before: Statement | undefined): Statement[] {
  const all = new Statements();
  let said =
    before && (isPartByDate(sentence) || isOutcome(sentence) || opensWithArea(sentence) || opensWithSectors(sentence, before.name))
      ? goingOnFrom([before])
      : NOTHING_SAID;
  let outer: readonly Statement[] = [];
  let inner: Statement | undefined;
  // What stands behind the last figure is said of none.
  const last = sentence.clauses.findLastIndex(({ placed }) => placed.length > 0);
  for (const clause of sentence.clauses.slice(0, last + 1)) {
    if (clause.bracketAfter === null) {
      const begun = atClause(said, clause, own);
      said = actedBy(begun, actorAtClause(said.actor, clause, own));
      [outer, said] = all.readClause(sentence, clause, said, own, false);
    } else {
      const before = within(inner, clause) ?? outer[clause.bracketAfter - 1] ?? outer[0];
      const [read] = all.readClause(sentence, clause, goingOnFrom(before ? [before] : said.last), own, true);
      inner = read.at(-1);
    }
  }
  return all.inOrder();
}

/** （其中，65岁及以上人口3890万人，| 占14.7%）: within the same brackets a clause goes on from the one before. */
function within(last: Statement | undefined, { index, bracketAfter }: Clause): Statement | undefined {
  const same = last !== undefined && last.name !== '' && last.clause.index === index - 1 && last.clause.bracketAfter === bracketAfter;
  return same && !/[）)]/.test(last.clause.closer) ? last : undefined;
}

/** 其中，9月份增长7.0%。, 分季度看，一季度增长5.5%。: a part of what the sentence before told, called by its date alone. */
function isPartByDate({ clauses }: Sentence): boolean {
  if (!clauses[0] || !OPENS_PART.test(clauses[0].text)) return false;
  const { text, dates, placed } = clauses.find((clause) => clause.placed.length > 0) ?? clauses[0];
  return dates[0] !== undefined && /^(?:其中)?$/.test(text.slice(0, dates[0].start)) && dates[0].end <= (placed[0]?.start ?? 0);
}

/** 收入预算为186000万元。全年实际完成181230万元。: how it turned out, of what the sentence before planned. */
const TURNED_OUT = /^(?:全年|当年|年度|最终)?(?:实际)?(?:完成|执行)(?:[数额]?为)?$/;

function isOutcome({ clauses: [first] }: Sentence): boolean {
  const [figure] = first?.placed ?? [];
  return first !== undefined && figure !== undefined && TURNED_OUT.test(first.text.slice(0, figure.start));
}

/** What a later statement tells of an earlier one: the other end of a pair (由5% | 提高到8%), or its name (在去年增长12%的基础上，…). */
type Amendment = Partial<Pick<Statement, 'role' | 'other' | 'name' | 'entry' | 'subject'>>;

/** The statements read so far. None is changed: what later ones tell of it is laid over it in the end. */
class Statements {
  private readonly read: Statement[] = [];
  private readonly amended = new Map<Placed, Amendment>();

  readClause(sentence: Sentence, clause: Clause, before: Discourse, own: Surroundings, bracketed: boolean): [Statement[], Discourse] {
    const statements: Statement[] = [];
    let said = before;
    for (const run of runsOf(clause)) {
      const { unnamed } = said;
      const { statements: read, ended, said: after } = readRun(sentence, clause, run, said, own, bracketed);
      for (const { first, second } of ended) this.amend(first, { role: 'from', other: second });
      const first = read[0];
      if (first && first.name !== '') this.nameWaiting(unnamed, first);
      for (const statement of read) {
        statements.push(statement);
        this.read.push(statement);
      }
      said = after;
    }
    return [statements, said];
  }

  inOrder(): Statement[] {
    const all = this.read.map((statement) => this.asAmended(statement));
    return all.sort((a, b) => a.placed.index - b.placed.index);
  }

  private asAmended(statement: Statement): Statement {
    const change = this.amended.get(statement.placed);
    return change ? { ...statement, ...change } : statement;
  }

  private nameWaiting(waiting: readonly Statement[], { name, entry, subject, placed }: Statement): void {
    for (const unnamed of waiting) if (unnamed.placed.figure.unit === placed.figure.unit) this.amend(unnamed, { name, entry, subject });
  }

  private amend({ placed }: Statement, change: Amendment): void {
    this.amended.set(placed, { ...this.amended.get(placed), ...change });
  }
}
