/**
 * Text fragments: the part of an address that opens a page at some words (`#:~:text=prefix-,start,end,-suffix`,
 * https://wicg.github.io/scroll-to-text-fragment/).
 *
 * Made from a page's flat text rather than its DOM, so that the page script, a script run once in any page and the panel
 * make the same one. Browsers open the first place that fits, and fit only whole words, which for Chinese means the
 * breaks of ICU's dictionary: `Intl.Segmenter` has the same.
 */
import type { Span } from '../model/analysis';

export interface TextDirective {
  /** Words directly before `start`; '' for none. */
  prefix: string;
  start: string;
  /** The last words of a long passage, of which `start` are the first; '' where `start` is all of it. */
  end: string;
  suffix: string;
}

/** Passages up to this length, in UTF-16 units, are named whole; longer ones by their ends: a Han character takes nine in an address. */
const WHOLE = 24;
/** Lengths of the first and last words of longer passages, and of the context, tried in turn. */
const ENDS = [6, 10, 20, 40];
/** Which of them where the page is not at hand to try them. */
const BLIND_END = 1;
const BLIND_CONTEXT = 14;
const CONTEXTS = [0, 6, 14, 30, 60];
/** The page's text prints footnote marks and exponents as these, its nodes hold plain digits. */
const rewritten = /[\u00B2\u00B3\u00B9\u2070\u2074-\u207F]/;
const space = /\s/;

/**
 * The shortest directive that leads to `span` in `text` and nowhere else; null where there is nothing to name. Where the
 * same words with the same context stand twice, the fullest one.
 */
export function textDirective(text: string, span: Span): TextDirective | null {
  const place = trimmedSpan(text, span);
  if (place.start === place.end) return null;
  const breaks = wordBreaks(text, place);
  let last: TextDirective | null = null;
  for (const context of CONTEXTS) {
    for (const words of wordings(text, place, breaks)) {
      const directive = {
        ...words,
        prefix: context === 0 ? '' : before(text, place.start, context, breaks),
        suffix: context === 0 ? '' : behind(text, place.end, context, breaks),
      };
      const found = resolveDirective(text, directive);
      const alone = found?.start === place.start && found.end === place.end;
      if (alone && !resolveDirective(text, directive, place.start + 1)) return directive;
      last = directive;
    }
  }
  return last;
}

/** The directive with what context is known, for passages whose page is not at hand. */
export function directiveInContext(prefix: string, passage: string, suffix: string): TextDirective | null {
  const text = prefix + passage + suffix;
  const place = trimmedSpan(text, { start: prefix.length, end: prefix.length + passage.length });
  if (place.start === place.end) return null;
  const breaks = wordBreaks(text, place);
  const ways = wordings(text, place, breaks);
  const words = ways[BLIND_END] ?? ways[0];
  if (!words) return null;
  const most = BLIND_CONTEXT;
  return { ...words, prefix: before(text, place.start, most, breaks), suffix: behind(text, place.end, most, breaks) };
}

/** The first place at or after `from` that a browser takes the directive for, word breaks apart; null where there is none. */
export function resolveDirective(text: string, directive: TextDirective, from = 0): Span | null {
  const page = folded(text);
  const { prefix, start, end, suffix } = {
    prefix: folded(directive.prefix),
    start: folded(directive.start),
    end: folded(directive.end),
    suffix: folded(directive.suffix),
  };
  for (let at = page.indexOf(start, from); at >= 0; at = page.indexOf(start, at + 1)) {
    if (!endsBefore(page, at, prefix)) continue;
    const behindStart = at + start.length;
    if (end === '') {
      if (startsBehind(page, behindStart, suffix)) return { start: at, end: behindStart };
      continue;
    }
    for (let last = page.indexOf(end, behindStart); last >= 0; last = page.indexOf(end, last + 1)) {
      if (startsBehind(page, last + end.length, suffix)) return { start: at, end: last + end.length };
    }
  }
  return null;
}

/**
 * The address with the directive (as `directiveText` gives it); a directive that it has already goes, a fragment of the
 * page's own stays.
 */
