/** Bytes to text: byte order marks, a declared charset, UTF-8, UTF-16 and GB18030, and a clear no to everything else. */

/** A file that cannot be read as text; the message says why, without the file's name. */
export class UnreadableError extends Error {}

const HTML_HEAD = 2048;
const HAN = /[\u4e00-\u9fff]/g;

/**
 * Decodes the bytes of a file. A byte order mark decides first, then the charset that an HTML head declares, then UTF-8,
 * UTF-16 without a mark, GB18030 (which contains GBK and GB2312).
 *
 * @throws {UnreadableError} for binary data and for bytes that are no text in any of these encodings.
 */
export function decodeText(bytes: Uint8Array, options: { html?: boolean } = {}): string {
  const marked = markedEncoding(bytes);
  if (marked) return attempt(bytes, marked) ?? fail(`it begins with a mark of ${marked} but is not valid ${marked}`);
  const declared = options.html === true ? declaredCharset(bytes) : null;
  const text = (declared ? attempt(bytes, declared) : null) ?? attempt(bytes, 'utf-8');
  if (text !== null && !text.includes('\0')) return checked(text);
  const wide = ['utf-16le', 'utf-16be'].map((encoding) => attempt(bytes, encoding)).find((decoded) => decoded !== null && isProse(decoded));
  if (wide !== undefined && wide !== null) return checked(wide);
  if (bytes.includes(0)) return fail('it is binary');
  const gb = usesCommonCharacters(bytes) ? attempt(bytes, 'gb18030') : null;
  if (gb !== null && isChinese(gb)) return checked(gb);
  return fail('its encoding is neither UTF-8, UTF-16 nor GB18030');
}

function fail(reason: string): never {
  throw new UnreadableError(reason);
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    // `stream` lets go of a character that the end of the file cuts off.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
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
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** At least a third Han: wrong guesses of an encoding give rare signs of many scripts instead. */
function isChinese(text: string): boolean {
  const sample = text.slice(0, 20_000).replace(/[\s\x21-\x7e]/g, '');
  return sample.length > 0 && (sample.match(HAN)?.length ?? 0) * 3 >= sample.length;
}

/** Pairs of any bytes decode to Han one time in three, but never to this many stops, digits and particles. */
function isProse(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return (sample.match(/[，。、的和年\d\n]/g)?.length ?? 0) * 20 >= sample.length && isChinese(sample);
}

/**
 * In Chinese text most characters are of GB 2312's first level, whose lead bytes are B0–D7; bytes of another encoding
 * that happen to be valid GB 18030 decode to rare characters.
 */
function usesCommonCharacters(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  const end = Math.min(bytes.length - 1, 40_000);
  for (let i = 0; i < end; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    if (lead >= 0xa1 && lead <= 0xa9) continue;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
  }
  return common * 10 >= pairs * 6;
}

/** Text has next to no control characters. */
function checked(text: string): string {
  const sample = text.slice(0, 100_000);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 100 > sample.length ? fail('it is binary') : text;
}
