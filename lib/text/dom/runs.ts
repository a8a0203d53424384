/** What the walk writes: runs of text as they stand in text nodes, and how each is set off from the one before. */
import type { Pieces } from './position-map';

export const TOUCHES = 0;
/** Collapsible white space: prints as one blank. */
export const BLANK = 1;
/** A block's edge, a cell's edge or a <br>. */
export const LINE = 2;
export type Break = 0 | 1 | 2;

const separators = ['', ' ', '\n'] as const;

/** Half-open interval of runs. */
export interface RunInterval {
  from: number;
  to: number;
}

export class Runs {
  readonly #nodes: Text[] = [];
  readonly #from: number[] = [];
  readonly #texts: string[] = [];
  readonly #breaks: Break[] = [];

  get count(): number {
    return this.#nodes.length;
  }

  push(node: Text, from: number, text: string, before: Break): void {
    this.#nodes.push(node);
    this.#from.push(from);
    this.#texts.push(text);
    this.#breaks.push(before);
  }

  /** The flat text and its pieces, without the runs in `dropped` (sorted, disjoint intervals), which leave a line's end. */
  assemble(dropped: readonly RunInterval[]): { text: string; pieces: Pieces } {
    const nodes: Text[] = [];
    const parts: string[] = [];
    const from = new Int32Array(this.count);
    const at = new Int32Array(this.count);
    const length = new Int32Array(this.count);
    let end = 0;
    let kept = 0;
    let gap = false;
    let nextDrop = 0;
    for (let run = 0; run < this.count; run++) {
      while (nextDrop < dropped.length && dropped[nextDrop]!.to <= run) nextDrop++;
      if (nextDrop < dropped.length && dropped[nextDrop]!.from <= run) {
        gap = true;
        continue;
      }
      const separator = kept === 0 ? '' : separators[gap ? LINE : this.#breaks[run]!];
      gap = false;
      const text = this.#texts[run]!;
      parts.push(separator, text);
      end += separator.length;
      nodes.push(this.#nodes[run]!);
      from[kept] = this.#from[run]!;
      at[kept] = end;
      length[kept] = text.length;
      end += text.length;
      kept++;
    }
    return {
      text: parts.join(''),
      pieces: { nodes, from: from.subarray(0, kept), at: at.subarray(0, kept), length: length.subarray(0, kept) },
    };
  }
}
