/**
 * One walk over a page in the order in which it is laid out: open shadow roots in place of their hosts' children,
 * slotted nodes in place of slots.
 *
 * It runs before the first paint of every marked page, mostly before the engine has compiled it: so it keeps its path
 * in two arrays, allocates nothing for an element, and asks the DOM for as little as it can.
 */
import { copiesAmong } from './copies';
import { furnitureAmong, isMostlyLinks, isNamedFurniture, type Candidate } from './furniture';
import type { Layout } from './layout';
import { PendingBreak } from './pending-break';
import { OBJECT, Runs, type RunInterval } from './runs';
import { finished, type Steps } from '../steps';
import { TableRecorder } from './table-recorder';
import { shownOf } from './shown';
import {
  ARTICLE,
  BLOCK,
  CONTAINER,
  DRAWING,
  INLINE,
  LINE_BREAK,
  LINK,
  REPLACED,
  SKIPPED,
  SLOT,
  SUPERSCRIPT,
  isBlockClass,
  mayHostShadow,
  tagClass,
  type TagClass,
} from './tags';
import { collapses, endsBlank, isBlank, pieces, raise, startsBlank } from './white-space';

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** Shadow trees and slots are walked by recursion; pages nest a handful of them. */
const DEEPEST_TREE = 40;
/** Nodes of one step. */
const STRIDE = 250;
const footnoteNumber = /^\d{1,3}$/;
const digitAtEnd = /[\d.．\uFF10-\uFF19]/;
const digitAtStart = /^[\d.．\uFF10-\uFF19]/;
const raisedStyle = /vertical-align\s{0,3}:\s{0,3}super/i;
/** A raised number may be wrapped in a link and a span: this many elements up. */
const WRAPPERS = 4;

/** What had been counted when a container was entered. */
interface Opened {
  run: number;
  units: number;
  links: number;
  linkUnits: number;
  named: boolean;
  insideArticle: boolean;
}

export class Walk {
  readonly runs = new Runs();
  readonly shadowRoots: ShadowRoot[] = [];
  readonly tables = new TableRecorder();
  private readonly layout: Layout;
  private readonly limit: number;
  private readonly shadowOf: (element: Element) => ShadowRoot | null;
  private readonly pending: PendingBreak;
  private readonly path: Element[] = [];
  private readonly kinds: TagClass[] = [];
  private readonly opened: Opened[] = [];
  private readonly candidates: Candidate[] = [];
  private trees = 0;
  private links = 0;
  private linkUnits = 0;
  private linkDepth = 0;
  private insideArticle = false;
  private full = false;
  private lastParent: Element | null = null;
  private lastHides = false;

  /** Stops when runs and the separators between them may reach `limit` UTF-16 units. */
  constructor(layout: Layout, limit: number, shadowOf: (element: Element) => ShadowRoot | null) {
    this.layout = layout;
    this.limit = limit;
    this.shadowOf = shadowOf;
    this.pending = new PendingBreak(layout);
  }

  /** Runs of page furniture and of unseen copies, sorted and disjoint; to be asked when the walk is over. */
  *furniture(): Steps<RunInterval[]> {
    const furniture = furnitureAmong(this.candidates, this.runs);
    const { layout } = this;
    if (!layout.hiding) return furniture;
    const copies = yield* copiesAmong(this.runs, (element) => layout.hiding?.(element) ?? null);
    return joined([...furniture, ...copies]);
  }

  /** The limit was reached. */
  get isFull(): boolean {
    return this.full;
  }

  /** Walks `top` and everything below it; a shadow tree in one step. */
  *steps(top: Node): Steps<void> {
    const { path } = this;
    const base = path.length;
    let node: Node | null = top;
    for (let count = 1; node; count++) {
      if (count % STRIDE === 0) yield;
      const child: Node | null = this.open(node);
      if (child) {
        node = child;
        continue;
      }
      let next: Node | null = node === top || this.full ? null : node.nextSibling;
      while (next === null && path.length > base) {
        const left = this.leave();
        next = left === top || this.full ? null : left.nextSibling;
      }
      node = next;
    }
  }

