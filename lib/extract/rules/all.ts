/** Every rulebook of the engine, for whoever lists, documents or tests rules. */
import { PARTS } from '../figures/compound';
import { UNITS } from '../figures/drafts';
import { BOUNDS, SHARED_BOUNDS } from '../figures/finish';
import { SHARED_UNITS } from '../figures/join';
import { CHOICE } from '../headline/choice';
import { LEFT_OUT } from '../headline/left-out';
import { CODE } from '../indicators/code';
import { NAMES } from '../indicators/naming/book';
import { BASIS } from '../indicators/readings/basis';
import { MEASURE } from '../indicators/readings/measure';
import { MENTIONED } from '../indicators/readings/mentioned';
import { NATURE } from '../indicators/readings/nature';
import { SETTLED } from '../indicators/readings/settled';
import { SHAPED } from '../indicators/readings/shaped';
import { STATUS } from '../indicators/readings/status';
import { VINTAGE } from '../indicators/readings/vintage';
import { SILENT } from '../indicators/silent';
import type { Example, Stage } from './rule';

export interface ListedRule {
  id: string;
  stage: Stage;
  example: Example;
}

interface Listed {
  stage: Stage;
  rules: readonly { id: string; example: Example }[];
}

/** A new book is a line here. */
const BOOKS: readonly Listed[] = [
  UNITS,
  PARTS,
  SHARED_UNITS,
  BOUNDS,
  SHARED_BOUNDS,
  NAMES,
  CODE,
  MEASURE,
  MENTIONED,
  SHAPED,
  STATUS,
  SETTLED,
  BASIS,
  VINTAGE,
  NATURE,
  SILENT,
  LEFT_OUT,
  CHOICE,
];

/** All rules, book by book, in the order in which they are asked. */
export const ALL_RULES: readonly ListedRule[] = BOOKS.flatMap(({ stage, rules }) => rules.map(({ id, example }) => ({ id, stage, example })));
