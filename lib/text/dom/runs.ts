/** What the walk writes: runs of text as they stand in text nodes, and how each is set off from the one before. */
import type { Span } from '../../model/analysis';
import type { Steps } from '../steps';
import type { Pieces } from './position-map';

export const TOUCHES = 0;
/** Collapsible white space: prints as one blank. */
export const BLANK = 1;
/** A block's edge, a cell's edge or a <br>. */
export const LINE = 2;
export type Break = 0 | 1 | 2;

const separators = ['', ' ', '\n'] as const;

/** Stands for something between two pieces of text that is seen and cannot be read (Unicode: object replacement character). */
export const OBJECT = '\ufffc';

/** Between two runs: nothing, white space, a line's end, or such with something unreadable in it. */
export function separator(before: Break, unreadable = false, behind: Break = TOUCHES): string {
  if (!unreadable) return separators[before > behind ? before : behind];
  return separators[before] + OBJECT + separators[behind];
}

/** Half-open interval of runs. */
export interface RunInterval {
  from: number;
  to: number;
}

export class Runs {
  private readonly nodes: Text[] = [];
  private readonly starts: number[] = [];
  private readonly texts: string[] = [];
  private readonly separators: string[] = [];
  count = 0;
  /** UTF-16 units of all runs. */
  units = 0;
  /** The same with what stands between them. */
  length = 0;

  /** @param before what stands between the run before and this one (`separator`). */
  push(node: Text, start: number, text: string, before: string): void {
    this.nodes.push(node);
    this.starts.push(start);
    this.texts.push(text);
    this.separators.push(before);
    this.count++;
    this.units += text.length;
    this.length += text.length + before.length;
  }

  /** The last unit written, '' before the first. */
  get lastUnit(): string {
    return this.texts[this.count - 1]?.at(-1) ?? '';
  }

  /** The last run's node and where in it the run ends; null before the first. */
  get lastPoint(): { node: Text; offset: number } | null {
    const node = this.nodes[this.count - 1];
    return node ? { node, offset: this.starts[this.count - 1]! + this.texts[this.count - 1]!.length } : null;
  }

  textOf(run: number): string {
    return this.texts[run]!;
  }

  /** The element that a run stands in; for one right inside a shadow root, its host. */
  elementOf(run: number): Element {
    const { parentNode } = this.nodes[run]!;
    return 'host' in parentNode! ? (parentNode as ShadowRoot).host : (parentNode as Element);
  }

  /** Whether a run is set off from the one before by a line's end. */
  startsLine(run: number): boolean {
    return this.separators[run]!.includes(separators[LINE]);
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
  *assemble(dropped: readonly RunInterval[]): Steps<{ text: string; pieces: Pieces; spanOf: (runs: RunInterval) => Span }> {
    const nodes: Text[] = [];
    const from = new Int32Array(this.count);
    const at = new Int32Array(this.count);
    const length = new Int32Array(this.count);
    // Where each run, kept or not, begins and ends in the text; a dropped one is empty.
    const starts = new Int32Array(this.count + 1);
    const ends = new Int32Array(this.count + 1);
    const text = new Parts();
    let kept = 0;
    let nextDrop = 0;
    let gap = false;
    for (let run = 0; run < this.count; run++) {
      const drop = dropped[nextDrop];
      if (drop && drop.from <= run) {
        starts.fill(text.length, run, drop.to);
        ends.fill(text.length, run, drop.to);
        run = drop.to - 1;
        nextDrop++;
        gap = true;
        continue;
      }
      const between = this.separators[run]!;
      if (kept === 0 || gap) text.add((kept > 0 ? separators[LINE] : '') + (between.endsWith(OBJECT) ? OBJECT : ''));
      else text.add(between);
      gap = false;
      const words = this.texts[run]!;
      nodes.push(this.nodes[run]!);
      from[kept] = this.starts[run]!;
      at[kept] = text.length;
      length[kept] = words.length;
      starts[run] = text.length;
      text.add(words);
      ends[run] = text.length;
      if (++kept % RUNS_OF_STEP === 0) {
        text.join();
        yield;
      }
    }
    const pieces = { nodes, from: from.subarray(0, kept), at: at.subarray(0, kept), length: length.subarray(0, kept) };
    const end = text.length;
    const spanOf = ({ from: first, to }: RunInterval): Span => spanOfRuns(first, to, starts, ends, end);
    return { text: text.whole(), pieces, spanOf };
  }
}

/** Runs that are put together in one step. */
const RUNS_OF_STEP = 5000;

/** A long text of very many pieces, of which the browser would make a chain that it has to go along when it is first read. */
class Parts {
  length = 0;
  private readonly joined: string[] = [];
  private open: string[] = [];

  add(text: string): void {
    this.open.push(text);
    this.length += text.length;
  }

  /** Makes one of what has been added since. */
  join(): void {
    this.joined.push(this.open.join(''));
    this.open = [];
  }

  whole(): string {
    this.join();
    return this.joined.length === 1 ? this.joined[0]! : this.joined.join('');
  }
}

/** From the first kept run to the last; empty where none of them was kept. */
function spanOfRuns(first: number, to: number, starts: Int32Array, ends: Int32Array, length: number): Span {
  let from = first;
  let last = to - 1;
  while (from <= last && starts[from] === ends[from]) from++;
  while (last >= from && starts[last] === ends[last]) last--;
  if (last >= from) return { start: starts[from]!, end: ends[last]! };
  const at = first < starts.length - 1 ? starts[first]! : length;
  return { start: at, end: at };
}
