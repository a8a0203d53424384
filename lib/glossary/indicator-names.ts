/** English names of indicators: of every code, and of names that reports often use and that have no code. */
import { indicatorMeaning } from './indicator-entries';
import names from './data/indicator-names.json';

const known = new Map(Object.entries(names));

/** Says that the whole of the report's region or of the country is meant, as every indicator is that names no part. */
const WHOLE = /^(?:全国|我国|全省|全市|全区|全县|全州)的?/u;

/**
 * What an indicator is called in English; null where nobody has said. Renderings are our own (data/indicator-names.json), never
 * put together by rule: a name is in the list or has none.
 */
export function englishIndicatorName({ code, name }: { code: string | null; name: string }): string | null {
  const coded = code === null ? undefined : indicatorMeaning(code)?.name.en;
  return coded ?? known.get(name) ?? known.get(name.replace(WHOLE, '')) ?? null;
}
