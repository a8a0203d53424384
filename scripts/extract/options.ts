/** The command line's options. */
import { parseArgs } from 'node:util';

import { extname } from 'node:path';

/** What is printed, as docs/output.md says. */
const TEXT_FORMATS = ['json', 'jsonl', 'csv'] as const;
/** What is written to a file, with a row an indicator and its report, as docs/data.md says. */
const RECORD_FORMATS = ['xlsx', 'parquet', 'datapackage'] as const;
export const FORMATS = [...TEXT_FORMATS, ...RECORD_FORMATS] as const;
export type Format = (typeof FORMATS)[number];
export type RecordFormat = (typeof RECORD_FORMATS)[number];

export const isRecordFormat = (format: Format): format is RecordFormat => (RECORD_FORMATS as readonly Format[]).includes(format);

export interface Options {
  format: Format;
  /** Read lines of JSON from standard input instead of files. */
  lines: boolean;
  force: boolean;
  withText: boolean;
  /** Say which rule gave each field. */
  explain: boolean;
  /** Read pages that are pictures. */
  recognise: boolean;
  help: boolean;
  /** File or folder that is written; null for standard output. */
  out: string | null;
  /** Show a progress bar although standard error is no terminal. */
  progress: boolean;
  /** Threads at most; null for as many as there are cores. */
  jobs: number | null;
  /** Dictionaries beside the built-in glossary, in order. */
  packs: string[];
  files: string[];
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {}

export const USAGE = `Usage: reportlens extract [options] FILE…
       npm run --silent extract -- [options] FILE…     (in the repository)

Analyses files (text, Markdown, HTML, .mhtml, PDF, OFD, .docx, .doc, .wps, .xlsx, .odt, .rtf, .epub; told by content) with the
engine of the extension and prints JSON (docs/output.md).

  --format json|jsonl|csv  json (default): one object for one FILE, an array for several;
                           jsonl: one object a line; csv: one row an indicator
  --format xlsx|parquet|datapackage
                           a workbook, a Parquet file or a Frictionless Data Package (docs/data.md); with --out
  --out FILE|FOLDER        write there instead of printing; the format follows from the ending where --format is left
                           out (.json .jsonl .csv .xlsx .parquet, .zip or a folder for a data package). Interrupted and
                           begun again, it goes on where it was. Refuses an input, a link, a device and a place where
                           another run writes
  --progress               show progress although standard error is no terminal
  --jobs N                 use N threads (default: all cores)
  --jsonl                  read {"id": "…", "text": "…"} a line from standard input, write one result a line (with --out
                           any format)
  --force                  analyse even where detection says it is no report
  --with-text              add "text", the text that the offsets count in
  --explain                add "evidence" to each indicator: the rule and the words that gave each field
  --pack FILE              find the terms of a dictionary too (pack, Yomitan dictionary, table: docs/dictionaries.md);
                           may stand several times, the first goes first
  --recognise              read scanned pages and pictures by character recognition, on this device: seconds a page; what
                           stands there is doubtful ("doubts": ["recognised"])
  --help                   print this

Exit status: 0 every input was analysed; 1 an input could not be read (named on standard error, the others are written);
2 wrong usage, or a dictionary that cannot be used;
3 the output could not be written (why is said on standard error); 4 a fault of the program (REPORTLENS_DEBUG=1 says more).
`;

/** @throws {UsageError} */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const out = values.out ?? null;
  if (out?.trim() === '') throw new UsageError('--out needs the name of a file or folder');
  const format = values.format ?? (out !== null ? formatOf(out) : values.jsonl ? 'jsonl' : 'json');
  if (!isFormat(format)) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not ${format}`);
  const options: Options = {
    format,
    lines: values.jsonl,
    force: values.force,
    withText: values['with-text'],
    explain: values.explain,
    recognise: values.recognise,
    help: values.help,
    out,
    progress: values.progress,
    jobs: values.jobs === undefined ? null : threadsOf(values.jobs),
    packs: values.pack,
    files: positionals,
  };
  if (options.help) return options;
  const fault = faults.find(([is]) => is(options));
  if (fault) throw new UsageError(fault[1](format));
  return options;
}

/** What does not go together, and how it is said. */
const faults: readonly [is: (options: Options) => boolean, said: (format: Format) => string][] = [
  [({ lines, files }) => lines && files.length > 0, () => '--jsonl reads standard input and takes no FILE'],
  [({ lines, out, format }) => lines && out === null && format !== 'jsonl', (format) => `--jsonl prints one result a line: --format ${format} goes with --out`],
  [({ out, format }) => isRecordFormat(format) && out === null, (format) => `--format ${format} is written to a file: name it with --out`],
  [({ withText, format }) => isRecordFormat(format) && withText, (format) => `--with-text does not go with --format ${format}`],
  [({ explain, format }) => isRecordFormat(format) && explain, (format) => `--explain does not go with --format ${format}`],
  [({ lines, files }) => !lines && files.length === 0, () => 'no FILE given'],
];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        jsonl: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
        'with-text': { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        recognise: { type: 'boolean', default: false },
        pack: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        progress: { type: 'boolean', default: false },
        jobs: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch (error) {
    // Node adds advice on names that begin with a hyphen, which hides what is wrong.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/u);
    throw new UsageError(said);
  }
}

function isFormat(value: string): value is Format {
  return (FORMATS as readonly string[]).includes(value);
}

/** By the ending of what is to be written; a name without one is a folder. */
function formatOf(out: string): string {
  const ending = extname(out).slice(1).toLowerCase();
  return ending === 'zip' || ending === '' ? 'datapackage' : ending;
}

function threadsOf(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new UsageError(`--jobs must be a number from 1 to 99, not ${value}`);
  return Number(value);
}
