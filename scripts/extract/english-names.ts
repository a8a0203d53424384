import type { EnglishNames } from '../../lib/exchange/english';
import { englishIndicatorName } from '../../lib/glossary/indicator-names';
import { placeNameRows } from '../../lib/language/regions/place-name-rows';
import { placeNamesOf } from '../../lib/language/regions/place-names';

/** English names for the files that the command writes. */
export function englishNames(): EnglishNames {
  const places = placeNamesOf(placeNameRows());
  return { indicator: englishIndicatorName, place: (name) => places.get(name) ?? null };
}
