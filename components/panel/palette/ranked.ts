/** What of the panel fits a wish, by groups: pure. */
import { fitOf, type Pinyin } from '../../../lib/compare/indicator-search';
import { fold } from '../../../lib/search/fold';

/** In the order in which groups stand where several fit equally well. */
export const paletteGroups = ['view', 'command', 'kept', 'indicator', 'region', 'term', 'document', 'clip', 'sentence'] as const;
export type PaletteGroup = (typeof paletteGroups)[number];

/** Something that the field leads to. */
export interface PaletteItem {
  /** Its own among all groups. */
  id: string;
  group: PaletteGroup;
  /** As shown. */
  label: string;
  /** Shown smaller behind the label. */
  note?: string;
  /** What it may be found by beside its label. */
  names?: { zh?: string; en?: string; code?: string; also?: readonly string[] };
  /** Its label is Chinese in every language of the interface. */
  chinese?: boolean;
}

export interface FoundGroup {
  group: PaletteGroup;
  items: PaletteItem[];
  /** How many fit, shown or not. */
  count: number;
}

/** The name whose pinyin an item may be typed by. */
export const spelledName = ({ label, names }: PaletteItem): string => names?.zh ?? label;

/**
 * Items that fit a wish, best first, at most `most` of a group; the group with the best fit first. An empty wish lists what
 * can be done without one: views and commands.
 * @param pinyin by name; null until it is there.
 */
export function ranked(items: readonly PaletteItem[], wish: string, pinyin: ReadonlyMap<string, Pinyin> | null, most: number): FoundGroup[] {
  const wanted = wish
    .split(/\s+/u)
    .map((word) => fold(word).text)
    .filter(Boolean)
    .join(' ');
  const fitting = items.flatMap((item) => {
    if (wanted === '') return item.group === 'view' || item.group === 'command' ? [{ item, fit: 1 }] : [];
    const fit = fitOfItem(item, wanted, pinyin?.get(spelledName(item)));
    return fit > 0 ? [{ item, fit }] : [];
  });
  return paletteGroups
    .flatMap((group) => {
      const mine = fitting.filter(({ item }) => item.group === group).sort((a, b) => b.fit - a.fit);
      const [best] = mine;
      return best ? [{ group, items: mine.slice(0, wanted === '' ? mine.length : most).map(({ item }) => item), count: mine.length, fit: best.fit }] : [];
    })
    .sort((a, b) => b.fit - a.fit)
    .map(({ group, items: shown, count }) => ({ group, items: shown, count }));
}

function fitOfItem({ label, note = '', names }: PaletteItem, wanted: string, pinyin: Pinyin | undefined): number {
  const of = (zh: string, spelled?: Pinyin) =>
    fitOf(
      { code: names?.code ?? '', name: { zh: fold(zh).text, en: names?.en ?? label }, also: names?.also ?? [], ...(spelled ? { pinyin: spelled } : {}) },
      wanted,
    );
  // By its name; or, less well, by words some of which stand in its note (a document by region and year).
  return of(names?.zh ?? label, pinyin) || Math.min(1, of([names?.zh ?? '', label, note].join(' ')));
}
