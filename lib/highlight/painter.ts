/** Paints marks: as few changes to the page's highlights as will do, the part in view first. */
import type { DomPoint, PageText } from '../text/dom-text';
import type { LayerName, Layers } from './layers';
import type { Mark } from './marks';
import { inSlices } from './slices';

/** Marks painted between two looks at the clock. */
const STRIDE = 16;
/** Marks looked at to see whether the page has changed under them. */
const SAMPLE = 60;

interface Painted {
  range: Range;
  layers: readonly LayerName[];
  /** The paint that last asked for it. */
  turn: number;
}

export class Painter {
  private readonly layers: Layers;
  private readonly painted = new Map<string, Painted>();
  private turn = 0;
  private page: PageText | null = null;
  private job: AbortController | null = null;

  constructor(layers: Layers) {
    this.layers = layers;
  }

  /**
   * Paints these marks (in the order of the text) and nothing else. What stands already is kept; what is missing is
   * added from mark `first` on, then from the beginning; what is no longer wanted goes last, so that nothing flickers.
   */
  paint(page: PageText, marks: readonly Mark[], first: number): void {
    this.job?.abort();
    this.job = new AbortController();
    const turn = ++this.turn;
    const moved = page !== this.page;
    this.page = page;
    let done = 0;
    const step = () => {
      if (done === marks.length) return false;
      this.paintOne(page, marks[(first + done++) % marks.length]!, turn, moved);
      return true;
    };
    inSlices(step, () => this.removeAllBut(turn), this.job.signal, { stride: STRIDE, between: 'turns' });
  }

  /** Whether words under marks have gone from the page: told by some of them, spread over the page. */
  get hasLost(): boolean {
    const stride = Math.max(1, Math.floor(this.painted.size / SAMPLE));
    let at = 0;
    for (const { range } of this.painted.values()) if (at++ % stride === 0 && range.collapsed) return true;
    return false;
  }

  /** Stops painting; what stands is taken out of the page by `Layers.destroy`. */
  destroy(): void {
    this.job?.abort();
    this.painted.clear();
    this.page = null;
  }

  private paintOne(page: PageText, mark: Mark, turn: number, moved: boolean): void {
    const key = `${mark.kind} ${mark.start} ${mark.end}`;
    const old = this.painted.get(key);
    if (old && (!moved || standsAt(old.range, page.pointsOf(mark)))) {
      for (const name of old.layers) if (!mark.layers.includes(name)) this.layers.delete(name, old.range);
      for (const name of mark.layers) if (!old.layers.includes(name)) this.layers.add(name, old.range);
      this.painted.set(key, { range: old.range, layers: mark.layers, turn });
      return;
    }
    if (old) this.remove(key, old);
    const range = page.rangeOf(mark);
    if (!range) return;
    for (const name of mark.layers) this.layers.add(name, range);
    this.painted.set(key, { range, layers: mark.layers, turn });
  }

  private removeAllBut(turn: number): void {
    for (const [key, one] of this.painted) if (one.turn !== turn) this.remove(key, one);
  }

  private remove(key: string, { range, layers }: Painted): void {
    for (const name of layers) this.layers.delete(name, range);
    this.painted.delete(key);
  }
}

function standsAt(range: Range, points: { start: DomPoint; end: DomPoint } | null): boolean {
  return (
    points !== null &&
    range.startContainer === points.start.node &&
    range.startOffset === points.start.offset &&
    range.endContainer === points.end.node &&
    range.endOffset === points.end.offset
  );
}
