import type { EnglishNames } from '../../../lib/exchange/english';
import type { ExportFormat } from '../../../lib/exchange/formats';
import { exportFile } from '../../../lib/exchange/write-file';
import type { ReportBundle } from '../../../lib/store/bundles';
import { noSideTables } from '../../../lib/store/contents';
import { asyncOf } from './sample';

/** Invented names, given to every indicator and region. */
export const english: EnglishNames = { indicator: () => 'Orchards', place: () => 'Luming' };

/** Reports as a file of the format. */
export async function written(format: ExportFormat, bundles: readonly ReportBundle[]): Promise<Uint8Array<ArrayBuffer>> {
  const source = { bundles: () => asyncOf(bundles), tables: () => Promise.resolve(noSideTables()), settings: null, english: () => Promise.resolve(english) };
  return new Uint8Array(await (await exportFile(format, source, new Date(Date.UTC(2031, 4, 4)))).arrayBuffer());
}
