/** The command from its arguments to its exit status; the terminal is handed in. */
import type { AnalyseInput } from '../../lib/engine/analyse';
import { analyseWithWords } from '../../lib/engine/analyse-with-words';
import type { Analysis } from '../../lib/model/analysis';
import { csvHeader, csvRows } from './csv';
import { readDocument } from './documents';
import { linesOf, readLine } from './lines';
import { USAGE, UsageError, readOptions, type Options } from './options';

export interface Terminal {
  input: AsyncIterable<Uint8Array>;
  print(text: string): Promise<void>;
  complain(text: string): void;
}

export const EXIT = { done: 0, unreadable: 1, wrongUsage: 2 } as const;

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
  const unreadable = options.lines ? await analyseLines(options, terminal) : await analyseFiles(options, terminal);
  return unreadable > 0 ? EXIT.unreadable : EXIT.done;
}

/** One result a line, in order; gives the number of lines that could not be read. */
async function analyseLines(options: Options, terminal: Terminal): Promise<number> {
  let number = 0;
  let unreadable = 0;
  for await (const line of linesOf(terminal.input)) {
    number++;
    if (line.trim() === '') continue;
    const input = await readable(`line ${number}`, terminal, () => readLine(line));
    if (input) await terminal.print(JSON.stringify(await resultOf(input, options)) + '\n');
    else unreadable++;
  }
  return unreadable;
}

/** All files in order, each written before the next is read; gives the number that could not be read. */
async function analyseFiles(options: Options, terminal: Terminal): Promise<number> {
  const array = options.format === 'json' && options.files.length > 1;
  if (options.format === 'csv') await terminal.print(csvHeader());
  let written = 0;
  for (const file of options.files) {
    const input = await readable(file, terminal, () => readDocument(file));
    if (!input) continue;
    const before = array ? (written === 0 ? '[\n' : ',\n') : '';
    await terminal.print(before + (await printed(input, options)));
    written++;
  }
  if (array) await terminal.print(written === 0 ? '[]\n' : '\n]\n');
  else if (options.format === 'json' && written > 0) await terminal.print('\n');
  return options.files.length - written;
}

async function printed(input: AnalyseInput, options: Options): Promise<string> {
  if (options.format === 'csv') return csvRows(await analysed(input, options), input.text);
  const result = await resultOf(input, options);
  return options.format === 'jsonl' ? JSON.stringify(result) + '\n' : JSON.stringify(result, null, 2);
}

async function resultOf(input: AnalyseInput, options: Options): Promise<Analysis & { text?: string }> {
  const analysis = await analysed(input, options);
  return options.withText ? { ...analysis, text: input.text } : analysis;
}

function analysed(input: AnalyseInput, { force }: Options): Promise<Analysis> {
  return analyseWithWords({ ...input, force }, async () => (await import('segmentit')).pangu);
}

/** What `read` gives, or null and a line of complaint with the input's name. */
async function readable(name: string, terminal: Terminal, read: () => AnalyseInput | Promise<AnalyseInput>): Promise<AnalyseInput | null> {
  try {
    return await read();
  } catch (error) {
    terminal.complain(`extract: cannot read ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
