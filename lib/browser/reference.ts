/** The reference figures where they are needed: shipped with the extension, or the newer file that the reader imported. */
import { browser } from 'wxt/browser';
import { parseReference, referenceOf, type ReferenceFigure } from '../reference/figures';
import { ownUrl } from './own-resources';
import { readSettings } from './settings';

const KEY = 'reference';
const SHIPPED = '/reference/figures.jsonl';

let loaded: Promise<string> | null = null;
/** What was parsed last, and of which file: one that was still on its way when another was imported must not stand in for it. */
let parsed: { text: string; figures: ReferenceFigure[] } | null = null;
/** The shipped file once it is read: a test has looked at each of its lines, which are not looked at in each page anew. */
let shipped: string | null = null;

/** Another page imported a file: what was read is forgotten. */
function forgetChanged(changes: Record<string, unknown>, area: string): void {
  if (area === 'local' && KEY in changes) loaded = null;
}

/** Empty where the reader has switched them off. Read once in the life of a page or worker, and anew after an import. */
export async function referenceFigures(): Promise<readonly ReferenceFigure[]> {
  const text = await readReference();
  if (text === '') return [];
  if (parsed?.text !== text) parsed = { text, figures: text === shipped ? linesOf(text) : parseReference(text) };
  return parsed.figures;
}

/** The same, of one region. */
export async function regionFigures(region: string): Promise<readonly ReferenceFigure[]> {
  const text = await readReference();
  return parsed?.text === text ? parsed.figures.filter((figure) => figure.region === region) : referenceOf(text, region);
}

/** The file as it stands; '' where the reader has switched the figures off. */
export async function readReference(): Promise<string> {
  if (!(await readSettings()).reference) return '';
  // The same function is listened to once, however often it is added.
  browser.storage.onChanged.addListener(forgetChanged);
  loaded ??= load().catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

async function load(): Promise<string> {
  const imported = (await browser.storage.local.get(KEY))[KEY];
  if (typeof imported === 'string') {
    try {
      parsed = { text: imported, figures: parseReference(imported) };
      return imported;
    } catch (error) {
      console.warn('ReportLens: the imported reference figures cannot be read; the shipped ones stand in', error);
    }
  }
  shipped = await (await fetch(ownUrl(SHIPPED))).text();
  return shipped;
}

/** The figures of a file that is known to be sound. */
const linesOf = (text: string): ReferenceFigure[] => JSON.parse(`[${text.trim().split('\n').join(',')}]`) as ReferenceFigure[];

/**
 * Takes a newer file in place of the shipped figures; null goes back to those.
 * @throws {ReferenceError} for a file that is none; nothing has changed then.
 */
export async function importReference(text: string | null): Promise<number> {
  if (text === null) {
    await browser.storage.local.remove(KEY);
    return 0;
  }
  const { length } = parseReference(text);
  await browser.storage.local.set({ [KEY]: text });
  return length;
}
