/**
 * The bounded look that every matching page pays for: could this be a government work report or news about one?
 *
 * Runs in the detector, so it imports next to nothing and reads at most a fixed amount of the page. It leans towards yes; the
 * engine decides (detect.ts). Pages that only link to reports are told by where the words stand: in links.
 */

import { foldQuick } from './quick-script';

export interface QuickLook {
  maybe: boolean;
  /** Sum of the points below; larger is surer. */
  score: number;
  /** What decided: `formula`, `title`, `mentions` or `nothing`. */
  reason: string;
}

const MOST_NODES = 5000;
const MOST_TEXT = 60_000;
const MOST_HEADINGS = 12;
/** Running text, outside links, that a page about a report has at least. */
const LEAST_TEXT = 120;
const SHOW_TEXT = 4;

const REPORT = /政府工作的?报告/g;
const PRESENTS = /代表.{0,30}(?:政府|国务院|管委会|行政公署)[，,]?现?向.{0,12}(?:报告|[作做].{0,6}报告)/;
const SPOKEN_OF = /(?:审议|听取|讨论|[作做]|解读|热议).{0,10}政府工作的?报告|政府工作的?报告.{0,8}(?:提出|指出|明确|强调|显示|总结|回顾|全面|安排|部署)|届(?:人民代表大会|人大).{0,3}次会议/;
const FIGURE = /\d(?:\.\d+)?(?:[%％亿万]|个百分点)/g;

/** Looks at title, headings, description and the first running text of a document. Touches nothing, never throws. */
export function quickLook(document: Document): QuickLook {
  const named = bare(headlines(document));
  const text = runningText(document);
  const titled = count(named, REPORT) > 0;
  const mentions = count(text, REPORT);
  const formula = PRESENTS.test(text) && /各位代表|审议/.test(text);
  const spokenOf = SPOKEN_OF.test(text);
  const figures = Math.min(5, count(text, FIGURE));
  const score = (formula ? 6 : 0) + (titled ? 3 : 0) + Math.min(3, mentions) + (spokenOf ? 1 : 0) + (figures >= 5 ? 1 : 0);
  const reason = formula
    ? 'formula'
    : titled && text.length >= LEAST_TEXT && (mentions > 0 || spokenOf || figures >= 5)
      ? 'title'
      : mentions >= 2 && spokenOf && text.length >= LEAST_TEXT
        ? 'mentions'
        : 'nothing';
  return { maybe: reason !== 'nothing', score, reason };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Titles are often set with blanks between their characters; traditional script is read as simplified. */
function bare(text: string): string {
  return foldQuick(text.replace(/\s+/g, ''));
}

function headlines(document: Document): string {
  const metas = document.querySelectorAll('meta[name="ArticleTitle"],meta[property="og:title"]');
  const parts = [document.title, ...Array.from(metas, (meta) => meta.getAttribute('content') ?? '')];
  const headings = document.querySelectorAll('h1,h2');
  for (let i = 0; i < headings.length && i < MOST_HEADINGS; i++) {
    const heading = headings[i];
    // A heading that is a link heads a list of articles.
    if (heading && !heading.querySelector('a')) parts.push((heading.textContent ?? '').slice(0, 200));
  }
  return parts.join('\n').slice(0, 3000);
}

/** Text nodes outside links, scripts and styles, in page order, up to a bound. */
function runningText(document: Document): string {
  const root = document.body as HTMLElement | null;
  if (!root) return '';
  const walker = document.createTreeWalker(root, SHOW_TEXT);
  let text = '';
  for (let i = 0; i < MOST_NODES && text.length < MOST_TEXT; i++) {
    const node = walker.nextNode();
    if (!node) break;
    const value = node.nodeValue ?? '';
    const parent = node.parentNode;
    if (/^(?:A|SCRIPT|STYLE|NOSCRIPT|OPTION|TEXTAREA)$/.test(parent?.nodeName ?? '') || parent?.parentNode?.nodeName === 'A') continue;
    text += bare(value.slice(0, MOST_TEXT));
  }
  return text;
}
