/** Pass 5: the statements of a sentence, clause by clause and run by run, each leaving its names to those that follow. */
import { Actors } from './actor';
import type { Clause, Sentence } from './clauses';
import { headOf } from './heads';
import { readRun } from './run-reader';
import { runsOf } from './runs';
import type { Statement } from './statement';
import type { Surroundings } from './surroundings';
import { Thread } from './thread';
import { actorAtStart, topicOf } from './topic';

/**
 * All statements of a sentence, in order of their figures. Words in brackets go on from what stands before them.
 * A hostile clause may hold 100,000 statements, more than a call takes as arguments: they are added one by one.
 */
export function statementsOf(sentence: Sentence, own: Surroundings): Statement[] {
  const statements: Statement[] = [];
  const actors = new Actors(own);
  const thread = new Thread([], actors);
  let outer: Statement[] = [];
  for (const clause of sentence.clauses) {
    if (clause.bracketAfter === null) {
      thread.nextClause(clause.opener);
      actors.nextClause(clause);
      if (clause.placed.length === 0) {
        thread.topic = topicOf(clause.text, own);
        thread.owner = actorAtStart(clause.text, own);
        thread.head = headOf(clause.text, own);
      }
      outer = readClause(sentence, clause, thread, own);
      for (const statement of outer) statements.push(statement);
    } else {
      const before = outer[clause.bracketAfter - 1] ?? outer[0];
      const inner = readClause(sentence, clause, new Thread(before ? [before] : thread.last), own);
      for (const statement of inner) statements.push(statement);
    }
  }
  return statements.sort((a, b) => a.placed.index - b.placed.index);
}

function readClause(sentence: Sentence, clause: Clause, thread: Thread, own: Surroundings): Statement[] {
  return runsOf(clause).flatMap((run) => readRun(sentence, clause, run, thread, own));
}
