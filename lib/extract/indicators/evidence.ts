/** Which words of the sentence gave a statement its name and owner: worked out only for a run that explains. */
import type { Evidence, Span } from '../../model/analysis';
import { evidenceFor } from '../rules/evidence';
import type { Chosen } from '../rules/rule';
import { spanInReading, type Clause } from './clauses';
import type { Statement } from './statement';

/** The words say whose it is; where none do, it is the document's own region's. */
const PRINTED = 'owner.printed';
const OWN = 'owner.own';
/** A part of a name that is looked for in the sentence is no shorter. */
const SHORTEST_PIECE = 2;

/** Evidence for name, code, subject, value, unit and bound; spans count in the reading. */
export function namingEvidence(statement: Statement, code: Chosen<string> | null): Evidence[] {
  const { name, subject, rule, rejected, placed, clause } = statement;
  const { figure } = placed;
  const span = wordsOf(name, statement);
  const printed = spanInReading(clause, placed.start, placed.end);
  const evidence = [
    evidenceFor(
      'name',
      { value: name, rule, rejected: (rejected ?? []).map(({ rule, value }) => ({ rule, value: value.names[0]?.name ?? '' })) },
      String,
      span,
    ),
    evidenceFor('value', { value: null, rule: `figure.${figure.kind}`, rejected: null }, String, printed),
  ];
  if (figure.unitBy !== null && figure.unit !== '')
    evidence.push(evidenceFor('unit', { value: figure.unit, rule: figure.unitBy, rejected: null }, String, printed));
  if (figure.boundBy !== null)
    evidence.push(evidenceFor('bound', { value: figure.bound, rule: figure.boundBy, rejected: null }, String, figure.boundWords ?? printed));
  if (code) evidence.push(evidenceFor('code', { ...code, rejected: null }, String, span));
  evidence.push(
    evidenceFor(
      'subject',
      { value: subject, rule: subject === '' ? OWN : PRINTED, rejected: null },
      String,
      subject === '' ? null : wordsOf(subject, statement),
    ),
  );
  return evidence;
}

/**
 * Where the words of a name stand: nearest before the figure, behind it, or in an earlier clause; the longest end or
 * beginning of it that is printed in one piece. Null where none of it is.
 */
function wordsOf(words: string, { clause, placed, sentence }: Statement): Span | null {
  const earlier = sentence.clauses.slice(Math.max(0, clause.index - 12), clause.index).reverse();
  for (const piece of piecesOf(words)) {
    const before = clause.text.slice(0, placed.start).lastIndexOf(piece);
    const at = before >= 0 ? before : clause.text.indexOf(piece, placed.end);
    if (at >= 0) return spanInReading(clause, at, at + piece.length);
    for (const other of earlier) {
      const there = spanOfLast(other, piece);
      if (there) return there;
    }
  }
  return null;
}

function spanOfLast(clause: Clause, piece: string): Span | null {
  const at = clause.text.lastIndexOf(piece);
  return at < 0 ? null : spanInReading(clause, at, at + piece.length);
}

/** The words themselves, then their ends and beginnings, longest first. */
function piecesOf(words: string): string[] {
  const pieces = [words];
  for (let length = Math.min(words.length, 40) - 1; length >= SHORTEST_PIECE; length--) pieces.push(words.slice(-length), words.slice(0, length));
  return pieces;
}
