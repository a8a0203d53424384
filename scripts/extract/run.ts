/** The command from its arguments to its exit status; the terminal is handed in. */
import { EXIT } from './exit';
import { USAGE, UsageError, readOptions } from './options';
import { fileInputs, isRead, lineInputs, outcomes, streamFor, type ReadyOptions, type Terminal } from './outcomes';
import { OutputError } from './output-error';
import { Performers } from './performers';
import { progressOn } from './progress-bar';
import { shown } from './shown';
import { textChunks } from './text-chunks';

/** No dictionary named: what reads them need not be loaded. */
const none = { files: [], leftOut: 0 };

/** Runs the command; gives its exit status. Throws only for faults of the program itself. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let options: ReadyOptions;
  try {
    const read = readOptions(args);
    const packs = read.help || read.packs.length === 0 ? none : await (await import('./packs')).namedPacks(read.packs);
    options = { ...read, packs: packs.files };
    if (packs.leftOut > 0) terminal.complain(`extract: --pack: ${packs.leftOut} entries are left out: more than are marked\n`);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`extract: ${shown(error.message)} (reportlens extract --help lists the options)\n`);
    return EXIT.wrongUsage;
  }
  if (options.help) {
    await terminal.print(USAGE);
    return EXIT.done;
  }
  const performers = new Performers(options.jobs);
  try {
    const unreadable =
      options.out === null
        ? await print(options, terminal, performers)
        : await (await import('./to-file')).writeSafely(options, options.out, terminal, performers);
    return unreadable > 0 ? EXIT.unreadable : EXIT.done;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    terminal.complain(`extract: cannot write: ${shown(error.message)}\n`);
    return EXIT.unwritable;
  } finally {
    await performers.close();
  }
}

/** Prints all results in order, each as soon as it is its turn; gives the number of inputs that could not be read. */
async function print(options: ReadyOptions, terminal: Terminal, performers: Performers): Promise<number> {
  let unreadable = 0;
  const progress = await progressOn(options.lines ? null : streamFor(options, terminal), options.files.length);
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
