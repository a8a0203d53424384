import type { Indicator } from './analysis';

/**
 * Below this an indicator is shown as read with doubt, in page, panel and comparison alike: in samples that were read
 * against their texts a quarter of those between 0.6 and 0.7 had a field wrong, above 0.8 hardly one.
 */
export const UNSURE_BELOW = 0.7;

export const isReadWithDoubt = ({ confidence }: Pick<Indicator, 'confidence'>): boolean => confidence < UNSURE_BELOW;
