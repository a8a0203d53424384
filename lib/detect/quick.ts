/**
 * The bounded look that every matching page pays for: could this be a document of a sort that is marked by itself, or news
 * about one?
 *
 * Runs in the detector, so it imports next to nothing and reads at most a fixed amount of the page. It leans towards yes; the
 * engine decides (detect.ts). Pages that only link to reports are told by where the words stand: in links. A page
 * whose words are there but not shown is a no, with what must be shown first.
 */

import { AMOUNT, LEAST_AMOUNTS, OFFICIAL, SUBMITS } from './quick-forms';
import { foldQuick } from './quick-script';

export interface QuickLook {
  maybe: boolean;
  /** Sum of the points below; larger is surer. */
  score: number;
  /** What decided: `formula`, `title`, `mentions` or `nothing`. */
  reason: string;
  /** UTF-16 units of running text that were read. */
  length: number;
  /** Outermost elements that keep a text from being shown which would make the answer another. */
  hidden: readonly Element[];
  /** Shadow roots that were read: changes in them are seen by nobody outside. */
  shadowRoots: readonly ShadowRoot[];
}

export interface QuickLookOptions {
  /** The shadow root of an element, closed ones too where the browser tells them; by default the open one. */
  shadowOf?: (element: Element) => ShadowRoot | null;
  /** Whether an element is rendered; by default all are (there is no rendering outside a browser). */
  shows?: (element: Element) => boolean;
}

/** Text nodes that print something, nodes of any kind, elements asked for a shadow root. */
const MOST_TEXTS = 5000;
const MOST_NODES = 40_000;
const MOST_HOSTS = 6000;
const MOST_TEXT = 60_000;
const MOST_HEADINGS = 12;
const MOST_HIDDEN = 12;
const DEEPEST_SHADOW = 20;
/** Running text, outside links, that a page about a report has at least. */
const LEAST_TEXT = 120;
/** A hidden text of this length may be one that the reader opens. */
const LEAST_HIDDEN = 30;
const DIGIT = /\d/;
const ELEMENT = 1;
const TEXT = 3;

const REPORT = /政府工作的?报告/g;
const PRESENTS = /代表.{0,30}(?:政府|国务院|管委会|行政公署)[，,]?现?向.{0,12}(?:报告|[作做].{0,6}报告)/;
const SPOKEN_OF =
  /(?:审议|听取|讨论|[作做]|解读|热议).{0,10}政府工作的?报告|政府工作的?报告.{0,8}(?:提出|指出|明确|强调|显示|总结|回顾|全面|安排|部署)|届(?:人民代表大会|人大).{0,3}次会议/;
const ADDRESSED = /各位代表|审议/;
const FIGURE = /\d(?:\.\d+)?(?:[%％亿万]|个百分点)/g;
/** Without these words, in whatever spacing and in either script, the text says no. */
const WORTH_READING = /工\s{0,20}作\s{0,20}(?:的\s{0,20})?[报報]\s{0,20}告|各\s{0,20}位\s{0,20}代\s{0,20}表|向[^。]{0,20}[报報]\s{0,20}告/;
const SKIPPED = /^(?:A|SCRIPT|STYLE|NOSCRIPT|OPTION|SELECT|TEXTAREA|TEMPLATE|IFRAME|TITLE)$/i;

/** Looks at title, headings, description and the first running text of a document. Touches nothing, never throws. */
export function quickLook(document: Document, options: QuickLookOptions = {}): QuickLook {
  const named = bare(headlines(document));
  const titled = named.search(REPORT) >= 0 || OFFICIAL.test(named);
  const { shows } = options;
  const all = gatherText(document, options.shadowOf ?? openShadow, null, titled);
  const verdict = judge(named, titled, all.text);
  if (verdict.maybe === false || !shows) return { ...verdict, length: all.text.length, hidden: [], shadowRoots: all.shadowRoots };
  // Only what may be a report is worth asking the browser what of it can be seen.
  const seen = gatherText(document, options.shadowOf ?? openShadow, shows, titled);
  return {
    ...judge(named, titled, seen.text),
    length: seen.text.length,
    hidden: seen.hidden,
    shadowRoots: seen.shadowRoots,
  };
}

