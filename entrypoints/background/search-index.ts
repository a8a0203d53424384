/**
 * Keeps up to date what is compared and searched, off the path of the page that has just been analysed. What the worker does not
 * finish before it is stopped waits in the library (reports not in `filed`, `ReportRow.unindexed`) for its next start.
 */
import type { Phase } from '../../lib/detect/outline';
import type { TextSection } from '../../lib/search/build-index';
import { fileWaiting } from '../../lib/store/compared';
import type { ReportRow } from '../../lib/store/rows';
import { library } from './library';

/** Milliseconds without an analysis before the index is built: pages are answered first. */
const QUIET = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;
let last: Promise<void> = Promise.resolve();

/** Makes ready what waits once nothing has been analysed for a while. */
export function indexSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Behind the work under way: that may be past what has come meanwhile.
    last = last.then(build);
  }, QUIET);
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What fails keeps nothing from the rest: a document that cannot be filed is no reason to find none. */
async function build(): Promise<void> {
  for (const part of [() => fileWaiting(library, { breathe }), indexAll, addAllGrams]) {
    try {
      await part();
    } catch (error) {
      console.error('ReportLens: some of what is compared and searched waits for the next start', error);
    }
  }
}

/** Again after each pass: more may have come in meanwhile. */
async function indexAll(): Promise<void> {
  const [{ indexWaiting }, sectionsOf] = await Promise.all([import('../../lib/search/build-index'), cutter()]);
  while ((await indexWaiting(library, { breathe, sectionsOf })) > 0);
}

async function addAllGrams(): Promise<void> {
  const { addGrams } = await import('../../lib/search/build-index');
  await addGrams(library, breathe);
}

const looks: Partial<Record<Phase, TextSection['looks']>> = { review: 'back', plan: 'ahead' };

/** Gives the outline that the engine cuts a document by, in the offsets of its text. */
async function cutter(): Promise<(report: ReportRow, text: string) => TextSection[]> {
  const [{ read }, { outline }] = await Promise.all([import('../../lib/text/reading'), import('../../lib/detect/outline')]);
  return (report, text) => {
    const reading = read(text);
    return outline(reading, report).map(({ start, end, path, phase }) => ({ start: reading.span(start, end).start, path, looks: looks[phase] ?? null }));
  };
}
