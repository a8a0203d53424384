/** What a file is, told by its bytes. Its name is asked last, and only where bytes of text leave it open. */
import { Archive } from './container/archive';
import { COMPOUND_SIGNATURE, CompoundFile } from './container/compound-file';
import { refuse, type RefusalReason } from './refusal';

export type FileFormat = 'text' | 'html' | 'pdf' | 'docx' | 'doc' | 'xlsx' | 'ofd' | 'odt' | 'rtf' | 'epub' | 'mhtml' | 'picture';

/** How files begin that are told by it alone: what they are, or why they are refused. */
const SIGNATURES: readonly { bytes: readonly number[]; at?: number; is: FileFormat | { refused: RefusalReason } }[] = [
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'rtf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], is: 'picture' },
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: ascii('GIF8'), is: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0], is: 'picture' },
  { bytes: [0x4d, 0x4d, 0, 0x2a], is: 'picture' },
  { bytes: ascii('WEBP'), at: 8, is: 'picture' },
  { bytes: ascii('Rar!'), is: { refused: 'archive' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], is: { refused: 'archive' } },
  { bytes: [0x1f, 0x8b], is: { refused: 'archive' } },
  { bytes: ascii('BZh'), is: { refused: 'archive' } },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], is: { refused: 'archive' } },
  { bytes: ascii('ustar'), at: 257, is: { refused: 'archive' } },
  { bytes: ascii('bplist00'), is: { refused: 'web-archive' } },
  { bytes: ascii('CAJ'), is: { refused: 'proprietary' } },
  { bytes: ascii('HN'), is: { refused: 'proprietary' } },
  { bytes: ascii('KDH '), is: { refused: 'proprietary' } },
  { bytes: ascii('SEP'), is: { refused: 'proprietary' } },
  { bytes: [0xdb, 0xa5], is: { refused: 'old-word' } },
  { bytes: [0x31, 0xbe, 0, 0], is: { refused: 'old-word' } },
];
const ZIP = ascii('PK');
const PDF = ascii('%PDF-');
/** Readers of PDF look for its mark in so many bytes: mail programs and servers put their own in front. */
const PDF_HEAD = 1024;

/** Parts that tell what an archive is. */
const PARTS: readonly { name: RegExp; is: FileFormat | { refused: RefusalReason } }[] = [
  { name: /^OFD\.xml$/, is: 'ofd' },
  { name: /^word\/document\d*\.xml$/i, is: 'docx' },
  { name: /^xl\/workbook\.xml$/i, is: 'xlsx' },
  { name: /^xl\/workbook\.bin$/i, is: { refused: 'old-workbook' } },
  { name: /^ppt\/presentation\.xml$/i, is: { refused: 'presentation' } },
  { name: /^META-INF\/container\.xml$/, is: 'epub' },
];
const OPEN_DOCUMENT: readonly { type: RegExp; is: FileFormat | { refused: RefusalReason } }[] = [
  { type: /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet)/, is: 'odt' },
  { type: /^application\/vnd\.oasis\.opendocument\.presentation/, is: { refused: 'presentation' } },
  { type: /^application\/epub\+zip/, is: 'epub' },
];
/** Streams that tell what a compound file is. */
const STREAMS: readonly { name: string; is: FileFormat | { refused: RefusalReason } }[] = [
  { name: 'EncryptedPackage', is: { refused: 'encrypted' } },
  { name: 'WordDocument', is: 'doc' },
  { name: 'Workbook', is: { refused: 'old-workbook' } },
  { name: 'Book', is: { refused: 'old-workbook' } },
  { name: 'PowerPoint Document', is: { refused: 'presentation' } },
  { name: 'CONTENTS', is: { refused: 'old-word' } },
  { name: 'MatOST', is: { refused: 'old-word' } },
  { name: 'FileHeader', is: { refused: 'proprietary' } },
];

