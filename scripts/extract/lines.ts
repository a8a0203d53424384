/** Lines of JSON from a stream, one at a time. */
import * as v from 'valibot';
import type { AnalyseInput } from '../../lib/engine/analyse';
import { MAX_BYTES } from '../../lib/files/limits';
import { InputError } from '../../lib/node/input-error';

const LineSchema = v.object({ id: v.string(), text: v.string() });
const LINE_FEED = 0x0a;

/**
 * The lines of a byte stream, without their line feeds; memory holds one line. Node's readline would also break at
 * U+2028, which JSON allows inside strings.
 *
 * @param limit bytes of a line that are kept: of a longer one, one more, so that it can be told.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit = Infinity): AsyncGenerator<string> {
  let rest: Uint8Array[] = [];
  let kept = 0;
  const keep = (piece: Uint8Array) => {
    const room = limit + 1 - kept;
    if (room > 0) rest.push(piece.length > room ? piece.subarray(0, room) : piece);
    kept += Math.min(piece.length, Math.max(room, 0));
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      keep(chunk.subarray(from, at));
      yield Buffer.concat(rest).toString('utf8');
      rest = [];
      kept = 0;
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (rest.length > 0) yield Buffer.concat(rest).toString('utf8');
}

/** @throws {InputError} where the line is no object with `id` and `text`. */
export function readLine(line: string): AnalyseInput {
  // A line that was cut is longer than this, whatever its last bytes decode to.
  if (Buffer.byteLength(line) > MAX_BYTES) throw new InputError('it is too large');
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
