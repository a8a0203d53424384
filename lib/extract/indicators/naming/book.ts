/** The naming rules in the order in which they are asked: the surest first, what stands before the figure last. */
import { DONE_AGAIN, CLASS_OF_LAST, DONE_TO_LAST, PACE_OF_LAST, REACHED_BY_HEAD, REACHED_BY_LAST } from './done';
import { BEHIND, BEHIND_OWNED, BEHIND_PEOPLE, BEHIND_THINGS, SPREAD_TO } from './behind';
import { FUNDS, INHERITED, ITEM, ITEM_CUT, ITEM_OF_CLAUSE, LEVEL, PART, PLAIN, QUOTED, SCHEME } from './before';
import { AREA_ALIKE } from './areas';
import { CAUSED, CONTESTED, OF_PEOPLE } from './awards';
import { BRACKETED } from './bracketed';
import { CARRIED, CARRIED_SHARE, CARRIED_STOCK, EXCEEDED, TOPIC, TOPIC_LISTED } from './carried';
import { DRIVEN } from './driven';
import { ELIDED } from './elided';
import { EMERGED } from './emerged';
import { FIRST_OF_KIND } from './firsts';
import {
  INCOME_GAP,
  RATE_OF_HEAD,
  RESPECT,
  RESPECT_DONE,
  RESPECT_OF_BEHIND,
  RESPECT_OF_LIST,
  RESPECT_OF_PRODUCT,
  RESPECT_PER_HEAD,
  RESPECT_OF_BRANCH,
  RESPECT_OF_EACH,
  RESPECT_OF_EARNERS,
  RESPECT_OF_OWNER,
  SPENT_ON,
} from './leaning';
import { LIST, LIST_AGAIN, LIST_ALONE, LIST_OF_RESPECTS, LIST_OWED, LIST_OWED_BEFORE, LIST_WITH_VERB, SHARED, SHARED_BEFORE } from './lists';
import { namingBook } from './naming';
import { LIST_OF_OWNERS, OWNER_FIRMS, OWNER_OF_ITEM, OWNER_UNDER_HEADING, PRODUCT_LISTED, PRODUCT_UNDER_HEADING } from './owners';
import { ITEM_BY_PEOPLE, RESPECT_BY_HEAD, RESPECT_OF_CROP, RESPECT_OF_VISITORS } from './of-one-sort';
import { PAIR, PAIR_UNSAID } from './pairs';
import { PARTNER } from './partners';
import { SIZE_AND_RATE } from './rank-of-rate';
import { SHORT_OF, TURNOUT } from './turnout';
import { OF_WIDER } from './wider';
import { HELD_AGAINST_OTHER, LEVEL_WITH_WHOLE, PART_DOING, PART_OF_WHOLE, PART_USED } from './shares';

export const NAMES = namingBook([
  // The other end of a pair, then lists.
  PAIR,
  PAIR_UNSAID,
  CONTESTED,
  CAUSED,
  OF_PEOPLE,
  SHORT_OF,
  BRACKETED,
  SIZE_AND_RATE,
  LIST_OF_OWNERS,
  LIST_OF_RESPECTS,
  RESPECT_OF_LIST,
  LIST_ALONE,
  LIST_AGAIN,
  LIST_WITH_VERB,
  LIST,
  LIST_OWED,
  LIST_OWED_BEFORE,
  SHARED_BEFORE,
  SHARED,
  // Words behind the figure.
  OWNER_UNDER_HEADING,
  PRODUCT_UNDER_HEADING,
  PRODUCT_LISTED,
  PARTNER,
  FIRST_OF_KIND,
  SPREAD_TO,
  BEHIND_OWNED,
  BEHIND,
  BEHIND_THINGS,
  BEHIND_PEOPLE,
  // Parts of something.
  PART_OF_WHOLE,
  TOPIC_LISTED,
  RESPECT_OF_BEHIND,
  TURNOUT,
  HELD_AGAINST_OTHER,
  LEVEL_WITH_WHOLE,
  PART_DOING,
  PART_USED,
  // No name of its own.
  EXCEEDED,
  OF_WIDER,
  TOPIC,
  EMERGED,
  CARRIED_SHARE,
  CARRIED_STOCK,
  CARRIED,
  // A name that leans on an earlier one.
  SPENT_ON,
  RATE_OF_HEAD,
  INCOME_GAP,
  RESPECT_OF_PRODUCT,
  RESPECT_PER_HEAD,
  RESPECT_BY_HEAD,
  RESPECT_OF_CROP,
  RESPECT_OF_VISITORS,
  ITEM_BY_PEOPLE,
  PACE_OF_LAST,
  RESPECT_OF_EARNERS,
  RESPECT_OF_OWNER,
  RESPECT_OF_BRANCH,
  RESPECT_OF_EACH,
  RESPECT_DONE,
  RESPECT,
  REACHED_BY_HEAD,
  REACHED_BY_LAST,
  DONE_TO_LAST,
  CLASS_OF_LAST,
  DONE_AGAIN,
  // A name of its own.
  DRIVEN,
  AREA_ALIKE,
  LEVEL,
  PART,
  SCHEME,
  QUOTED,
  ELIDED,
  ITEM_CUT,
  ITEM,
  FUNDS,
  ITEM_OF_CLAUSE,
  OWNER_FIRMS,
  OWNER_OF_ITEM,
  INHERITED,
  PLAIN,
]);
