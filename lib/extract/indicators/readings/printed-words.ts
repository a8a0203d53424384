/** Where in the sentence the words stand that a rule went by: asked only in a run that explains. */
import type { Span } from '../../../model/analysis';
import { spanInReading, type Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';

/** The last match of `words` before the figure in its own clause; null where none stands there. */
export function wordsHere({ clause, placed }: Statement, words: RegExp | string): Span | null {
  return lastIn(clause, words, placed.start);
}

/** The same, looked for in the clauses before it too, nearest first. */
export function wordsBefore(statement: Statement, words: RegExp | string): Span | null {
  const here = wordsHere(statement, words);
  if (here) return here;
  for (const clause of clausesBefore(statement).reverse()) {
    const there = lastIn(clause, words, clause.text.length);
    if (there) return there;
  }
  return null;
}

/** The first match behind the figure, in the rest of its clause. */
export function wordsBehind({ clause, placed }: Statement, words: RegExp): Span | null {
  const found = new RegExp(words.source, words.flags.replace(/[gy]/g, '')).exec(clause.text.slice(placed.end));
  return found && found[0] !== '' ? spanInReading(clause, placed.end + found.index, placed.end + found.index + found[0].length) : null;
}

/** Words inside the figure itself: 番, 成, 亿元. */
export function wordsInside({ clause, placed }: Statement): Span {
  return spanInReading(clause, placed.start, placed.end);
}

function lastIn(clause: Clause, words: RegExp | string, end: number): Span | null {
  if (typeof words === 'string') {
    const at = words === '' ? -1 : clause.text.slice(0, end).lastIndexOf(words);
    return at < 0 ? null : spanInReading(clause, at, at + words.length);
  }
  const found = [...clause.text.slice(0, end).matchAll(new RegExp(words.source, words.flags.includes('g') ? words.flags : `${words.flags}g`))].pop();
  return found === undefined || found[0] === '' ? null : spanInReading(clause, found.index, found.index + found[0].length);
}
