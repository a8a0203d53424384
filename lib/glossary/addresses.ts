/** Where a report speaks to its audience instead of telling something: no word there wants explaining. */
import type { Span } from '../model/analysis';

/** 请予审议，并请各位政协委员和其他列席人员提出意见 */
const request = /请[^。！!\n]{0,12}审[议查][^。！!\n]{0,48}?意见/gu;
/** A line's beginning that calls the audience: 各位代表、各位委员、同志们： */
const salutation = /^[ \t\u3000]*(?:尊敬的|各位|代表们|委员们|同志们|女士们|朋友们)[^。；\n]{0,40}?[:：!！]/gmu;

/** The stretches, in no order. Linear in the text. */
export function addresses(text: string): Span[] {
  return [request, salutation].flatMap((words) => [...text.matchAll(words)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })));
}
