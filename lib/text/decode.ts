/** Bytes of a file to text: byte order marks, a declared charset, UTF-8, UTF-16 and GB18030, and a clear no to all else. */

/** Why a file is no text: `binary` bytes; an `encoding` that is none of ours. */
export type UnreadableReason = 'binary' | 'encoding';

/** A file that cannot be read as text. */
export class UnreadableError extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason === 'binary' ? 'it is binary' : 'its encoding is neither UTF-8, UTF-16 nor GB18030');
    this.reason = reason;
  }
}

/** How far into an HTML file its charset may be declared (HTML Standard, 4.2.5.4: the first 1024 bytes). */
const HTML_HEAD = 1024;
const SAMPLE = 20_000;
const HAN = /[\u4e00-\u9fff]/g;

/**
 * Decodes the bytes of a file. A byte order mark decides first, then the charset that an HTML head declares, then UTF-8,
 * UTF-16 without a mark, GB18030 (which contains GBK and GB2312). Line feeds stand for all line ends.
 *
 * The order is safe: a pair of GBK bytes read as one unit of UTF-16 lies outside the common Han characters either way.
 *
 * @throws {UnreadableError}
 */
export function decodeText(bytes: Uint8Array, { html = false }: { html?: boolean } = {}): string {
  const marked = markedEncoding(bytes);
  if (marked) return checked(attempt(bytes, marked) ?? fail('encoding'));
  const declared = html ? declaredCharset(bytes) : null;
  const text = (declared ? attempt(bytes, declared) : null) ?? attempt(bytes, 'utf-8');
  if (text !== null && !text.includes('\0')) return checked(text);
  for (const wide of ['utf-16le', 'utf-16be']) {
    const decoded = attempt(bytes, wide);
    // Latin letters in pairs look like Han, but never like a stop, a digit or a line's end.
    if (decoded !== null && /[\n\d，。、]/.test(decoded) && isChinese(decoded)) return checked(decoded);
  }
  if (bytes.subarray(0, SAMPLE).includes(0)) fail('binary');
  const simplified = attempt(bytes, 'gb18030');
  if (simplified !== null && isChinese(simplified)) return checked(simplified);
  return fail('encoding');
}

function fail(reason: UnreadableReason): never {
  throw new UnreadableError(reason);
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HTML_HEAD));
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/**
 * Whether a guess at an encoding gave Chinese prose: Han make up at least a third of all that is not ASCII (a wrong
 * guess gives rare signs of many scripts), and one in eight of the letters (accents of another language, read as GBK,
 * pair into stray Han between Latin letters).
 */
function isChinese(text: string): boolean {
  const prose = text.slice(0, SAMPLE).replace(/<[^>]{0,500}>/g, '');
  const han = prose.match(HAN)?.length ?? 0;
  const foreign = prose.match(/[^\0-\x7f]/g)?.length ?? 0;
  const latin = prose.match(/[a-z]/gi)?.length ?? 0;
  return han > 0 && han * 3 >= foreign && han * 8 >= han + latin;
}

/** Text has next to no control characters; tab, line ends and form feed are none here. */
function checked(text: string): string {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  if (controls * 100 > sample.length) fail('binary');
  return text.replace(/\r\n?/g, '\n');
}
