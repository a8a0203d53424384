/** What the inputs of a run give, one after the other, and what is said of those that cannot be read. */
import { MAX_BYTES } from '../../lib/files/limits';
import { inOrder } from './in-order';
import { linesOf } from './lines';
import type { Options } from './options';
import type { Performers } from './performers';
import type { Outcome, TaskInput } from './task';

export interface Terminal {
  input: AsyncIterable<Uint8Array>;
  print(text: string): Promise<void>;
  complain(text: string): void;
  /** Where progress may be shown, and whether it is without being asked for. */
  progress?: { stream: NodeJS.WritableStream; wanted: boolean };
}

/** Where progress is shown; null for nowhere. */
export function streamFor({ progress }: Options, terminal: Terminal): NodeJS.WritableStream | null {
  return terminal.progress && (progress || terminal.progress.wanted) ? terminal.progress.stream : null;
}

/** What the inputs gave, in their order. */
export async function* outcomes(
  inputs: AsyncIterable<TaskInput>,
  { format, force, withText, explain }: Options,
  performers: Performers,
): AsyncGenerator<{ input: TaskInput; outcome: Outcome }> {
  const options = { format, force, withText, explain };
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

/** Complains of an input that cannot be read, by its name. */
export function isRead(input: TaskInput, outcome: Outcome, terminal: Terminal): outcome is { piece: string } {
  if ('piece' in outcome) return true;
  terminal.complain(`extract: cannot read ${'file' in input ? input.file : `line ${input.number}`}: ${outcome.unreadable}\n`);
  return false;
}
