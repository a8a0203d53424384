/** The lines of a text that could be its title. */
import type { PageHints } from './hints';
import type { Paragraph } from './paragraphs';

export interface TitleLine {
  /** Without blanks, dashes, quotation marks of a title and footnote signs. */
  text: string;
  /** True where the page itself is called so. */
  ofPage: boolean;
}

/** Official titles run to 70 characters (关于…执行情况与…草案的报告); they are often set over several lines. */
const LONGEST = 90;
const LONGEST_LINE = 60;
const SEARCHED_LINES = 30;
const MOST_LINES = 4;
/** A paragraph this long is running text: titles stand above it. */
const BODY = 90;
/** Between a page's title and its site's name; a dash before a number is one of months or years (1—4月). */
const SITE = /[_|]{1,3}|[–—]{1,3}(?!\d)|\s-+\s|--|(?<=[\u4e00-\u9fff）》”])-(?=[\u4e00-\u9fff])|\s{2,}/;
const NOTE = /[［[〔]\d{1,2}[］\]〕]|[\u2460-\u2473]/g;
/** A line that ends a title's run: a date, a session, who signs, a caption of a table or chapter. */
const NO_TITLE =
  /^(?:[（(]?\d{4}[年/-]|[（(]?[一二][〇零○一二三四五六七八九]{3}年\S{1,6}月|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章篇节]|表\d|来源|时间|日期|发布|各位|[-—]{1,2}[（(]?(?:\d{4}|[一二]))/;

/** A chapter of the text, not its name. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}(?:[章篇节]|部分)|附件?\d?[：:]|表\d)/;

/** Every line, and run of lines, that could be the title: the page's own name first, then in print order. */
export function titleLines(paragraphs: readonly Paragraph[], hints: PageHints): TitleLine[] {
  const found: TitleLine[] = [];
  const seen = new Set<string>();
  const add = (raw: string, ofPage: boolean) => {
    const text = bareTitle(raw);
    if (text.length < 4 || text.length > LONGEST || seen.has(text)) return;
    seen.add(text);
    found.push({ text, ofPage });
  };
  const page = hints.title ?? '';
  for (const part of page.split(SITE)) add(part, true);
  add(page, true);
  const body = paragraphs.findIndex(({ text }) => text.length >= BODY);
  const lines = paragraphs.slice(0, Math.min(SEARCHED_LINES, body < 0 ? paragraphs.length : body + 1));
  lines.forEach(({ text }, at) => {
    if (text.length > LONGEST_LINE || /[。；！？]|^各位|：$/.test(text) || NUMBERED.test(text)) return;
    add(text, false);
    // A session, a chapter, or the number of the document, printed on the title's own line.
    add(text.split(/——|[—–]\s*(?=[一二三四五六七八九十]{1,2}、)|(?=[\u3400-\u9fff]{1,8}[〔[［]\d{4}[〕\]］])/)[0] ?? '', false);
    let joined = text;
    for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
      const line = (lines[next] as Paragraph).text;
      if (line.length > LONGEST_LINE || /[。；！？：]/.test(line) || NO_TITLE.test(line) || NO_TITLE.test(joined)) break;
      joined += line;
      add(joined, false);
    }
  });
  return found;
}

/** A title as it is compared: 《政府工作报告》[1] → 政府工作报告. */
export function bareTitle(raw: string): string {
  const text = raw
    .replace(/\s+/g, '')
    .replace(NOTE, '')
    .replace(/^[—\-–·>》]+/, '');
  const whole = /^《([^《》]+)》$/.exec(text)?.[1];
  return whole ?? text;
}
