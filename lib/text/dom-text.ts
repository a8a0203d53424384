/**
 * The one flat text of a page, with a map from its offsets to DOM positions and back.
 *
 * Blocks, table cells and <br> break lines; white space collapses as the browser prints it; scripts, controls, hidden
 * nodes, ruby annotations, page furniture and our own popup are left out. Numbers that are set as superscripts
 * (footnote marks, m<sup>2</sup>) stand as ¹²³, so that 573<sup>3</sup>家 does not read 5733家; everything else stands
 * in the text as it stands in its text node. Where a picture, a control or a trick of styles stands inside a number,
 * U+FFFC stands in the text: what is left of the number is no number.
 */
import type { Span } from '../model/analysis';
import type { Grid } from '../model/grid';
import { computedLayout } from './dom/computed-layout';
import type { Layout } from './dom/layout';
import { markupLayout } from './dom/markup-layout';
import { PositionMap, type DomPoint } from './dom/position-map';
import { Walk } from './dom/walk';
import { finished, type Steps } from './steps';

export type { DomPoint } from './dom/position-map';
export type { Layout } from './dom/layout';

export interface PageText {
  /** Half-open UTF-16 offsets of an analysis count in this. */
  text: string;
  /** Where a span's first unit begins and its last one ends; null for an empty span and where its nodes have gone. */
  pointsOf(span: Span): { start: DomPoint; end: DomPoint } | null;
  /** A live range over a span, null where `pointsOf` is. */
  rangeOf(span: Span): Range | null;
  /**
   * The offset of a DOM position: inside a text node that was read, of the unit at or after it; for an element and a
   * child index, of the first unit at or after that child. Null where that text was left out.
   */
  offsetOf(node: Node, offset: number): number | null;
  /** The DOM position of the first unit at or after an offset; null past the last one. */
  pointAt(offset: number): DomPoint | null;
  /** The page is longer than the limit: what is behind was not read. */
  cut: boolean;
  /** Open shadow roots that were read: each needs a mutation observer of its own. */
  shadowRoots: readonly ShadowRoot[];
  /** Which cells the page's tables have, and where their words stand in `text`; layout tables among them. */
  tables: readonly Grid[];
}

export interface PageTextOptions {
  /** How rendering is asked for; by default the browser where there is one, else the markup. */
  layout?: Layout;
  /** Longest text in UTF-16 units; the rest of the page is left out. */
  limit?: number;
  /** The shadow root of an element; by default the open one, and closed ones are not known. */
  shadowOf?: (element: Element) => ShadowRoot | null;
}

/** Longer than any report by far, and what messages carry at most (lib/messaging/surface.ts). */
const DEFAULT_LIMIT = 1_900_000;

/** Reads the text below `root` (a document, an element or a fragment's element). Linear in the number of nodes. */
export function pageText(root: Node, options: PageTextOptions = {}): PageText {
  return finished(pageTextInSteps(root, options));
}

/** The same where nobody may be held up. What changes between two steps may be read as it was, or by half. */
export function* pageTextInSteps(root: Node, options: PageTextOptions = {}): Steps<PageText> {
  const walk = new Walk(options.layout ?? layoutOf(root), options.limit ?? DEFAULT_LIMIT, options.shadowOf ?? openShadow);
  const top = rootElement(root);
  if (top) yield* walk.steps(top);
  const furniture = yield* walk.furniture();
  const { text, pieces, spanOf } = yield* walk.runs.assemble(furniture);
  const positions = new PositionMap(pieces);
  return {
    text,
    pointsOf: (span) => positions.pointsOf(span),
    rangeOf: (span) => positions.rangeOf(span),
    offsetOf: (node, offset) => positions.offsetOf(node, offset),
    pointAt: (offset) => positions.pointAt(offset),
    cut: walk.isFull,
    shadowRoots: walk.shadowRoots,
    tables: walk.tables.grids(spanOf),
  };
}

const openShadow = (element: Element): ShadowRoot | null => element.shadowRoot ?? null;

/** The computed layout where the root stands in a document that is being rendered, else the markup's. */
function layoutOf(root: Node): Layout {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const rendered = document?.defaultView != null && typeof document.documentElement?.checkVisibility === 'function';
  return rendered ? computedLayout(document) : markupLayout();
}

function rootElement(root: Node): Element | null {
  if (root.nodeType === 9) return (root as Document).body ?? (root as Document).documentElement;
  return root.nodeType === 1 ? (root as Element) : null;
}
