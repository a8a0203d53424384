import type { Indicator } from './analysis';

/**
 * Below this an indicator is shown as read with doubt, in page, panel and comparison alike. Of 200 indicators of ten reports
 * that were read against their texts, 20 had a field wrong: 13 of them among the three in ten that lie below.
 */
export const UNSURE_BELOW = 0.8;

/** Read with little certainty, or of a value that something contradicts, however surely it was read. */
export const isReadWithDoubt = ({ confidence, doubts = [] }: Pick<Indicator, 'confidence' | 'doubts'>): boolean =>
  confidence < UNSURE_BELOW || doubts.length > 0;
