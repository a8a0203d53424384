/** What one input adds to the output: done in this thread or in a worker, and kept as text until all are done. */
import { stat } from 'node:fs/promises';
import { analyse, type AnalyseInput } from '../../lib/engine/analyse';
import type { Analysis } from '../../lib/model/analysis';
import { kinds } from '../../lib/model/kinds';
import type { ReportBundle } from '../../lib/store/bundles';
import { makeRows } from '../../lib/store/make-rows';
import { csvRows } from './csv';
import { readDocument } from '../../lib/node/read-document';
import { readLine } from './lines';
import { isRecordFormat, type Format } from './options';
import type { PackFile } from './packs';

export interface TaskOptions {
  format: Format;
  force: boolean;
  withText: boolean;
  explain: boolean;
  recognise: boolean;
  packs: readonly PackFile[];
}

/** A file, or a line of JSON with its number. */
export type TaskInput = { file: string } | { line: string; number: number };

export interface Task {
  input: TaskInput;
  options: TaskOptions;
}

/** Text of the output, with the pages that it lacks because they are pictures; or why there is none. */
export type Outcome = { piece: string; unread?: readonly number[] } | { unreadable: string };

/** Never throws for what an input holds. */
export async function perform({ input, options }: Task): Promise<Outcome> {
  let document: AnalyseInput;
  let unread: readonly number[] = [];
  let changedAt = 0;
  try {
    if ('file' in input) ({ unread, ...document } = await readDocument(input.file, options));
    else document = readLine(input.line);
    if (options.packs.length > 0) document.dictionaries = await (await import('./packs')).dictionariesFor(options.packs);
    if ('file' in input && isRecordFormat(options.format)) changedAt = (await stat(input.file)).mtimeMs;
  } catch (error) {
    return { unreadable: error instanceof Error ? error.message : String(error) };
  }
  const piece = pieceOf(document, 'file' in input ? input.file : document.id, changedAt, options);
  return unread.length > 0 ? { piece, unread } : { piece };
}

function pieceOf(document: AnalyseInput, path: string, changedAt: number, { format, force, withText, explain }: TaskOptions): string {
  const analysis = analyse({ ...document, force, explain });
  const { text, title = '' } = document;
  if (format === 'csv') return csvRows(analysis, text);
  if (isRecordFormat(format)) {
    // The file's own time: a run that was interrupted ends with the same output as one that was not.
    const facts = { text, url: '', pageTitle: title, address: path, authority: 'reader' as const, fingerprint: '', textHash: '', savedAt: changedAt };
    const bundle: ReportBundle = makeRows(analysis, path, facts);
    return JSON.stringify(bundle);
  }
  const result = withText ? { ...printed(analysis), text } : printed(analysis);
  return format === 'jsonl' ? JSON.stringify(result) + '\n' : JSON.stringify(result, null, 2);
}

/** As the output prints it: a document of several regions has none. */
function printed(analysis: Analysis): object {
  const { report, detection } = analysis;
  return report && kinds[detection.kind].ofSeveral ? { ...analysis, report: { ...report, region: null } } : analysis;
}
