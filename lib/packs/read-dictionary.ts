/** Any file that the reader gives as a dictionary, told by what is in it. */
import { packLimits, type Pack } from '../model/pack';
import { readCsv } from './csv';
import { isPackFile, readPackFile } from './pack-file';
import { refusePack } from './refusal';
import { isZip, readYomitan } from './yomitan';

/**
 * @param name the file's name, which titles a table.
 * @throws {PackError} nothing of a bad file is taken.
 */
export function readDictionary(bytes: Uint8Array, name: string): Pack {
  if (bytes.length > packLimits.bytes) return refusePack('too-large');
  if (bytes.length === 0) return refusePack('empty');
  if (isZip(bytes)) return readYomitan(bytes);
  if (isPackFile(bytes)) return readPackFile(bytes);
  return readCsv(bytes, name);
}
