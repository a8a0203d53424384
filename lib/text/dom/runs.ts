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
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private readonly texts: string[] = [];
  private readonly breaks: Break[] = [];
  count = 0;
  /** UTF-16 units of all runs. */
  units = 0;

  push(node: Text, start: number, text: string, before: Break): void {
    this.nodes.push(node);
    this.starts.push(start);
    this.texts.push(text);
    this.breaks.push(before);
    this.count++;
    this.units += text.length;
  }

  /** How often `sign` stands in each run, summed up: `sums[to] - sums[from]` is the number in runs [from, to). */
  sumsOf(sign: string): Int32Array {
    const sums = new Int32Array(this.count + 1);
    this.texts.forEach((text, run) => {
      let found = 0;
      for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
      sums[run + 1] = sums[run]! + found;
    });
    return sums;
  }

  /** The flat text and its pieces, without the runs in `dropped` (sorted, disjoint), each of which ends a line. */
  assemble(dropped: readonly RunInterval[]): { text: string; pieces: Pieces } {
    const nodes: Text[] = [];
    const from = new Int32Array(this.count);
    const at = new Int32Array(this.count);
    const length = new Int32Array(this.count);
    let text = '';
    let kept = 0;
    let nextDrop = 0;
    let gap = false;
    for (let run = 0; run < this.count; run++) {
      const drop = dropped[nextDrop];
      if (drop && drop.from <= run) {
        run = drop.to - 1;
        nextDrop++;
        gap = true;
        continue;
      }
      if (kept > 0) text += separators[gap ? LINE : this.breaks[run]!];
      gap = false;
      const words = this.texts[run]!;
      nodes.push(this.nodes[run]!);
      from[kept] = this.starts[run]!;
      at[kept] = text.length;
      length[kept] = words.length;
      text += words;
      kept++;
    }
    const pieces = { nodes, from: from.subarray(0, kept), at: at.subarray(0, kept), length: length.subarray(0, kept) };
    return { text, pieces };
  }
}
