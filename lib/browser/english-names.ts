/** English names: of indicators where the interface is English, and of both for files that leave the library in whatever language. */
import type { EnglishNames } from '../exchange/english';
import type { PlaceNames } from '../language/regions/place-names';
import { readMeanings } from './indicator-meanings';
import { readPlaceNames } from './place-names';

export type IndicatorName = EnglishNames['indicator'];

export async function readIndicatorNames(): Promise<IndicatorName> {
  const [{ englishIndicatorName }] = await Promise.all([import('../glossary/indicator-names'), readMeanings()]);
  return englishIndicatorName;
}

/** Names of places that cannot be read are left out of the file rather than keep it from being made. */
export async function readEnglishNames(): Promise<EnglishNames> {
  const [indicator, places] = await Promise.all([readIndicatorNames(), placesOrNone()]);
  return { indicator, place: (name) => places.get(name) ?? null };
}

async function placesOrNone(): Promise<PlaceNames> {
  try {
    return await readPlaceNames();
  } catch (error) {
    console.warn('ReportLens: names of regions cannot be read', error);
    return new Map();
  }
}
