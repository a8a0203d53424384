/**
 * One walk over a page, without recursion, in the order in which the page is laid out: open shadow roots in place of
 * their hosts' children, slotted nodes in place of slots.
 */
import { assignedTo, isRaised, nextOf, shadowOf, type Frame } from './frame';
import { holdsProse, isContainer, isLinkList, isNamedFurniture, isSectioning, type Holding } from './furniture';
import type { Layout } from './layout';
import { PendingBreak } from './pending-break';
import { Runs, type RunInterval } from './runs';
import { BLOCK, LINE_BREAK, LINK, SKIPPED, tagClass } from './tags';

export interface WalkResult {
  runs: Runs;
  /** Runs of page furniture, sorted and disjoint. */
  furniture: RunInterval[];
  shadowRoots: ShadowRoot[];
}

interface Candidate extends RunInterval {
  holding: Holding;
  /** A list of links goes whatever else there is; named furniture only if the page's prose stands elsewhere. */
  isLinkList: boolean;
}

const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;
const ink = /[^ \t\n\r\f]/;
const toCollapse = /[\t\n\r\f]| {2}|^ | $/;
const lineFeed = /[\n\r]| {2}/;
const wideBlank = /[ \t\n\r\f]{2,}/g;
const otherBlank = /[\t\n\r\f]/g;
const footnoteNumber = /^\d{1,3}$/;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

export class Walk {
  readonly #layout: Layout;
  readonly #limit: number;
  readonly #runs = new Runs();
  readonly #break: PendingBreak;
  readonly #stack: Frame[] = [];
  readonly #shadowRoots: ShadowRoot[] = [];
  readonly #candidates: Candidate[] = [];
  #holding: Holding = { units: 0, linkUnits: 0, links: 0, sentences: 0 };
  #linkDepth = 0;

  /** Stops after `limit` printed UTF-16 units. */
  constructor(layout: Layout, limit: number) {
    this.#layout = layout;
    this.#limit = limit;
    this.#break = new PendingBreak(layout);
  }

