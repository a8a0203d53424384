/**
 * Why a value or the words that it stands in are doubted, as `Indicator.doubts` names it.
 *
 * Of the value (lib/extract/doubts.ts): `impossible`: no region can have it (a rate above 100 %, output fallen by more
 * than all of it); `exceeds-whole`: a part is larger than what it is a part of; `below-parts`: several parts are larger than it;
 * `contradicts-series`: the other years that the document gives agree with each other, and it is many times as large or small; `contradicts-growth`: the level does not
 * follow from the year before's and the growth; `contradicts-document`: the document gives another figure of the same
 * thing, many times as large or small; `magnitude`: the reference figure of the region is many times as large or small.
 */
import { doubtReasons } from './doubtful-span';

export const valueDoubts = ['impossible', 'exceeds-whole', 'below-parts', 'contradicts-series', 'contradicts-growth', 'contradicts-document', 'magnitude'] as const;
export type ValueDoubt = (typeof valueDoubts)[number];

/** Every reason that has words in the interface. */
export const doubtKinds = [...valueDoubts, ...doubtReasons] as const;
