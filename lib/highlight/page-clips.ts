/** The clips that the reader has made of this page: where they stand, painted in place. */
import type { Span } from '../model/analysis';
import type { PageText } from '../text/dom-text';
import { placeClips, type ClipPlace, type KnownClip } from './find-clips';
import { CLIP, type Layers } from './layers';

export class PageClips {
  private readonly layers: Layers;
  private readonly fetch: () => Promise<KnownClip[]>;
  private readonly signal: AbortSignal;
  private clips: readonly KnownClip[] = [];
  private places = new Map<string, ClipPlace>();
  /** The text that they were placed in; null where the clips are new since. */
  private placedIn: string | null = null;
  private turn = 0;
  private painted = false;

  /** @param fetch asks the library for the clips of the present address. */
  constructor(layers: Layers, fetch: () => Promise<KnownClip[]>, signal: AbortSignal) {
    this.layers = layers;
    this.fetch = fetch;
    this.signal = signal;
  }

  /** Fetches the clips anew and paints them. Where the library cannot be asked, those known stay. */
  async refresh(page: () => PageText): Promise<void> {
    const turn = ++this.turn;
    try {
      const clips = await this.fetch();
      if (this.signal.aborted || turn !== this.turn) return;
      this.clips = clips;
      this.placedIn = null;
      this.paint(page());
    } catch (error) {
      if (!this.signal.aborted) console.warn('ReportLens: the clips of this page cannot be shown', error);
    }
  }

  /** Whether clips are painted in place; they are found either way. */
  show(painted: boolean, page: PageText): void {
    if (painted === this.painted) return;
    this.painted = painted;
    this.paint(page);
  }

  /** Places the known clips in a text that was read anew, and paints them if they are to be seen. */
  paint(page: PageText): void {
    if (page.text !== this.placedIn) this.places = placeClips(page.text, this.clips);
    this.placedIn = page.text;
    this.layers.clear(CLIP);
    if (!this.painted) return;
    for (const place of this.places.values()) {
      const range = place.state === 'here' ? page.rangeOf(place.span) : null;
      if (range) this.layers.add(CLIP, range);
    }
  }

  /** Where each clip stands now, by id. */
  get all(): ReadonlyMap<string, ClipPlace> {
    return this.places;
  }

  /** Whether a span is clipped, as what it is or as the sentence around it. */
  isClipped(span: Span): { mark: boolean; sentence: boolean } {
    const held = { mark: false, sentence: false };
    for (const { id, kind } of this.clips) {
      const place = this.places.get(id);
      if (place?.state !== 'here') continue;
      const { start, end } = place.span;
      if (start === span.start && end === span.end && kind !== 'sentence') held.mark = true;
      if (kind === 'sentence' && start <= span.start && end >= span.end) held.sentence = true;
    }
    return held;
  }
}
