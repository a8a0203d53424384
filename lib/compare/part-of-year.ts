/** Whether a figure is of its whole year or of a part of it (前三季度): the two never share a column. */
import data from './data/part-year.json';

const part = new RegExp(data.part.join('|'), 'g');
/** A clause is short; of a longer one the end is looked at, which stands nearest to the figure. */
const CLAUSE = 120;

/**
 * The words that make a figure one of a part of the year, as printed; null where it is of the whole year.
 * @param offset of the figure in `sentence`, UTF-16.
 */
export function partOfYear(sentence: string, offset: number): string | null {
  const before = sentence.slice(Math.max(0, offset - CLAUSE), offset);
  const clause = before.slice(Math.max(...['。', '；', ';', '！'].map((mark) => before.lastIndexOf(mark))) + 1);
  const found = [...clause.matchAll(part)].at(-1);
  if (!found) return null;
  const after = clause.slice(found.index + found[0].length);
  return data.whole.some((word) => after.includes(word)) ? null : found[0];
}
