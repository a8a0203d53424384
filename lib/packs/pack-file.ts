/** The project's own file of a pack: JSON, one object. Written and read here. */
import * as v from 'valibot';
import { PACK_FORMAT, PackEntrySchema, packLimits, type Pack } from '../model/pack';
import { fieldOf, readTitle } from './entries';
import { isRecord, readJson } from './read-json';
import { refusePack } from './refusal';

/** Whether a file begins as an object of JSON does. */
export function isPackFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart();
  return start.startsWith('{');
}

/** @throws {PackError} naming the first entry and field that do not fit. */
export function readPackFile(bytes: Uint8Array): Pack {
  return packOf(readJson(bytes));
}

/** The same of a value that is parsed already. @throws {PackError} */
export function packOf(value: unknown): Pack {
  if (!isRecord(value) || !('reportlensPack' in value)) return refusePack('format');
  if (value.reportlensPack !== PACK_FORMAT) return refusePack('version', { field: 'reportlensPack' });
  const title = readTitle(value);
  const { entries } = value;
  if (!Array.isArray(entries)) return refusePack('value', { field: 'entries' });
  if (entries.length === 0) return refusePack('empty');
  if (entries.length > packLimits.entries) return refusePack('many');
  return {
    ...title,
    entries: entries.map((entry: unknown, index) => {
      const parsed = v.safeParse(PackEntrySchema, entry, { abortEarly: true });
      return parsed.success ? parsed.output : refusePack('value', { entry: index + 1, field: fieldOf(parsed.issues) });
    }),
  };
}

/** The file of a pack: empty fields left out, the same pack the same bytes. */
export function packFile({ entries, ...title }: Pack): string {
  const lines = entries.map((entry) => JSON.stringify(Object.fromEntries(Object.entries(entry).filter(([, value]) => !isEmpty(value)))));
  const head = Object.entries({ reportlensPack: PACK_FORMAT, ...title })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)},`);
  return `{\n${head.join('\n')}\n"entries": [\n${lines.join(',\n')}\n]}\n`;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}