  private visit(top: Node): void {
    finished(this.steps(top));
  }

  /** Reads a text or enters an element; its first child where there is something to walk. */
  private open(node: Node): Node | null {
    const type = node.nodeType;
    if (type === ELEMENT) return this.enter(node as Element);
    if (type === TEXT || type === CDATA) this.read(node as Text);
    return null;
  }

  private enter(element: Element): Node | null {
    const name = element.localName;
    const kind = tagClass(name);
    if (kind === SKIPPED || this.layout.skips?.(element)) return null;
    if (kind === REPLACED) return this.addThing(element);
    if (kind === DRAWING) return this.visitDrawing(element);
    this.addEdge(element, kind);
    const child = element.firstChild;
    if (child === null && (kind === CONTAINER || kind === BLOCK)) this.tables.enter(name, element, this.runs.count);
    if (kind === LINE_BREAK || this.visitComposed(element, kind)) return null;
    if (child === null) return kind === INLINE ? this.addThing(element) : null;
    this.push(element, kind);
    return child;
  }

  private addEdge(element: Element, kind: TagClass): void {
    if (isBlockClass(kind)) this.pending.addBlock(element);
    else this.pending.addInline(element);
  }

  /** Something is shown in the line that is no text, or may be; there is nothing in it to walk. */
  private addThing(element: Element): null {
    const parent = this.path[this.path.length - 1];
    if (parent) this.pending.addThing(element, parent);
    return null;
  }

  /** Text in a drawing stands in its foreign objects; nested ones are read with the outer ones. */
  private visitDrawing(element: Element): null {
    const objects = this.trees < DEEPEST_TREE ? element.getElementsByTagName('foreignObject') : [];
    if (objects.length === 0) return this.addThing(element);
    this.trees++;
    this.pending.addBlock(element);
    this.push(element, CONTAINER);
    for (const object of objects) {
      if (object.parentElement?.closest('foreignObject') === element.closest('foreignObject')) this.visit(object);
    }
    this.leave();
    this.trees--;
    return null;
  }

  private push(element: Element, kind: TagClass): void {
    if (kind === LINK && this.linkDepth++ === 0) this.links++;
    else if (kind === CONTAINER || kind === ARTICLE) this.openContainer(element, kind);
    if (kind === CONTAINER || kind === BLOCK) this.tables.enter(element.localName, element, this.runs.count);
    this.path.push(element);
    this.kinds.push(kind);
  }

  private leave(): Element {
    const element = this.path.pop()!;
    const kind = this.kinds.pop()!;
    if (isBlockClass(kind)) this.pending.addBlock(element);
    else this.pending.addInline(element);
    if (kind === LINK) this.linkDepth--;
    else if (kind === CONTAINER || kind === ARTICLE) this.closeContainer();
    if (kind === CONTAINER || kind === BLOCK) this.tables.leave(element.localName, this.runs.count);
    return element;
  }

  /** Walks what is rendered in place of the element's children, if something is: a shadow tree or slotted nodes. */
  private visitComposed(element: Element, kind: TagClass): boolean {
    if (kind !== SLOT && !mayHostShadow(element.localName)) return false;
    const shadow = kind === SLOT ? null : this.shadowOf(element);
    if (kind !== SLOT && shadow === null) return false;
    const nodes: ArrayLike<Node> = shadow ? shadow.childNodes : kind === SLOT ? assignedNodes(element) : [];
    if (nodes.length === 0 || this.trees >= DEEPEST_TREE) return shadow !== null;
    if (shadow) this.shadowRoots.push(shadow);
    this.trees++;
    this.push(element, kind);
    for (let i = 0; i < nodes.length; i++) this.visit(nodes[i]!);
    this.leave();
    this.trees--;
    return true;
  }

