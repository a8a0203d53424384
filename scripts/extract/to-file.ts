/** The command with --out: results in a file or folder of their own; a run that was interrupted is taken up where it was. */
import { resolve } from 'node:path';
import { WorkbookLimitError } from '../../lib/exchange/xlsx';
import { isRecordFormat, type Format } from './options';
import { isRead, lineInputs, outcomes, streamFor, taskOptions, type ReadyOptions, type Terminal } from './outcomes';
import { OutputError } from './output-error';
import { sayingWhy, takePlace, type OutputPlace } from './output-place';
import type { Performers } from './performers';
import { progressOn } from './progress-bar';
import { Spool } from './spool';
import { StateFile } from './state-file';
import { textChunks, type Pieces } from './text-chunks';
import { writeRecords, writeText } from './write-output';

/**
 * Takes the output's place, writes, and leaves the place to others, whatever happens.
 * @returns the number of inputs that could not be read.
 * @throws {OutputError}
 */
export async function writeSafely(options: ReadyOptions, out: string, terminal: Terminal, performers: Performers): Promise<number> {
  const folder = options.format === 'datapackage' && !/\.zip$/i.test(out);
  const place = await takePlace(out, options.files, folder);
  try {
    return await sayingWhy(out, () => (options.lines ? writeLines(options, place, terminal, performers) : write(options, place, terminal, performers)));
  } catch (error) {
    if (!(error instanceof WorkbookLimitError)) throw error;
    throw new OutputError(`${out}: ${error.message} do not fit into a workbook: use --format parquet or datapackage`);
  } finally {
    await place.release();
  }
}

/** A stream of lines cannot be taken up again: its results wait in a spool until all are there. */
async function writeLines(options: ReadyOptions, { path: out, check }: OutputPlace, terminal: Terminal, performers: Performers): Promise<number> {
  const spool = await Spool.open(out);
  let unreadable = 0;
  try {
    for await (const { input, outcome } of outcomes(lineInputs(terminal), options, performers)) {
      if (isRead(input, outcome, terminal)) await spool.add(outcome.piece);
      else unreadable++;
    }
    check();
    await writePieces(options.format, out, () => spool.pieces(), true);
  } finally {
    await spool.remove();
  }
  return unreadable;
}

async function writePieces(format: Format, out: string, pieces: Pieces, array: boolean): Promise<void> {
  if (isRecordFormat(format)) await writeRecords(format, out, pieces);
  else await writeText(out, textChunks(format, pieces, array));
}

/** Writes all results to a file; begun again after an interruption, it does only what is not done. */
async function write(options: ReadyOptions, { path: out, check }: OutputPlace, terminal: Terminal, performers: Performers): Promise<number> {
  const { format } = options;
  // In a table a report stands once, and is named by its path.
  const files = isRecordFormat(format) ? [...new Set(options.files)] : options.files;
  const state = await StateFile.open(`${resolve(out)}.state.jsonl`, taskOptions(options));
  const progress = await progressOn(streamFor(options, terminal), files.length);
  const readable = new Set<string>();
  async function* waiting() {
    for (const file of new Set(files)) {
      if (!(await state.has(file))) yield { file };
      else {
        readable.add(file);
        progress.step();
      }
    }
  }
  try {
    for await (const { input, outcome } of outcomes(waiting(), options, performers)) {
      progress.step();
      if (!('file' in input) || !isRead(input, outcome, terminal)) continue;
      readable.add(input.file);
      await state.add(input.file, outcome.piece);
    }
    const done = files.filter((file) => readable.has(file));
    const pieces = async function* () {
      for (const file of done) {
        const piece = await state.piece(file);
        if (piece !== null) yield piece;
      }
    };
    check();
    await writePieces(format, out, pieces, files.length > 1);
    await state.remove();
    return files.length - done.length;
  } catch (error) {
    await state.close();
    throw error;
  } finally {
    progress.stop();
  }
}
