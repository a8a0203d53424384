/** The output file, from what every input adds to it. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { archiveBytes } from '../../lib/exchange/archive';
import { packageParts } from '../../lib/exchange/data-package';
import { parquetBytes } from '../../lib/exchange/parquet';
import { groupsOf } from '../../lib/exchange/write-file';
import { xlsxBlob } from '../../lib/exchange/xlsx';
import type { ReportBundle } from '../../lib/store/bundles';
import { englishNames } from './english-names';
import type { RecordFormat } from './options';
import { openNew, temporaryName } from './output-place';
import type { Pieces } from './text-chunks';

type Chunks = AsyncIterable<string | Uint8Array>;

/**
 * Writes a file of text; it stands under its name only when it is whole.
 */
export async function writeText(path: string, chunks: Chunks): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const { path: part, handle } = await openNew(temporaryName(path));
  try {
    await pipeline(Readable.from(chunks), handle.createWriteStream());
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Nothing of it depends on when it is written: the same inputs make the same bytes.
 *
 * @throws {WorkbookLimitError}
 */
export async function writeRecords(format: RecordFormat, path: string, pieces: Pieces): Promise<void> {
  const groups = groupsOf(async function* () {
    for await (const piece of pieces()) yield JSON.parse(piece) as ReportBundle;
  }, englishNames());
  if (format === 'parquet') return writeText(path, parquetBytes(groups('indicators')));
  if (format === 'xlsx') {
    const workbook = await xlsxBlob(groups('indicators'), groups('reports'));
    return writeText(path, workbook.stream());
  }
  const parts = packageParts(groups, null);
  if (/\.zip$/i.test(path)) return writeText(path, archiveBytes(parts));
  for (const { name, chunks } of parts) await writeText(join(path, name), chunks);
}
