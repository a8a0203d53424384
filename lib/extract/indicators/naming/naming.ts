/** What a naming rule gives. */
import { rulebook, type Rule, type Rulebook } from '../../rules/rule';
import type { Statement } from '../statement';
import type { Found } from './found';
import type { Leaves } from './discourse';
import type { Mention } from './mention';

export interface Naming {
  /** One for each member of the run; with `several`, all of the only member; with `same`, one for all members. */
  names: readonly Found[];
  spread: 'each' | 'several' | 'same';
  /** First ends of the pair that the run ends, one for each name. */
  ends?: readonly Statement[];
  leaves?: Leaves;
}

export type NamingRule = Rule<Mention, Naming>;

export const each = (names: readonly Found[]): Naming => ({ names, spread: 'each' });
export const several = (names: readonly Found[], leaves?: Leaves): Naming => ({ names, spread: 'several', leaves });
export const same = (name: Found, leaves?: Leaves): Naming => ({ names: [name], spread: 'same', leaves });
/** Null stays null. */
export const sameOrNull = (name: Found | null): Naming | null => name && same(name);

export const namingBook = (rules: readonly NamingRule[]): Rulebook<Mention, Naming> => rulebook('name', rules);
