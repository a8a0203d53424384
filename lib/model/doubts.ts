/**
 * Why a value or the words that it stands in are doubted, as `Indicator.doubts` names it.
 *
 * Of the value (lib/extract/doubts.ts): `impossible`: no region can have it (a rate above 100 %, output fallen by more
 * than all of it); `exceeds-whole`: a part is larger than what it is a part of; `below-parts`: several parts are larger than it;
 * `contradicts-series`: the other years that the document gives agree with each other, and it is many times as large or small; `contradicts-growth`: the level does not
 * follow from the year before's and the growth; `contradicts-document`: the document gives another value of the same
 * indicator, to the digit or many times as large or small; `magnitude`: the reference figure of the region is many times as large or small.
 *
 * Of how it was read, where the confidence is low (lib/extract/indicators/readings/confidence.ts): `old-report`: of years whose reports
 * were written in another way; `name-open`: what is counted is not named plainly; `year-open`: the sentence does not say of which year;
 * `whole-open`: of what it is a share is not said plainly; `days-only`: of some days, which no period can say; `little-said`: little in
 * the sentence says what is measured and of when; however surely it was read (readings/left-open.ts): `whose-open`: whose or of what it is, the sentence
 * does not say; `year-open` alike; `own-scope`: it is counted in a way of its own (同口径, 剔除留抵退税因素), so that values without these words are no like of it.
 */
import { doubtReasons } from './doubtful-span';

export const valueDoubts = [
  'impossible',
  'exceeds-whole',
  'below-parts',
  'contradicts-series',
  'contradicts-growth',
  'contradicts-document',
  'magnitude',
] as const;
export type ValueDoubt = (typeof valueDoubts)[number];

export const readingDoubts = ['old-report', 'name-open', 'year-open', 'whole-open', 'days-only', 'little-said'] as const;
export type ReadingDoubt = (typeof readingDoubts)[number];

const whoseOpen = 'whose-open';
/** What words leave open however surely they are read. */
export type OpenDoubt = typeof whoseOpen | 'name-open' | 'year-open' | typeof OWN_SCOPE;
/** Counted in a way of its own: 同口径, 剔除留抵退税因素. */
export const OWN_SCOPE = 'own-scope';

/** Every reason that has words in the interface. */
export const doubtKinds = [...valueDoubts, ...doubtReasons, ...readingDoubts, whoseOpen, OWN_SCOPE] as const;
