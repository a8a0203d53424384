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

/** How far into an HTML file its charset is looked for: the HTML Standard (4.2.5.4) allows 1024 bytes, pages take more. */
const HTML_HEAD = 2048;
const SAMPLE = 20_000;
const HAN = /[\u4e00-\u9fff]/g;

/**
 * Decodes the bytes of a file. A byte order mark decides first, then the charset that an HTML head declares, then UTF-8,
 * UTF-16 without a mark, GB18030 (which contains GBK and GB2312). Line ends stay as they are, so that offsets count in
 * the file's own text.
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
    if (decoded !== null && isProse(decoded)) return checked(decoded);
  }
  if (bytes.includes(0)) fail('binary');
  const simplified = usesCommonCharacters(bytes) ? attempt(bytes, 'gb18030') : null;
  if (simplified !== null && isChinese(simplified)) return checked(simplified);
  return fail('encoding');
}

function fail(reason: UnreadableReason): never {
  throw new UnreadableError(reason);
}

/**
 * The text; null where it is not of this encoding. A character that the end of the file cuts off is let go where Chinese
 * stands before it: a Latin letter with an accent looks like half a character too.
 */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const whole = beginningOf(bytes, encoding);
    return whole !== null && /[\u4e00-\u9fff]/.test(whole) ? whole : null;
  }
}

function beginningOf(bytes: Uint8Array, encoding: string): string | null {
  try {
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
  return /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})/i.exec(head)?.[1] ?? null;
}

/** At least a third of all that is not ASCII is Han: wrong guesses of an encoding give rare signs of many scripts. */
function isChinese(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const foreign = sample.match(/[^\0-\x7f]/g)?.length ?? 0;
  return foreign > 0 && (sample.match(HAN)?.length ?? 0) * 3 >= foreign;
}

/** Pairs of any bytes decode to Han one time in three, but never to this many stops, digits and particles. */
function isProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(/[，。、的和年\d\n]/g)?.length ?? 0) * 20 >= sample.length && isChinese(sample);
}

/**
 * In Chinese text most characters are of GB 2312's first level, whose lead bytes are B0–D7; bytes of another encoding
 * that happen to be valid GB 18030 (accents of a European language between Latin letters) decode to rare characters.
 */
function usesCommonCharacters(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  const end = Math.min(bytes.length - 1, 2 * SAMPLE);
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    at++;
    // A1–A9 are signs: stops, digits, letters.
    if (lead >= 0xa1 && lead <= 0xa9) continue;
    pairs++;
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[at] ?? 0) >= 0xa1) common++;
  }
  return common * 10 >= pairs * 6;
}

/** Text has next to no control characters; tab, line ends and form feed are none here. */
function checked(text: string): string {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 100 > sample.length ? fail('binary') : text;
}
