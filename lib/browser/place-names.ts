/** English names of regions, read from the extension's own file the first time that an English interface shows one. */
import { placeNamesOf } from '../language/regions/place-names';
import { readOnce, readOwnFile } from './own-file';

/** @throws where the file cannot be read; the next call tries again. */
export const readPlaceNames = readOnce(async () => placeNamesOf(await (await readOwnFile('/region-names.txt')).text()));
