/** Offsets of a flat text and the DOM positions they were read from, both ways, by binary search. */
import type { Span } from '../../model/analysis';
import { firstNotBefore } from '../first-not-before';

/** Pieces of text nodes that stand in the text unchanged, unit for unit, in the order of the text. */
export interface Pieces {
  nodes: Text[];
  /** Offset in the text node where the piece begins. */
  from: Int32Array;
  /** Offset in the text where it begins, and its length. */
  at: Int32Array;
  length: Int32Array;
}

export interface DomPoint {
  node: Text;
  offset: number;
}

export class PositionMap {
  readonly #pieces: Pieces;
  #firstPiece: Map<Node, number> | null = null;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
  }

  /** The DOM position of the first unit at or after `offset`, null past the last one. */
  pointAt(offset: number): DomPoint | null {
    return this.#pointIn(this.#pieceFrom(offset), offset);
  }

  /** Where a span's first unit begins and its last one ends; null for an empty span and where its nodes have gone. */
  pointsOf(span: Span): { start: DomPoint; end: DomPoint } | null {
    if (span.end <= span.start) return null;
    const first = this.#pieceFrom(span.start);
    const last = this.#lastPieceAt(span.end - 1);
    // A span of nothing but a separator begins in the piece behind it.
    if (first > last) return null;
    const start = this.#pointIn(first, span.start);
    const end = this.#pointIn(last, span.end);
    return start && end && stands(start) && stands(end) ? { start, end } : null;
  }

  /** A live range over a span; null where `pointsOf` is. */
  rangeOf(span: Span): Range | null {
    const points = this.pointsOf(span);
    if (!points) return null;
    const range = points.start.node.ownerDocument.createRange();
    range.setStart(points.start.node, points.start.offset);
    range.setEnd(points.end.node, points.end.offset);
    return range;
  }

  /**
   * The offset of a DOM position in the text: inside a text node that was read, the unit at or after it; for an
   * element and a child index, the first unit at or after that child. Null where that text was left out.
   */
  offsetOf(node: Node, offset: number): number | null {
    return node.nodeType === 3 ? this.#offsetInText(node, offset) : this.#offsetInElement(node, offset);
  }

  #offsetInText(node: Node, offset: number): number | null {
    const { nodes, from, at, length } = this.#pieces;
    this.#firstPiece ??= firstPieces(nodes);
    const first = this.#firstPiece.get(node);
    if (first === undefined) return null;
    // The node's pieces follow one another; the last that begins at or before the offset holds it.
    const behind = firstNotBefore(nodes.length - first, (step) => nodes[first + step] === node && from[first + step]! <= offset);
    const piece = first + Math.max(0, behind - 1);
    return at[piece]! + Math.min(length[piece]!, Math.max(0, offset - from[piece]!));
  }

  #offsetInElement(node: Node, offset: number): number | null {
    const { nodes, at } = this.#pieces;
    const child = node.childNodes[offset] ?? null;
    const reference = child ?? node;
    const before = child ? (relation: number) => (relation & 2) !== 0 && (relation & 8) === 0 : (relation: number) => (relation & (2 | 16)) !== 0;
    return at[firstNotBefore(nodes.length, (piece) => before(reference.compareDocumentPosition(nodes[piece]!)))] ?? null;
  }

  #pointIn(piece: number, offset: number): DomPoint | null {
    const { nodes, from, at, length } = this.#pieces;
    const node = nodes[piece];
    return node ? { node, offset: from[piece]! + Math.min(length[piece]!, Math.max(0, offset - at[piece]!)) } : null;
  }

  /** Index of the piece that holds the first unit at or after `offset`. */
  #pieceFrom(offset: number): number {
    const { at, length } = this.#pieces;
    const piece = this.#lastPieceAt(offset);
    return piece >= 0 && offset < at[piece]! + length[piece]! ? piece : piece + 1;
  }

  /** Index of the last piece that begins at or before `offset`, -1 if none does. */
  #lastPieceAt(offset: number): number {
    const { at } = this.#pieces;
    return firstNotBefore(at.length, (piece) => at[piece]! <= offset) - 1;
  }
}

function stands(point: DomPoint): boolean {
  return point.node.isConnected && point.offset <= point.node.length;
}

function firstPieces(nodes: Text[]): Map<Node, number> {
  const first = new Map<Node, number>();
  for (let i = nodes.length - 1; i >= 0; i--) first.set(nodes[i]!, i);
  return first;
}