export function addressAt(url: string, directive: string | null): string {
  const [address = ''] = url.split(':~:', 1);
  const bare = address.endsWith('#') ? address.slice(0, -1) : address;
  if (directive === null) return bare;
  return `${bare}${bare.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The directive as it stands in an address: commas, ampersands and hyphens in words are not taken for its own. */
export function directiveText({ prefix, start, end, suffix }: TextDirective): string {
  return [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`].filter((part) => part !== '').join(',');
}

function encoded(words: string): string {
  // Half a surrogate pair cannot be encoded.
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}

/** Ways to name a passage: whole where it is short and in one line, else by its ends, which may grow. */
function wordings(text: string, { start, end }: Span, breaks: readonly number[]): Pick<TextDirective, 'start' | 'end'>[] {
  const passage = text.slice(start, end);
  const whole = { start: passage, end: '' };
  if (passage.length <= WHOLE && !passage.includes('\n') && !rewritten.test(passage)) return [whole];
  const firstLimit = start + clearLength(passage);
  const lastLimit = end - clearLength([...passage].reverse().join(''));
  const made = ENDS.flatMap((length) => {
    const head = breaks.findLast((at) => at <= Math.min(firstLimit, start + length) && at > start);
    const tail = breaks.find((at) => at >= Math.max(lastLimit, end - length) && at < end);
    if (head === undefined || tail === undefined || head > tail) return [];
    return [{ start: text.slice(start, head).trim(), end: text.slice(tail, end).trim() }];
  }).filter((words) => words.start !== '' && words.end !== '');
  return made.length > 0 ? made : [whole];
}

/** Units up to the first that a browser would not find: a line's end or a rewritten character. */
function clearLength(words: string): number {
  const at = words.search(/[\n\u00B2\u00B3\u00B9\u2070\u2074-\u207F]/);
  return at < 0 ? words.length : at;
}

/** Words before an offset: of its line, or at the line's beginning of the last line before. */
function before(text: string, offset: number, length: number, breaks: readonly number[]): string {
  let end = offset;
  while (end > 0 && space.test(text.charAt(end - 1))) end--;
  const line = text.lastIndexOf('\n', end - 1) + 1;
  const start = breaks.find((at) => at >= Math.max(line, end - length) && at < end);
  return start === undefined ? '' : clearTail(text.slice(start, end));
}

function behind(text: string, offset: number, length: number, breaks: readonly number[]): string {
  let start = offset;
  while (start < text.length && space.test(text.charAt(start))) start++;
  const newline = text.indexOf('\n', start);
  const line = newline < 0 ? text.length : newline;
  const end = breaks.findLast((at) => at <= Math.min(line, start + length) && at > start);
  if (end === undefined) return '';
  const words = text.slice(start, end);
  return words.slice(0, clearLength(words)).trim();
}

function clearTail(words: string): string {
  const clear = clearLength([...words].reverse().join(''));
  return words.slice(words.length - clear).trim();
}

/** Word breaks of the passage's lines and of enough text around them, ascending. */
function wordBreaks(text: string, { start, end }: Span): number[] {
  const reach = 400;
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, start - reach)) + 1, start - 4 * reach);
  const newline = text.indexOf('\n', Math.min(text.length, end + reach));
  const to = Math.min(newline < 0 ? text.length : newline, end + 4 * reach);
  const breaks: number[] = [];
  for (let at = from; at < to;) {
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    for (const { index } of segmenter().segment(text.slice(at, stop))) breaks.push(at + index);
    breaks.push(stop);
    at = stop + 1;
  }
  return breaks;
}

let made: Intl.Segmenter | null = null;

function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return made;
}

function endsBefore(page: string, at: number, prefix: string): boolean {
  if (prefix === '') return true;
  let end = at;
  while (end > 0 && space.test(page.charAt(end - 1))) end--;
  return page.endsWith(prefix, end);
}

function startsBehind(page: string, at: number, suffix: string): boolean {
  if (suffix === '') return true;
  let start = at;
  while (start < page.length && space.test(page.charAt(start))) start++;
  return page.startsWith(suffix, start);
}

/** As browsers compare: without regard to case and to full or half width. Offsets stay. */
function folded(text: string): string {
  const narrow = text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const lower = narrow.toLowerCase();
  return lower.length === text.length ? lower : narrow;
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && space.test(text.charAt(from))) from++;
  while (to > from && space.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
