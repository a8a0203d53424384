/** Pass 3: figures in brackets behind the names of a list: 粮食（52万吨）、油料（8万吨）产量 | 再创新高. */
import type { Clause, Sentence } from '../clauses';
import { listNames } from '../name-lists';
import { finishName } from '../noun-before';
import { withoutLead } from '../segments';
import { CLOSING } from '../topic';
import { lexiconEntry } from '../lexicon';
import { TERMINAL } from '../words';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { sameOrNull, type NamingRule } from './naming';

/** What the names of the list do or are: 产量 | 再创新高, 产量 | 位居全国前列. */
const PREDICATE = /[均都双皆]|分别/;
const LONGEST = 60;

export const BRACKETED: NamingRule = {
  id: 'name.bracketed',
  example: ['粮食（52万吨）、油料（8万吨）产量再创新高。', '油料产量 8万吨'],
  gives: (mention) => (mention.clause.bracketAfter === 0 && mention.noun === '' && mention.run.members.length === 1 ? sameOrNull(nameOutside(mention)) : null),
};

/** The name outside that the bracket stands behind; null where what stands there is no list of names, one a bracket. */
function nameOutside({ clause, sentence, own }: Mention): Found | null {
  const outer = sentence.clauses.slice(0, clause.index).findLast(({ bracketAfter }) => bracketAfter === null);
  if (!outer || outer.placed.length > 0) return null;
  const phrase = withoutLead(outer.text.slice(0, predicateIn(outer.text)));
  const brackets = bracketsOf(outer, sentence);
  const names = brackets.length === 1 ? [phrase] : (listNames(phrase, brackets.length)?.map((one) => one.phrase) ?? []);
  const name = names[brackets.indexOf(clause)] ?? '';
  const measured = lexiconEntry(name) !== null || TERMINAL.endingAt(name, name.length) !== '';
  return measured && (brackets.length > 1 || outer.text.slice(0, placeOf(clause, outer)).endsWith(name)) ? found(finishName(name, own), 'list') : null;
}

function predicateIn(text: string): number {
  const window = text.slice(0, LONGEST);
  const ends = [CLOSING, PREDICATE].map((words) => words.exec(window)?.index ?? -1).filter((at) => at > 1);
  return ends.length === 0 ? text.length : Math.min(...ends);
}

/** The brackets with a figure that stand in the clause. */
const bracketsOf = (outer: Clause, { clauses }: Sentence): Clause[] => {
  const behind = clauses.slice(outer.index + 1);
  const next = behind.findIndex(({ bracketAfter }) => bracketAfter === null);
  return next < 0 ? behind : behind.slice(0, next);
};

/** Where the bracket stands in the text of the clause around it. */
function placeOf({ pieces: [first] }: Clause, { pieces, text }: Clause): number {
  return pieces.find(({ from }) => from > (first?.from ?? 0))?.at ?? text.length;
}
