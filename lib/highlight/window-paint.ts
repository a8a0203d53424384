/** Which of a page's marks are painted: all, or of very many only those near the window, while the reader scrolls through them. */
import { firstInView } from './geometry';
import { canPaint, type Layers } from './layers';
import type { PageModel } from './page-model';
import { Painter } from './painter';

/** More marks than this are painted near the window only, so many before and twice as many behind what is in view. */
const MANY = 5000;
const NEAR = 800;
/** Milliseconds between scrolling and painting what came near. */
const SCROLLED = 120;

export class WindowPaint {
  private readonly model: PageModel;
  private readonly painter: Painter;
  /** Marks that were painted last, by their places in the list. */
  private near = { from: 0, to: 0 };

  /** @param signal ends what listens to scrolling. */
  constructor(model: PageModel, layers: Layers, signal: AbortSignal) {
    this.model = model;
    this.painter = new Painter(layers);
    this.watchScrolling(signal);
  }

  /** Whether words under marks have gone from the page. */
  get hasLost(): boolean {
    return this.painter.hasLost;
  }

  paint(): void {
    if (!canPaint()) return;
    const { page, list } = this.model;
    const many = list.marks.length > MANY;
    const first = firstInView(page, list.marks, many);
    // With every change the browser goes through all painted ranges.
    const from = many ? Math.max(0, first - NEAR) : 0;
    const to = many ? Math.min(list.marks.length, first + 2 * NEAR) : list.marks.length;
    this.near = { from, to };
    this.painter.paint(page, list.marks.slice(from, to), first - from);
  }

  destroy(): void {
    this.painter.destroy();
  }

  /** Whether a screen or two before and behind what is in view now is painted. */
  private get isPaintedHere(): boolean {
    const { page, list } = this.model;
    const { from, to } = this.near;
    const first = firstInView(page, list.marks, true);
    return (from === 0 || first - from >= NEAR / 2) && (to === list.marks.length || to - first >= NEAR);
  }

  private watchScrolling(signal: AbortSignal): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      if (this.model.list.marks.length <= MANY) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        if (!signal.aborted && !this.isPaintedHere) this.paint();
      }, SCROLLED);
    };
    addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  }
}
