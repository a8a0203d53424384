/** The command from its arguments to its exit status; the terminal is handed in. */
import { resolve } from 'node:path';
import { WorkbookLimitError } from '../../lib/exchange/xlsx';
import { inOrder } from './in-order';
import { linesOf } from './lines';
import { USAGE, UsageError, isRecordFormat, readOptions, type Format, type Options } from './options';
import { OutputError, sayingWhy, takePlace } from './output-place';
import { Performers } from './performers';
import { progressOn } from './progress-bar';
import { Spool } from './spool';
import { StateFile } from './state-file';
import type { Outcome, TaskInput } from './task';
import { textChunks, writeRecords, writeText, type Pieces } from './write-output';

export interface Terminal {
  input: AsyncIterable<Uint8Array>;
  print(text: string): Promise<void>;
  complain(text: string): void;
  /** Where progress may be shown, and whether it is without being asked for. */
  progress?: { stream: NodeJS.WritableStream; wanted: boolean };
}

export const EXIT = { done: 0, unreadable: 1, wrongUsage: 2, unwritable: 3 } as const;

/** Runs the command; gives its exit status. Throws only for faults of the program itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`extract: ${error.message}\n\n${USAGE}`);
    return EXIT.wrongUsage;
  }
  if (options.help) {
    await terminal.print(USAGE);
    return EXIT.done;
  }
  const performers = new Performers(options.jobs);
  try {
    const unreadable =
      options.out === null ? await print(options, terminal, performers) : await writeSafely(options, options.out, terminal, performers);
    return unreadable > 0 ? EXIT.unreadable : EXIT.done;
  } catch (error) {
    if (error instanceof OutputError) {
      terminal.complain(`extract: cannot write: ${error.message}\n`);
      return EXIT.unwritable;
    }
    if (!(error instanceof WorkbookLimitError)) throw error;
    terminal.complain(`extract: ${error.message} do not fit into a workbook: use --format parquet or datapackage\n`);
    return EXIT.wrongUsage;
  } finally {
    await performers.close();
  }
}

/** Prints all results in order, each as soon as it is its turn; gives the number of inputs that could not be read. */
async function print(options: Options, terminal: Terminal, performers: Performers): Promise<number> {
  let unreadable = 0;
  const progress = progressOn(options.lines ? null : streamFor(options, terminal), options.files.length);
  async function* pieces() {
    for await (const { input, outcome } of outcomes(options.lines ? lineInputs(terminal) : fileInputs(options.files), options, performers)) {
      progress.step();
      if (isRead(input, outcome, terminal)) yield outcome.piece;
      else unreadable++;
    }
  }
  for await (const chunk of textChunks(options.format, pieces, options.files.length > 1)) await terminal.print(chunk);
  progress.stop();
  return unreadable;
}

/** Takes the output's place, writes, and leaves the place to others, whatever happens. */
async function writeSafely(options: Options, out: string, terminal: Terminal, performers: Performers): Promise<number> {
  const folder = options.format === 'datapackage' && !/\.zip$/i.test(out);
  const place = await takePlace(out, options.files, folder);
  try {
    return await sayingWhy(out, () => (options.lines ? writeLines(options, place.path, terminal, performers) : write(options, place.path, terminal, performers)));
  } finally {
    await place.release();
  }
}

/** A stream of lines cannot be taken up again: its results wait in a spool until all are there. */
async function writeLines(options: Options, out: string, terminal: Terminal, performers: Performers): Promise<number> {
  const spool = await Spool.open(out);
  let unreadable = 0;
  try {
    for await (const { input, outcome } of outcomes(lineInputs(terminal), options, performers)) {
      if (isRead(input, outcome, terminal)) await spool.add(outcome.piece);
      else unreadable++;
    }
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
async function write(options: Options, out: string, terminal: Terminal, performers: Performers): Promise<number> {
  const { format, force, withText, explain } = options;
  // In a table a report stands once, and is named by its path.
  const files = isRecordFormat(format) ? [...new Set(options.files)] : options.files;
  const state = await StateFile.open(`${resolve(out)}.state.jsonl`, { format, force, withText, explain });
  const progress = progressOn(streamFor(options, terminal), files.length);
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

function streamFor({ progress }: Options, terminal: Terminal): NodeJS.WritableStream | null {
  return terminal.progress && (progress || terminal.progress.wanted) ? terminal.progress.stream : null;
}

async function* outcomes(
  inputs: AsyncIterable<TaskInput>,
  { format, force, withText, explain }: Options,
  performers: Performers,
): AsyncGenerator<{ input: TaskInput; outcome: Outcome }> {
  const options = { format, force, withText, explain };
  yield* inOrder(inputs, async (input) => ({ input, outcome: await performers.perform({ input, options }) }), performers.ahead);
}

async function* fileInputs(files: readonly string[]): AsyncGenerator<TaskInput> {
  for (const file of files) yield await Promise.resolve({ file });
}

async function* lineInputs(terminal: Terminal): AsyncGenerator<TaskInput> {
  let number = 0;
  for await (const line of linesOf(terminal.input)) {
    number++;
    if (line.trim() !== '') yield { line, number };
  }
}

/** Complains of an input that cannot be read, by its name. */
function isRead(input: TaskInput, outcome: Outcome, terminal: Terminal): outcome is { piece: string } {
  if ('piece' in outcome) return true;
  terminal.complain(`extract: cannot read ${'file' in input ? input.file : `line ${input.number}`}: ${outcome.unreadable}\n`);
  return false;
}
