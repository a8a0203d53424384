/** Bytes of a file to text: byte order marks, a declared charset, UTF-8, UTF-16, GB18030 and Big5, and a clear no to all else. */
import { refuse } from './refusal';

export interface DecodeOptions {
  /** The text is HTML or XML, which may declare its charset. */
  markup?: boolean;
  /** The charset that whoever sent the file states. */
  charset?: string;
}

/** How far into an HTML file its charset is looked for: the HTML Standard (4.2.5.4) allows 1024 bytes, pages take more. */
const HTML_HEAD = 2048;
const SAMPLE = 20_000;
const HAN = /[\u4e00-\u9fff]/g;

/**
 * Decodes the bytes of a file. A byte order mark decides first, then the charset that is stated or that markup declares,
 * then UTF-8, UTF-16 without a mark, GB18030 (which contains GBK and GB2312) and Big5, whichever holds more common
 * characters. Where a few bytes are of none of them, or were overwritten with noughts, U+FFFD stands in their place, which makes a
 * number that they touch unreadable.
 * Line ends stay as they are, so that offsets count in the file's own text.
 *
 * @throws {FileError} `binary`, `encoding`.
 */
export function decodeText(padded: Uint8Array, { markup = false, charset }: DecodeOptions = {}): string {
  const bytes = withoutPadding(padded);
  const marked = markedEncoding(bytes);
  if (marked) return withHoles(checked(attempt(bytes, marked) ?? refuse('encoding')));
  return withHoles(checked(statedText(bytes, charset ?? (markup ? declaredCharset(bytes) : null)) ?? guessedText(bytes)));
}

/** The text in the encoding that is stated, else in UTF-8; null where it is of neither. */
function statedText(bytes: Uint8Array, declared: string | null): string | null {
  const text = (declared === null ? null : attempt(bytes, declared)) ?? attempt(bytes, 'utf-8');
  return text?.includes('\0') === true ? null : text;
}

function guessedText(bytes: Uint8Array): string {
  for (const wide of ['utf-16le', 'utf-16be']) {
    const decoded = attempt(bytes, wide);
    if (decoded !== null && isProse(decoded)) return decoded;
  }
  const narrow = withoutLastNought(bytes);
  if (narrow.includes(0)) refuse('binary');
  for (const { encoding, share } of chineseEncodings(narrow)) {
    const decoded = share >= COMMON ? attempt(narrow, encoding) : null;
    if (decoded !== null && isChinese(decoded)) return decoded;
  }
  return mendedText(narrow) ?? refuse('encoding');
}

/** One byte in so many may be of no encoding, and as many whatever the length. */
const BYTES_A_FAULT = 500;
const FAULTS = 4;

/**
 * The text of a file that was damaged on its way: cut in the middle of a character, joined from pieces, with a stray byte. Null where
 * more than a few bytes do not fit.
 */
function mendedText(bytes: Uint8Array): string | null {
  const guesses = chineseEncodings(bytes).filter(({ share }) => share >= COMMON);
  for (const encoding of ['utf-8', ...guesses.map((guess) => guess.encoding)]) {
    const decoded = new TextDecoder(encoding).decode(bytes);
    const faults = decoded.slice(0, SAMPLE).match(/\ufffd/g)?.length ?? 0;
    const allowed = Math.max(FAULTS, Math.min(bytes.length, 2 * SAMPLE) / BYTES_A_FAULT);
    if (faults <= allowed && isProse(decoded)) return decoded;
  }
  return null;
}

/** Without the nought bytes that fill the last block; an odd one may belong to a wide character. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return bytes.subarray(0, end + ((bytes.length - end) % 2));
}

/** In encodings of bytes the odd one is padding too. */
const withoutLastNought = (bytes: Uint8Array): Uint8Array => (bytes.at(-1) === 0 ? bytes.subarray(0, -1) : bytes);

/** A nought is no character: it stands where something was lost, and readers of the text would pass over it. */
export const withHoles = (text: string): string => text.replaceAll('\0', '\ufffd');

/**
 * The text; null where it is not of this encoding. A character that the end of the file cuts off is let go where Chinese
 * stands before it: a Latin letter with an accent looks like half a character too.
 */
function attempt(padded: Uint8Array, encoding: string): string | null {
  const bytes = /^utf-?16/i.test(encoding) ? padded : withoutLastNought(padded);
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
  const declaration = /^\s{0,9}<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w-]{2,20})/i.exec(head);
  return (declaration ?? /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})/i.exec(head))?.[1] ?? null;
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

/** Share of characters that must be common ones. */
const COMMON = 0.6;

/**
 * In Chinese text most characters are of the first level of their set: GB 2312's has lead bytes B0–D7, Big5's A4–C6, its
 * trail bytes lie below 7F too. Bytes of another encoding that happen to be valid decode to rare characters.
 */
function chineseEncodings(bytes: Uint8Array): { encoding: string; share: number }[] {
  const gb = share(
    bytes,
    (lead) => lead >= 0xa1 && lead <= 0xa9,
    (lead, trail) => lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1,
  );
  const big5 = share(
    bytes,
    (lead) => lead >= 0xa1 && lead <= 0xa3,
    (lead, trail) => lead >= 0xa4 && lead <= 0xc6 && ((trail >= 0x40 && trail < 0x7f) || trail >= 0xa1),
  );
  return [
    { encoding: 'gb18030', share: gb },
    { encoding: 'big5', share: big5 },
  ].sort((a, b) => b.share - a.share);
}

/** Share of the pairs of bytes, signs aside (stops, digits, letters), that are common characters. */
function share(bytes: Uint8Array, isSign: (lead: number) => boolean, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  const end = Math.min(bytes.length - 1, 2 * SAMPLE);
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    at++;
    if (isSign(lead)) continue;
    pairs++;
    if (isCommon(lead, bytes[at] ?? 0)) common++;
  }
  return pairs === 0 ? 1 : common / pairs;
}

/** Text has next to no control characters; tab, line ends and form feed are none here. */
function checked(text: string): string {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls * 100 > sample.length ? refuse('binary') : text;
}
