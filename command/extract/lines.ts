/** Lines of JSON from a stream, one at a time. */
import * as v from 'valibot';
import type { AnalyseInput } from '../../lib/engine/analyse';
import { InputError } from './input-error';

const LineSchema = v.object({ id: v.string(), text: v.string() });
const LINE_FEED = 0x0a;

/**
 * The lines of a byte stream, without their line feeds; memory holds one line. Node's readline would also break at
 * U+2028, which JSON allows inside strings.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]).toString('utf8');
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}

/** @throws {InputError} where the line is no object with `id` and `text`. */
export function readLine(line: string): AnalyseInput {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith('\ufeff') ? line.slice(1) : line);
  } catch {
    throw new InputError('it is not JSON');
  }
  const parsed = v.safeParse(LineSchema, value);
  if (!parsed.success) throw new InputError('it is not an object with the strings "id" and "text"');
  return parsed.output;
}