  private openContainer(element: Element, kind: TagClass): void {
    const named = isNamedFurniture(element, this.insideArticle);
    const { links, linkUnits, insideArticle } = this;
    this.opened.push({ run: this.runs.count, units: this.runs.units, links, linkUnits, named, insideArticle });
    if (kind === ARTICLE) this.insideArticle = true;
  }

  private closeContainer(): void {
    const before = this.opened.pop()!;
    this.insideArticle = before.insideArticle;
    const from = before.run;
    const to = this.runs.count;
    if (to === from) return;
    const links = this.links - before.links;
    const units = this.runs.units - before.units;
    const linkUnits = this.linkUnits - before.linkUnits;
    const { named } = before;
    if (named || isMostlyLinks(links, linkUnits, units)) this.candidates.push({ from, to, named, links, units, linkUnits });
  }

  private read(node: Text): void {
    const { data } = node;
    if (isBlank(data)) {
      if (data.length > 0) this.pending.addBlank();
      return;
    }
    const parent = this.path[this.path.length - 1];
    if (!parent || this.hides(parent)) return;
    const shown = shownOf(data, parent, this.runs.lastUnit, this.layout);
    if (shown === null) return;
    if (data.length <= 3 && footnoteNumber.test(shown) && this.isRaised()) this.write(node, 0, raise(data), parent);
    else if (this.isSpaced(data, parent)) this.writePieces(node, shown, parent);
    else this.write(node, 0, shown, parent);
  }

  /** White space in it is printed otherwise than it stands in the node. */
  private isSpaced(data: string, parent: Element): boolean {
    return collapses(data) ? !this.layout.preserves(parent) : startsBlank(data) || endsBlank(data);
  }

  private writePieces(node: Text, data: string, parent: Element): void {
    if (startsBlank(data)) this.pending.addBlank();
    for (const { start, text } of pieces(data)) {
      this.write(node, start, text, parent);
      this.pending.addBlank();
    }
    if (!endsBlank(data)) this.pending.forgetBlank();
  }

  private write(node: Text, start: number, whole: string, parent: Element): void {
    const { lastUnit } = this.runs;
    let before = this.pending.take(parent, lastUnit, whole.charAt(0));
    // Digits that a style sets in another order than they stand in are no number that could be read.
    if (before === '' && digitAtEnd.test(lastUnit) && digitAtStart.test(whole) && this.isShuffled(node, start)) before = OBJECT;
    const room = this.limit - this.runs.length - before.length;
    this.full = whole.length >= room;
    if (room <= 0) return;
    const text = this.full ? whole.slice(0, room) : whole;
    this.runs.push(node, start, text, before);
    if (this.linkDepth > 0) this.linkUnits += text.length;
  }

  private isShuffled(node: Text, offset: number): boolean {
    const { lastPoint } = this.runs;
    return lastPoint !== null && lastPoint.node !== node && this.layout.isInOrder?.(lastPoint, { node, offset }) === false;
  }

  private hides(parent: Element): boolean {
    if (parent !== this.lastParent) {
      this.lastParent = parent;
      this.lastHides = this.layout.hides(parent);
    }
    return this.lastHides;
  }

  private isRaised(): boolean {
    const { path, kinds } = this;
    for (let at = path.length - 1; at >= Math.max(0, path.length - WRAPPERS); at--) {
      if (kinds[at] === SUPERSCRIPT || raisedStyle.test(path[at]!.getAttribute('style') ?? '')) return true;
    }
    return false;
  }
}

/** Intervals of the sorted union. */
function joined(intervals: readonly RunInterval[]): RunInterval[] {
  const sorted = [...intervals].sort((a, b) => a.from - b.from || b.to - a.to);
  const union: RunInterval[] = [];
  for (const { from, to } of sorted) {
    const last = union.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else union.push({ from, to });
  }
  return union;
}

function assignedNodes(element: Element): readonly Node[] {
  return 'assignedNodes' in element ? (element as HTMLSlotElement).assignedNodes() : [];
}
