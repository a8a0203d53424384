/**
 * The highlights that this extension registers in a page (CSS Custom Highlight API Module Level 1).
 *
 * Their names are fixed by docs/output.md and styled in public/marks.css. A range may stand in several of them: a
 * target is a figure with a second line painted over it.
 */

export const FIGURE = 'reportlens-figure';
/** Figures that state a target; each stands in `reportlens-figure` too. */
export const TARGET = 'reportlens-target';
export const TERM = 'reportlens-term';
/** Terms that have an explanation; each stands in `reportlens-term` too. */
export const EXPLAINED = 'reportlens-explained';
/** Terms that nothing explains; each stands in `reportlens-term` too. */
export const COINAGE = 'reportlens-coinage';
/** What the reader has clipped and still stands as it stood. */
export const CLIP = 'reportlens-clip';
/** The mark that the popup shows or that was just scrolled to. */
export const FOCUS = 'reportlens-focus';
export type LayerName = typeof FIGURE | typeof TARGET | typeof TERM | typeof EXPLAINED | typeof COINAGE | typeof CLIP | typeof FOCUS;

/** From the lowest to the topmost. */
const order: readonly LayerName[] = [CLIP, TERM, COINAGE, EXPLAINED, FIGURE, TARGET, FOCUS];

/** Whether this browser can paint marks at all (Chrome 105, Firefox 140). */
export function canPaint(): boolean {
  return typeof Highlight === 'function' && typeof CSS === 'object' && 'highlights' in CSS;
}

/**
 * In forced colours Chromium paints every registered highlight as selected text, whatever its style says: a report would
 * be full of boxes. Firefox keeps to the style.
 */
function paintsBoxes(): MediaQueryList | null {
  return CSS.supports('-moz-appearance', 'none') ? null : matchMedia('(forced-colors: active)');
}

export class Layers {
  private readonly highlights = new Map<LayerName, Highlight>();
  /** What stands in each, as far as it went through here: the page can reach the highlights themselves. */
  private readonly ranges = new Map<LayerName, Set<Range>>();
  private readonly boxes = canPaint() ? paintsBoxes() : null;
  private readonly abort = new AbortController();

  constructor() {
    this.boxes?.addEventListener('change', () => this.registerAll(), { signal: this.abort.signal });
  }

  /** Does nothing where the browser cannot paint. */
  add(name: LayerName, range: Range): void {
    if (!canPaint()) return;
    this.highlight(name).add(range);
    this.ranges.get(name)?.add(range);
  }

  delete(name: LayerName, range: Range): void {
    this.highlights.get(name)?.delete(range);
    this.ranges.get(name)?.delete(range);
  }

  clear(name: LayerName): void {
    this.highlights.get(name)?.clear();
    this.ranges.get(name)?.clear();
  }

  /** Puts back what the page has taken away: it shares the registry and may clear it, or a highlight, at any time. */
  restore(): void {
    for (const [name, highlight] of this.highlights) {
      const own = this.ranges.get(name)!;
      if (highlight.size !== own.size) {
        highlight.clear();
        for (const range of own) highlight.add(range);
      }
      if (this.isShown(name) && CSS.highlights.get(name) !== highlight) this.register(name, highlight);
    }
  }

  /** Takes every highlight out of the page, except one that a newer script has put in its place. */
  destroy(): void {
    this.abort.abort();
    for (const [name, highlight] of this.highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.highlights.clear();
    this.ranges.clear();
  }

  private highlight(name: LayerName): Highlight {
    let highlight = this.highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = order.indexOf(name);
      this.highlights.set(name, highlight);
      this.ranges.set(name, new Set());
      this.register(name, highlight);
    }
    return highlight;
  }

  private registerAll(): void {
    for (const [name, highlight] of this.highlights) this.register(name, highlight);
  }

  /** Where highlights are boxes, only clips and the mark in focus are painted; the others are still found by pointer and keys. */
  private register(name: LayerName, highlight: Highlight): void {
    if (this.isShown(name)) CSS.highlights.set(name, highlight);
    else CSS.highlights.delete(name);
  }

  private isShown(name: LayerName): boolean {
    return name === FOCUS || name === CLIP || this.boxes?.matches !== true;
  }
}
