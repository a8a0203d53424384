/** The engine's fast pass over a page, stretch by stretch, so that no stretch holds up the page and the first paint. */
import type { Figure, Span } from '../model/analysis';

/** Finds the figures of a text: the engine's fast pass. */
export type ScanFigures = (text: string) => Figure[];

/** UTF-16 units of a stretch, two screenfuls of a report; it ends with a line, or where a line is endless. */
const STRETCH = 2000;
const LONGEST = 8000;

export class FastScan {
  /** Figures found so far, with offsets in the whole text; in the order in which the stretches were read. */
  readonly figures: Figure[] = [];
  private readonly text: string;
  private readonly scan: ScanFigures;
  private readonly waiting: Span[];

  /** Reads the stretch that holds offset `first` first, then those behind it, then those before it. */
  constructor(text: string, scan: ScanFigures, first: number) {
    this.text = text;
    this.scan = scan;
    const all = stretchesOf(text);
    const at = Math.max(
      0,
      all.findIndex((stretch) => first < stretch.end),
    );
    this.waiting = [...all.slice(at), ...all.slice(0, at)];
  }

  /** Reads the next stretch; false when there is none left. */
  next(): boolean {
    const stretch = this.waiting.shift();
    if (!stretch) return false;
    const { start } = stretch;
    for (const figure of this.scan(this.text.slice(start, stretch.end))) {
      this.figures.push({ ...figure, start: figure.start + start, end: figure.end + start });
    }
    return true;
  }
}

function stretchesOf(text: string): Span[] {
  const stretches: Span[] = [];
  for (let start = 0; start < text.length;) {
    const line = text.indexOf('\n', start + STRETCH);
    const end = line < 0 ? text.length : line;
    const stretch = { start, end: Math.min(end, start + LONGEST) };
    stretches.push(stretch);
    start = stretch.end;
  }
  return stretches;
}
