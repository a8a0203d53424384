/** The command line's options. */
import { parseArgs } from 'node:util';

export const FORMATS = ['json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export interface Options {
  format: Format;
  /** Read lines of JSON from standard input instead of files. */
  lines: boolean;
  force: boolean;
  withText: boolean;
  help: boolean;
  files: string[];
}

/** Wrong usage; the message says what is wrong. */
export class UsageError extends Error {}

export const USAGE = `Usage: npm run --silent extract -- [options] FILE…

Analyses files (.txt, .md, .html, .pdf) with the engine of the extension and prints JSON (docs/output.md).

  --format json|jsonl|csv  json (default): one object for one FILE, an array for several;
                           jsonl: one object a line; csv: one row an indicator
  --jsonl                  read {"id": "…", "text": "…"} a line from standard input, write one result a line
  --force                  analyse even where detection says it is no report
  --with-text              add "text", the text that the offsets count in
  --help                   print this

Exit status: 0 every input was analysed; 1 an input could not be read (named on standard error, the others are written);
2 wrong usage.
`;

/** @throws {UsageError} */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const format = values.format ?? (values.jsonl ? 'jsonl' : 'json');
  if (!isFormat(format)) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not ${format}`);
  const options: Options = {
    format,
    lines: values.jsonl,
    force: values.force,
    withText: values['with-text'],
    help: values.help,
    files: positionals,
  };
  if (options.help) return options;
  if (options.lines && options.files.length > 0) throw new UsageError('--jsonl reads standard input and takes no FILE');
  if (options.lines && format !== 'jsonl') throw new UsageError(`--jsonl writes one result a line and does not go with --format ${format}`);
  if (!options.lines && options.files.length === 0) throw new UsageError('no FILE given');
  return options;
}

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
        help: { type: 'boolean', default: false, short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function isFormat(value: string): value is Format {
  return (FORMATS as readonly string[]).includes(value);
}
