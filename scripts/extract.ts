/** Command line: analyses files or lines of JSON with the engine that the extension ships. Contract: docs/output.md. */
import type { AnalyseInput } from '../lib/engine/analyse';
import { analyse } from '../lib/engine/analyse';
import { csvHeader, csvRows } from './extract/csv';
import { readDocument } from './extract/documents';
import { linesOf, readLine } from './extract/lines';
import { USAGE, UsageError, readOptions, type Options } from './extract/options';
import { write } from './extract/output';

const UNREADABLE = 1;
const WRONG_USAGE = 2;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return write(USAGE);
  if (options.lines) return analyseLines(options);
  return analyseFiles(options);
}

async function analyseLines(options: Options): Promise<void> {
  let number = 0;
  for await (const line of linesOf(process.stdin)) {
    number++;
    if (line.trim() === '') continue;
    const input = await readable(`line ${number}`, () => readLine(line));
    if (input) await write(JSON.stringify(result(input, options)) + '\n');
  }
}

async function analyseFiles(options: Options): Promise<void> {
  const several = options.format === 'json' && options.files.length > 1;
  if (options.format === 'csv') await write(csvHeader());
  let written = 0;
  for (const file of options.files) {
    const input = await readable(file, () => readDocument(file));
    if (!input) continue;
    const output = print(input, options);
    await write(several ? (written === 0 ? '[\n' : ',\n') + output : output);
    written++;
  }
  if (several) await write(written === 0 ? '[]\n' : '\n]\n');
  else if (options.format === 'json' && written > 0) await write('\n');
}

function print(input: AnalyseInput, options: Options): string {
  if (options.format === 'csv') return csvRows(analyse({ ...input, force: options.force }), input.text);
  const value = result(input, options);
  return options.format === 'jsonl' ? JSON.stringify(value) + '\n' : JSON.stringify(value, null, 2);
}

function result(input: AnalyseInput, { force, withText }: Options) {
  const analysis = analyse({ ...input, force });
  return withText ? { ...analysis, text: input.text } : analysis;
}

/** What `read` gives; null, a line on standard error and exit status 1 where it cannot. */
async function readable(name: string, read: () => AnalyseInput | Promise<AnalyseInput>): Promise<AnalyseInput | null> {
  try {
    return await read();
  } catch (error) {
    process.stderr.write(`extract: cannot read ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = UNREADABLE;
    return null;
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`extract: ${error.message}\n\n${USAGE}`);
  process.exitCode = WRONG_USAGE;
}
