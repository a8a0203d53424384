/** What the inputs of a run give, one after the other, and what is said of those that cannot be read. */
import { MAX_BYTES } from '../../lib/files/limits';
import { pageRanges } from '../../lib/files/page-ranges';
import { inOrder } from './in-order';
import { linesOf } from './lines';
import type { Options } from './options';
import type { Performers } from './performers';
import type { PackFile } from './packs';
import { shown } from './shown';
import type { Outcome, TaskInput, TaskOptions } from './task';

/** The options once the dictionaries that they name have been looked at. */
export type ReadyOptions = Omit<Options, 'packs'> & { packs: readonly PackFile[] };

/** What each task is told, and what a state on disk is the state of. */
export const taskOptions = ({ format, force, withText, explain, recognise, packs }: ReadyOptions): TaskOptions => ({
  format,
  force,
  withText,
  explain,
  recognise,
  packs,
});

export interface Terminal {
  input: AsyncIterable<Uint8Array>;
  print(text: string): Promise<void>;
  complain(text: string): void;
  /** Where progress may be shown, and whether it is without being asked for. */
  progress?: { stream: NodeJS.WritableStream; wanted: boolean };
}

/** Where progress is shown; null for nowhere. */
export function streamFor({ progress }: Pick<Options, 'progress'>, terminal: Terminal): NodeJS.WritableStream | null {
  return terminal.progress && (progress || terminal.progress.wanted) ? terminal.progress.stream : null;
}

/** What the inputs gave, in their order. */
export async function* outcomes(
  inputs: AsyncIterable<TaskInput>,
  ready: ReadyOptions,
  performers: Performers,
): AsyncGenerator<{ input: TaskInput; outcome: Outcome }> {
  const options = taskOptions(ready);
  yield* inOrder(inputs, async (input) => ({ input, outcome: await performers.perform({ input, options }) }), performers.ahead);
}

export async function* fileInputs(files: readonly string[]): AsyncGenerator<TaskInput> {
  for (const file of files) yield await Promise.resolve({ file });
}

export async function* lineInputs(terminal: Terminal): AsyncGenerator<TaskInput> {
  let number = 0;
  for await (const line of linesOf(terminal.input, MAX_BYTES)) {
    number++;
    if (line.trim() !== '') yield { line, number };
  }
}

/** Complains of an input that cannot be read, by its name, and of pages of one that were not. */
export function isRead(input: TaskInput, outcome: Outcome, terminal: Terminal): outcome is { piece: string } {
  const name = 'file' in input ? shown(input.file) : `line ${input.number}`;
  if ('piece' in outcome) {
    if (outcome.unread) terminal.complain(`extract: ${name}: pages ${pageRanges(outcome.unread)} not read: pictures (--recognise reads them on this device)\n`);
    return true;
  }
  terminal.complain(`extract: cannot read ${name}: ${shown(outcome.unreadable)}\n`);
  return false;
}