/** Documents that are one file of XML, by what their first tag says. */
const XML_HEAD = /^<\?xml\s/;
const XML_ROOTS: readonly { root: RegExp; is: FileFormat | { refused: RefusalReason } }[] = [
  { root: /<office:document\s[^>]{0,8000}opendocument\.(?:text|spreadsheet)/, is: 'odt' },
  { root: /<(?:w:wordDocument|pkg:package)\s/, is: { refused: 'old-word' } },
  { root: /<(?:ss:)?Workbook\s[^>]{0,4000}schemas-microsoft-com:office:spreadsheet/, is: { refused: 'old-workbook' } },
];
/** Behind a byte order mark or blanks, which some programs put there. */
const RTF = /^\{\\rtf/;

const HTML_NAME = /\.(?:s?html?|xhtml)$/i;
const PLAIN_NAME = /\.(?:txt|text|md|markdown)$/i;
const DOCUMENT = /^(?:<\?xml[^>]{0,300}>\s{0,99}|<!--[\s\S]{0,4000}?-->\s{0,99}){0,5}<(?:!doctype\s{1,9}html|html)[\s>]/i;
const FRAGMENT = /^(?:<!--[\s\S]{0,4000}?-->\s{0,99}){0,5}<(?:head|body|meta|title|style|div|p|h[1-6]|table|article|section|main|base|link)[\s>]/i;
/** A header of RFC 822 that mails and web archives begin with. */
const MAIL_HEAD = /^(?:[\w-]{1,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){1,60}/;
const MAIL = /^(?:mime-version|content-type):/im;

/**
 * @throws {FileError} for formats that are known and cannot be read.
 */
export function formatOf(bytes: Uint8Array, name: string): FileFormat {
  if (startsWith(bytes, ZIP)) return told(archiveFormat(bytes));
  if (startsWith(bytes, COMPOUND_SIGNATURE)) return told(compoundFormat(bytes));
  if (hasPdfMark(bytes)) return 'pdf';
  const known = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.at));
  // Words may begin with the letters of a signature.
  const words = typeof known?.is === 'object' && isAscii(known.bytes) && looksLikeText(bytes);
  if (known && !words) return told(known.is);
  return textFormat(bytes, name);
}

/** The name is enough for a file that says nothing itself: an empty PDF is a broken PDF. */
function textFormat(bytes: Uint8Array, name: string): FileFormat {
  if (/\.pdf$/i.test(name)) return 'pdf';
  const head = headOf(bytes);
  const ofXml = XML_HEAD.test(head) ? XML_ROOTS.find(({ root }) => root.test(head)) : undefined;
  if (ofXml) return told(ofXml.is);
  if (RTF.test(head)) return 'rtf';
  if (DOCUMENT.test(head)) return 'html';
  const mail = MAIL_HEAD.exec(head)?.[0] ?? '';
  if (MAIL.test(mail) && (/multipart\/|text\/html/i.test(mail) || /\.(?:mht|mhtml|eml)$/i.test(name))) return 'mhtml';
  if (HTML_NAME.test(name)) return 'html';
  return FRAGMENT.test(head) && !PLAIN_NAME.test(name) ? 'html' : 'text';
}

/** The beginning in Latin letters, whatever the encoding. */
function headOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 16 * 1024);
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || (sample.includes(0) && (bytes[0] === 0 || bytes[1] === 0));
  const text = new TextDecoder('latin1').decode(wide ? sample.filter((byte) => byte !== 0) : sample);
  return text.replace(/^(?:ï»¿|ÿþ|þÿ)/, '').trimStart();
}

function archiveFormat(bytes: Uint8Array): FileFormat | { refused: RefusalReason } {
  const archive = Archive.open(bytes);
  if (archive.has('mimetype')) {
    const type = new TextDecoder().decode((archive.part('mimetype') ?? bytes).subarray(0, 100));
    const known = OPEN_DOCUMENT.find((row) => row.type.test(type.trim()));
    if (known) return known.is;
  }
  const names = [...archive.names];
  return PARTS.find((part) => names.some((name) => part.name.test(name)))?.is ?? { refused: 'archive' };
}

function compoundFormat(bytes: Uint8Array): FileFormat | { refused: RefusalReason } {
  const { names } = new CompoundFile(bytes);
  return STREAMS.find(({ name }) => names.includes(name))?.is ?? { refused: 'binary' };
}

function told(is: FileFormat | { refused: RefusalReason }): FileFormat {
  return typeof is === 'string' ? is : refuse(is.refused);
}

function hasPdfMark(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_HEAD));
  const at = head.indexOf('%PDF-');
  // A text that speaks of the mark has words before it.
  return (
    startsWith(bytes, PDF) || (at > 0 && !/[^\0-\x7f]{6}/.test(head.slice(0, at)) && new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF'))
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[], at = 0): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

function isAscii(bytes: readonly number[]): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}

/** No control characters in the beginning. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function ascii(text: string): number[] {
  return Array.from(text, (sign) => sign.charCodeAt(0));
}
