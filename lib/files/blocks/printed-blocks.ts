/** A printed document as blocks, each with its page and with what is doubtful in it. */
import type { DoubtfulSpan } from '../../model/doubtful-span';
import type { Block } from './block';
import { placedBlocks } from './text-blocks';

/**
 * @param starts offsets at which the pages begin, ascending.
 * @param doubtful spans of the text, ascending.
 */
export function printedBlocks(text: string, starts: readonly number[], doubtful: readonly DoubtfulSpan[]): Block[] {
  const placed = placedBlocks(text);
  let page = 0;
  let first = 0;
  return placed.map(({ block, start }, at) => {
    while (page < starts.length && (starts[page] ?? Infinity) <= start) page++;
    const end = placed[at + 1]?.start ?? text.length;
    while ((doubtful[first]?.end ?? Infinity) <= start) first++;
    const doubt = doubtful[first];
    return { ...block, page: Math.max(1, page), start, ...(doubt && doubt.start < end ? { doubt: doubt.reason } : {}) };
  });
}
