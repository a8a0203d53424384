/** Clips as they are pasted: plain text, Markdown, HTML; each with its whole source. */
import { citedSource, type CitedClip } from './cited-clip';
import wording from './data/words.json';
import { inOneLine } from '../text/one-line';
import { statementOf } from './passages';

export type CiteLocale = keyof typeof wording;

/** What is stated, the passage, its source, as lines of plain text. */
export function plainText(clips: readonly CitedClip[], locale: CiteLocale): string {
  return clips.map((clip) => [statementOf(clip), `“${passageOf(clip).whole}”`, sourceLine(clip, locale, plain)].filter(Boolean).join('\n')).join('\n\n');
}

/** A block quotation with the clipped words in bold, the title linked to the passage. */
export function markdown(clips: readonly CitedClip[], locale: CiteLocale): string {
  return clips
    .map((clip) => {
      const { before, quote, behind } = passageOf(clip);
      const words = before + behind === '' ? inMarkdown(quote) : `${inMarkdown(before)}**${inMarkdown(quote)}**${inMarkdown(behind)}`;
      const statement = statementOf(clip);
      return `${statement && `**${inMarkdown(statement)}**\n\n`}> ${words}\n>\n> ${sourceLine(clip, locale, marked)}`;
    })
    .join('\n\n');
}

/** The same as HTML; everything from pages is escaped. */
export function html(clips: readonly CitedClip[], locale: CiteLocale): string {
  return clips
    .map((clip) => {
      const { before, quote, behind } = passageOf(clip);
      const { link } = citedSource(clip);
      const words = before + behind === '' ? inHtml(quote) : `${inHtml(before)}<strong>${inHtml(quote)}</strong>${inHtml(behind)}`;
      const cite = link === '' ? '' : ` cite="${inHtml(link)}"`;
      const statement = statementOf(clip);
      const head = statement && `<p lang="zh-CN"><strong>${inHtml(statement)}</strong></p>\n`;
      return `${head}<blockquote${cite}><p lang="zh-CN">${words}</p></blockquote>\n<p>${sourceLine(clip, locale, tagged)}</p>`;
    })
    .join('\n');
}

interface Setting {
  words(text: string): string;
  title(text: string, link: string): string;
  link(link: string): string;
}

const plain: Setting = { words: (text) => text, title: (text) => text, link: (link) => link };
const marked: Setting = {
  words: inMarkdown,
  title: (text, link) => (link === '' ? inMarkdown(text) : `[${inMarkdown(text)}](<${link}>)`),
  link: (link) => `<${link}>`,
};
const tagged: Setting = {
  words: inHtml,
  title: (text, link) => (link === '' ? inHtml(text) : `<a href="${inHtml(link)}">${inHtml(text)}</a>`),
  link: (link) => `<a href="${inHtml(link)}">${inHtml(link)}</a>`,
};

/** Region, year, title, publisher, date, page, address, day of access. */
function sourceLine(clip: CitedClip, locale: CiteLocale, setting: Setting): string {
  const words = wording[locale];
  const { region, year, title, publisher, date, link, accessed } = citedSource(clip);
  const parts = [
    region && setting.words(region),
    year !== null && words.year.replace('{{year}}', String(year)),
    words.title.replace('{{title}}', () => setting.title(title, link)),
    publisher && setting.words(publisher),
    date ?? words.undated,
    typeof clip.page === 'number' && words.page.replace('{{page}}', String(clip.page)),
    link && setting.link(link),
    words.accessed.replace('{{date}}', accessed),
  ];
  return words.dash + parts.filter((part) => part !== '' && part !== null && part !== false).join(words.comma) + words.stop;
}

/** The sentence with the clipped words set apart, in one line. */
function passageOf({ kind, sentence, quote, prefix }: CitedClip): Record<'before' | 'quote' | 'behind' | 'whole', string> {
  const inside = kind === 'sentence' || kind === 'selection' ? -1 : placeIn(sentence, quote, prefix);
  const before = inside < 0 ? '' : inOneLine(sentence.slice(0, inside));
  const behind = inside < 0 ? '' : inOneLine(sentence.slice(inside + quote.length));
  const words = inOneLine(quote);
  return { before, quote: words, behind, whole: before + words + behind };
}

function placeIn(sentence: string, quote: string, prefix: string): number {
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1)) {
    if (prefix.endsWith(sentence.slice(Math.max(0, at - prefix.length), at))) return at;
  }
  return sentence.indexOf(quote);
}

export function inMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

export function inHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