  run(root: Element | null): WalkResult {
    if (root) this.#enter(root);
    let frame: Frame | undefined;
    while ((frame = this.#stack[this.#stack.length - 1])) {
      const node = this.#holding.units + this.#runs.count < this.#limit ? nextOf(frame) : null;
      if (node === null) this.#leave(frame);
      else if (node.nodeType === TEXT || node.nodeType === CDATA) this.#read(node as Text, frame);
      else if (node.nodeType === ELEMENT) this.#enter(node as Element);
    }
    return { runs: this.#runs, furniture: this.#furniture(), shadowRoots: this.#shadowRoots };
  }

  #enter(element: Element): void {
    const name = element.localName;
    const kind = tagClass(name);
    if (kind === SKIPPED) return;
    if (kind === LINE_BREAK) {
      this.#break.addEdge(element, true);
      return;
    }
    const entry = this.#layout.enter(element);
    if (entry === 'skip') return;
    this.#break.addEdge(element, kind === BLOCK);
    if (kind === LINK && this.#linkDepth++ === 0) this.#holding.links++;
    const parent = this.#stack[this.#stack.length - 1];
    const insideArticle = parent?.insideArticle === true;
    const shadow = shadowOf(element, name);
    if (shadow) this.#shadowRoots.push(shadow);
    const container = isContainer(name);
    this.#stack.push({
      element, kind,
      next: (shadow ?? element).firstChild,
      assigned: assignedTo(element, kind),
      assignedAt: 0,
      hides: null, preserves: null,
      pre: entry === 'pre' || parent?.pre === true,
      insideArticle: insideArticle || isSectioning(name),
      before: container ? { ...this.#holding } : null,
      firstRun: this.#runs.count,
      named: container && isNamedFurniture(element, insideArticle),
    });
  }

  #leave(frame: Frame): void {
    this.#stack.pop();
    this.#break.addEdge(frame.element, frame.kind === BLOCK);
    if (frame.kind === LINK) this.#linkDepth--;
    const to = this.#runs.count;
    if (!frame.before || to === frame.firstRun) return;
    const holding = difference(this.#holding, frame.before);
    const linkList = isLinkList(holding);
    if (frame.named || linkList) this.#candidates.push({ from: frame.firstRun, to, holding, isLinkList: linkList });
  }

  #read(node: Text, frame: Frame): void {
    const { data } = node;
    if (!ink.test(data)) {
      if (data.length > 0) this.#break.addBlank();
      return;
    }
    frame.hides ??= this.#layout.hides(frame.element);
    if (frame.hides) return;
    if (data.length <= 3 && footnoteNumber.test(data) && isRaised(this.#stack)) this.#write(node, 0, raise(data));
    else if (!toCollapse.test(data) || this.#preserves(frame, data)) this.#write(node, 0, data);
    else this.#collapse(node, data);
  }

  #preserves(frame: Frame, data: string): boolean {
    if (!lineFeed.test(data)) return false;
    frame.preserves ??= this.#layout.preserves(frame.element, frame.pre);
    return frame.preserves;
  }

  /** Writes a text node as CSS prints it (CSS Text 3, 4.1.1): white space collapses to one blank. */
  #collapse(node: Text, data: string): void {
    let from = 0;
    wideBlank.lastIndex = 0;
    for (let gap = wideBlank.exec(data); gap; gap = wideBlank.exec(data)) {
      this.#writeTrimmed(node, data, from, gap.index);
      this.#break.addBlank();
      from = wideBlank.lastIndex;
    }
    this.#writeTrimmed(node, data, from, data.length);
  }

  /** Writes data[from, to), in which no two white spaces touch. */
  #writeTrimmed(node: Text, data: string, from: number, to: number): void {
    if (from >= to) return;
    const start = ink.test(data.charAt(from)) ? from : from + 1;
    const end = ink.test(data.charAt(to - 1)) ? to : to - 1;
    if (start > from) this.#break.addBlank();
    if (start < end) this.#write(node, start, data.slice(start, end).replace(otherBlank, ' '));
    if (end < to) this.#break.addBlank();
  }

  #write(node: Text, from: number, whole: string): void {
    // One more for the separator before it, so that the text as a whole stays within the limit.
    const room = this.#limit - this.#holding.units - this.#runs.count - 1;
    if (room <= 0) return;
    const text = whole.length > room ? whole.slice(0, room) : whole;
    this.#runs.push(node, from, text, this.#break.take());
    this.#holding.units += text.length;
    if (this.#linkDepth > 0) this.#holding.linkUnits += text.length;
    else for (let at = text.indexOf('。'); at >= 0; at = text.indexOf('。', at + 1)) this.#holding.sentences++;
  }

  /** The candidates that are furniture indeed; all of the page's text is never furniture. */
  #furniture(): RunInterval[] {
    const outermost = outermostOf(this.#candidates);
    const inside = outermost.reduce((sum, { holding }) => sum + holding.sentences, 0);
    const elsewhere = this.#holding.sentences - inside;
    const furniture = this.#candidates.filter((one) => one.isLinkList || !holdsProse(one.holding, elsewhere));
    const disjoint = outermostOf(furniture);
    const units = disjoint.reduce((sum, { holding }) => sum + holding.units, 0);
    return units < this.#holding.units ? disjoint : [];
  }
}

function raise(digits: string): string {
  return Array.from(digits, (digit) => superscripts.charAt(Number(digit))).join('');
}

function difference(after: Holding, before: Holding): Holding {
  return {
    units: after.units - before.units,
    linkUnits: after.linkUnits - before.linkUnits,
    links: after.links - before.links,
    sentences: after.sentences - before.sentences,
  };
}

/** Intervals that lie in no other one, in order. Elements nest, so intervals nest or are disjoint. */
function outermostOf<T extends RunInterval>(intervals: readonly T[]): T[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return sorted.filter((interval) => {
    if (interval.to <= end) return false;
    end = interval.to;
    return true;
  });
}
