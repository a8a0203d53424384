/** English names of regions, read from the extension's own file the first time that an English interface shows one. */
import { placeNamesOf, type PlaceNames } from '../language/regions/place-names';
import { ownUrl } from './own-resources';

let read: Promise<PlaceNames> | null = null;

/** @throws where the file cannot be read; the next call tries again. */
export function readPlaceNames(): Promise<PlaceNames> {
  read ??= fetch(ownUrl('/region-names.txt'))
    .then((answer) => answer.text())
    .then(placeNamesOf)
    .catch((error: unknown) => {
      read = null;
      throw error;
    });
  return read;
}
