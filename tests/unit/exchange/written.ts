import type { ExportFormat } from '../../../lib/exchange/formats';
import { exportFile } from '../../../lib/exchange/write-file';
import type { ReportBundle } from '../../../lib/store/bundles';
import { noSideTables } from '../../../lib/store/contents';
import { asyncOf } from './sample';

/** Reports as a file of the format. */
export async function written(format: ExportFormat, bundles: readonly ReportBundle[]): Promise<Uint8Array<ArrayBuffer>> {
  const source = { bundles: () => asyncOf(bundles), tables: () => Promise.resolve(noSideTables()), settings: null };
  return new Uint8Array(await (await exportFile(format, source, new Date(Date.UTC(2031, 4, 4)))).arrayBuffer());
}
