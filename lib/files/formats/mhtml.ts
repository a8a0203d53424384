/**
 * Web archives and mails (RFC 2557, 2045): the page and its frames. Own code, because libraries for mails decode a part by its
 * header alone, while browsers archive a GB18030 page under a header without charset and leave it to the page's own <meta>.
 */
import { decodeText } from '../decode';
import { refuse } from '../refusal';
import type { Draft, FormatReader } from './format';
import { pageOf, webAddress } from './html';

const MAX_PARTS = 5000;
const MAX_LEVELS = 8;

interface Part {
  headers: ReadonlyMap<string, string>;
  /** Bytes as Latin-1 characters. */
  body: string;
}

export const readMhtml: FormatReader = async ({ bytes }, platform) => {
  const whole = partOf(new TextDecoder('latin1').decode(bytes));
  const parts = leavesOf(whole, 0, []);
  const html = parts.filter((part) => /^text\/html\b|^application\/xhtml/i.test(typeOf(part)));
  const [page, ...frames] = html;
  if (!page) return textOf(parts.find((part) => /^text\/plain\b/i.test(typeOf(part)) || typeOf(part) === '') ?? refuse('broken'));
  const address = whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? '';
  const draft = await pageOf(decodedPart(page), platform);
  const bodies = [...draft.bodies];
  for (const frame of frames) bodies.push(...(await pageOf(decodedPart(frame), platform)).bodies);
  return { ...draft, address: webAddress(address) ?? draft.address, bodies };
};

function textOf(part: Part): Draft {
  return { text: decodeText(bytesOf(part), { charset: charsetOf(part) }) };
}

function typeOf({ headers }: Part): string {
  return headers.get('content-type')?.trim() ?? '';
}

function charsetOf(part: Part): string | undefined {
  return /charset\s{0,9}=\s{0,9}["']?([\w-]{2,20})/i.exec(typeOf(part))?.[1];
}

function decodedPart(part: Part): string {
  return decodeText(bytesOf(part), { markup: true, charset: charsetOf(part) });
}

/** Headers end at the first empty line; lines that begin with a blank go on (RFC 5322, 2.2.3). */
function partOf(source: string): Part {
  const gap = /\r?\n\r?\n/.exec(source);
  const head = gap ? source.slice(0, gap.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: gap ? source.slice(gap.index + gap[0].length) : '' };
}

function leavesOf(part: Part, level: number, found: Part[]): Part[] {
  const boundary = /boundary\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(typeOf(part));
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!/^multipart\//i.test(typeOf(part)) || mark === undefined) {
    found.push(part);
    if (found.length > MAX_PARTS) refuse('hostile');
    return found;
  }
  if (level >= MAX_LEVELS) refuse('hostile');
  const pieces = part.body.split(`--${mark}`).slice(1);
  // Where the closing mark is missing the archive was cut off in the middle.
  if (!pieces.some((piece) => piece.startsWith('--'))) refuse('broken');
  for (const piece of pieces) if (!piece.startsWith('--')) leavesOf(partOf(piece.replace(/^[ \t]{0,99}\r?\n/, '')), level + 1, found);
  return found;
}

function bytesOf({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'base64') return latin1Bytes(base64(body));
  if (encoding === 'quoted-printable') {
    // Blanks at the ends of lines are the transport's; an equals sign there joins the next line (RFC 2045, 6.7).
    const lines = body.split('\n').map((line) => line.trimEnd());
    const text = lines.map((line) => (line.endsWith('=') ? line.slice(0, -1) : `${line}\n`)).join('');
    return latin1Bytes(text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
  }
  return latin1Bytes(body);
}

function base64(body: string): string {
  try {
    return atob(body.replace(/[^\w+/=]/g, ''));
  } catch (error) {
    return refuse('broken', error);
  }
}

function latin1Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