function judge(named: string, titled: boolean, text: string): Pick<QuickLook, 'maybe' | 'score' | 'reason'> {
  const mentions = count(text, REPORT);
  const formula = (PRESENTS.test(text) && ADDRESSED.test(text)) || SUBMITS.test(text);
  const spokenOf = SPOKEN_OF.test(text);
  const figures = Math.min(5, count(text, FIGURE));
  const score = (formula ? 6 : 0) + (titled ? 3 : 0) + Math.min(3, mentions) + (spokenOf ? 1 : 0) + (figures >= 5 ? 1 : 0);
  const long = text.length >= LEAST_TEXT;
  const byTitle = () => titled && long && (mentions > 0 || spokenOf || figures >= 5 || isOfficial(named, text));
  const reason = formula ? 'formula' : byTitle() ? 'title' : mentions >= 2 && spokenOf && long ? 'mentions' : 'nothing';
  return { maybe: reason !== 'nothing', score, reason };
}

/** An official title with amounts in running text or cells; a list of such titles has none. */
function isOfficial(named: string, text: string): boolean {
  return OFFICIAL.test(named) && count(text, AMOUNT) >= LEAST_AMOUNTS;
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

const openShadow = (element: Element): ShadowRoot | null => element.shadowRoot ?? null;

interface Gathered {
  text: string;
  hidden: Element[];
  shadowRoots: ShadowRoot[];
  texts: number;
  nodes: number;
}

/**
 * Running text in page order, up to the bounds, shadow trees in place of their hosts' children. What the browser can
 * tell in one call comes first: a page without the words anywhere is not walked.
 */
function gatherText(
  document: Document,
  shadowOf: (element: Element) => ShadowRoot | null,
  shows: ((element: Element) => boolean) | null,
  titled: boolean,
): Gathered {
  const found: Gathered = { text: '', hidden: [], shadowRoots: [], texts: 0, nodes: 0 };
  const root = document.body as HTMLElement | null;
  if (!root) return found;
  if (titled || WORTH_READING.test(root.textContent ?? '')) walk(root, 0);
  else hostsIn(root, shadowOf).forEach((shadow) => walkShadow(shadow, 0));
  return found;

  function walkShadow(shadow: ShadowRoot, depth: number): void {
    found.shadowRoots.push(shadow);
    if (depth < DEEPEST_SHADOW) walk(shadow, depth + 1);
  }

  function walk(top: Node, depth: number): void {
    let node: Node | null = top === root ? firstIn(top, depth) : top.firstChild;
    while (node && found.nodes++ < MOST_NODES && found.texts < MOST_TEXTS && found.text.length < MOST_TEXT) {
      if (node.nodeType === TEXT) read(node as Text);
      node = (node.nodeType === ELEMENT ? firstIn(node, depth) : null) ?? behind(node, top);
    }
  }

  /** The first child to read; null where what an element holds is none of the running text. */
  function firstIn(node: Node, depth: number): Node | null {
    if (SKIPPED.test(node.nodeName)) return null;
    const shadow = shadowOf(node as Element);
    if (shadow === null) return node.firstChild;
    walkShadow(shadow, depth);
    // Slotted children show where the slot stands; read here they are near enough.
    return shadow.querySelector('slot') ? node.firstChild : null;
  }

  function read(node: Text): void {
    const words = bare(node.data.slice(0, MOST_TEXT));
    if (words === '') return;
    found.texts++;
    const parent = node.parentElement;
    if (shows && parent && !shows(parent)) {
      if (words.length >= LEAST_HIDDEN && found.hidden.length < MOST_HIDDEN) noteHidden(parent, shows);
      return;
    }
    // 3.62 | 17.85 of a row of cells are two amounts, whatever the markup leaves between them.
    found.text += DIGIT.test(words.charAt(0)) && parent?.closest('td,th') ? ` ${words}` : words;
  }

  function noteHidden(element: Element, visible: (element: Element) => boolean): void {
    if (found.hidden.some((known) => known.contains(element))) return;
    let outermost = element;
    for (let at = element.parentElement; at && !visible(at); at = at.parentElement) outermost = at;
    found.hidden.push(outermost);
  }
}

/** Shadow roots that hang in a tree without a report's words of its own. */
function hostsIn(root: Element, shadowOf: (element: Element) => ShadowRoot | null): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const elements = root.getElementsByTagName('*');
  for (let i = 0; i < elements.length && i < MOST_HOSTS; i++) {
    const shadow = shadowOf(elements[i]!);
    if (shadow) roots.push(shadow);
  }
  return roots;
}

/** The node behind another's subtree, null where the tree below `top` ends. */
function behind(node: Node, top: Node): Node | null {
  for (let at: Node | null = node; at && at !== top; at = at.parentNode) if (at.nextSibling) return at.nextSibling;
  return null;
}
