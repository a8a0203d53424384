/**
 * The whole of a text of which the page only ever holds the part around the window (virtual lists): lines that were
 * scrolled out are kept in their places, so that what is analysed is the document and not its present piece.
 */

/** A shorter line says nothing of where it stands, and one shorter than this is none of the text's own. */
const LEAST_LINE = 4;
const LEAST_PROSE = 12;
/** A text grows to this many UTF-16 units at most. */
const LONGEST = 400_000;

export class SeenText {
  /** What has been seen of the document at this address, in order. */
  text: string;
  private last: string;
  private windowed = false;

  constructor(text: string) {
    this.text = text;
    this.last = text;
  }

  /** Begins anew: another document. */
  reset(text: string): void {
    this.text = text;
    this.last = text;
    this.windowed = false;
  }

  /** Takes the page's present text. A page that shows all of its text is what it shows now. */
  take(text: string): void {
    if (text === this.last) return;
    this.windowed ||= isScrolled(this.last, text);
    this.last = text;
    this.text = this.windowed ? merged(this.text, text) : text;
  }

  /** Whether the page shows its text piece by piece. */
  get isPiecemeal(): boolean {
    return this.windowed;
  }
}

interface Gap {
  /** Lines of the old version that are missing here, and new ones that stand here. */
  lost: string[];
  come: string[];
}

/** Lines that both versions have, in order, with what differs before each and behind the last one. */
function gapsBetween(before: readonly string[], after: readonly string[]): { gaps: Gap[]; shared: string[] } {
  const places = new Map<string, number>();
  before.forEach((line, at) => {
    if (line.length >= LEAST_LINE) places.set(line, places.has(line) ? -1 : at);
  });
  const gaps: Gap[] = [];
  const shared: string[] = [];
  let from = 0;
  let come: string[] = [];
  for (const line of after) {
    const at = places.get(line) ?? -1;
    if (at < from) {
      come.push(line);
      continue;
    }
    gaps.push({ lost: before.slice(from, at), come });
    shared.push(line);
    from = at + 1;
    come = [];
  }
  gaps.push({ lost: before.slice(from), come });
  return { gaps, shared };
}

/** At one end lines went, at the other lines came, and what lies between stayed: the page was scrolled. */
function isScrolled(before: string, after: string): boolean {
  const { gaps } = gapsBetween(before.split('\n'), after.split('\n'));
  if (gaps.length < 2) return false;
  const long = (lines: string[]) => lines.some((line) => line.length >= LEAST_PROSE);
  const went = gaps.some(({ lost, come }) => long(lost) && !long(come));
  const came = gaps.some(({ lost, come }) => long(come) && !long(lost));
  return went && came;
}

/** The union of both, in order: lines that are only in the old version stand where they stood. */
function merged(known: string, now: string): string {
  const { gaps, shared } = gapsBetween(known.split('\n'), now.split('\n'));
  // Nothing in common: where in the document this belongs is not known.
  if (shared.length === 0) return known;
  const lines = gaps.flatMap(({ lost, come }, index) => {
    // Lines in place of others are an edit; else what is missing was scrolled out.
    const between = come.length > 0 && index > 0 && index < gaps.length - 1 ? come : [...lost, ...come.filter((line) => !lost.includes(line))];
    const next = shared[index];
    return next === undefined ? between : [...between, next];
  });
  const text = lines.join('\n');
  return text.length <= LONGEST ? text : now;
}
