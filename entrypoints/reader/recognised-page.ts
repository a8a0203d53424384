/** A recognised document in the reader page: the pictures of its lines, and what the reader has compared with them. */
import type { MarkedPage } from '../../components/reader/mark-state';
import type { RecognisedDocument } from '../../components/reader/reader-document';
import { lookedAtText, passageAt, placeOfPassage, withPassage, type LookedAtText } from '../../lib/files/scan/looked-at';
import { placeInFile, placeInPage, type SharedStart } from '../../lib/files/scan/page-places';
import type { PicturedLine, ScanServices } from '../../lib/highlight/popup-port';
import type { Span } from '../../lib/model/analysis';
import type { LookedPassage } from '../../lib/model/looked-passage';
import type { PageText } from '../../lib/text/dom-text';
import { LineCutter } from './line-cutter';

/** Figures stand on one line or, broken, on two; more are something else. */
const MOST_LINES = 3;

export class RecognisedPage implements ScanServices {
  private read: LookedAtText;
  private readFrom: readonly LookedPassage[];
  private readonly cutter: LineCutter;

  /** @param keep keeps all passages with the document. */
  constructor(
    private readonly scan: RecognisedDocument,
    private readonly shown: Pick<MarkedPage, 'passages' | 'look'> & { page: () => PageText },
    private readonly keep: (passages: readonly LookedPassage[]) => Promise<void>,
  ) {
    this.readFrom = shown.passages();
    this.read = lookedAtText(scan.read, this.readFrom);
    this.cutter = new LineCutter(scan.pictures);
  }

  async lineOf(span: Span): Promise<PicturedLine | null> {
    const place = this.placeOf(span);
    if (!place) return null;
    const { lines, looked } = this.now;
    const own = lines.filter(({ start, end }) => start < place.end && end > place.start).slice(0, MOST_LINES);
    if (own.length === 0) return null;
    const pictures = await Promise.all(
      own.map((line) => this.cutter.cut(line, { start: Math.max(place.start, line.start), end: Math.min(place.end, line.end) }, this.now.text)),
    );
    const isLooked = looked.some(({ start, end }) => start <= place.start && place.end <= end);
    return { pictures, page: (own[0]?.page ?? 0) + 1, looked: isLooked };
  }

  async look(span: Span, put: string | null): Promise<void> {
    const place = this.placeOf(span);
    if (!place) throw new Error('The words are not those of the file any more.');
    const { origin } = this.now;
    const from = origin(place);
    const own = this.now.text.slice(place.start, place.end);
    const { text } = this.scan.read;
    const passage = passageAt(text, from, put ?? own);
    // Kept, it would never be found again: better that the reader hears it.
    if (!placeOfPassage(text, passage)) throw new Error('The same words stand elsewhere in the file, too.');
    const passages = withPassage(text, this.shown.passages(), passage);
    await this.keep(passages);
    this.shown.look(passages);
  }

  /** Spans of the page's text that were compared with their picture. */
  lookedSpans(): Span[] {
    const page = this.shown.page();
    const starts = startsOf(page);
    const { text, looked } = this.now;
    return looked.flatMap((span) => placeInPage(page.text, text, starts, span) ?? []).sort((a, b) => a.start - b.start);
  }

  /** Frees the pictures. */
  close(): void {
    this.cutter.close();
  }

  private get now(): LookedAtText {
    const passages = this.shown.passages();
    if (passages !== this.readFrom) {
      this.readFrom = passages;
      this.read = lookedAtText(this.scan.read, passages);
    }
    return this.read;
  }

  private placeOf(span: Span): Span | null {
    const page = this.shown.page();
    return placeInFile(page.text, this.now.text, startsOf(page), span);
  }
}

/** Where the article's blocks begin (components/reader/article.tsx). */
function startsOf(page: PageText): SharedStart[] {
  const starts: SharedStart[] = [];
  for (const block of document.querySelectorAll<HTMLElement>('article [data-start]')) {
    const at = page.offsetOf(block, 0);
    if (at !== null) starts.push({ page: at, file: Number(block.dataset.start) });
  }
  return starts;
}
