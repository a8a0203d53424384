/** What 'Library' lists, in the order that the reader chose. */
import type { Detection, RegionLevel, ReportMeta } from '../../lib/model/analysis';
import type { TreeSectionOf } from '../ui/section-tree';

/** A stored report, as far as the library tab shows it. */
export interface LibraryEntry extends ReportMeta {
  id: string;
  url: string;
  pageTitle: string;
  detection: Pick<Detection, 'kind'>;
  savedAt: number;
  figureCount: number;
  indicatorCount: number;
  authority: 'official' | 'reader' | 'other';
  parts?: readonly unknown[];
  readings?: number;
  described?: true;
}

export type LibraryOrder = 'region' | 'year' | 'saved';

export interface LibraryWords {
  unknownRegion: string;
  unknownYear: string;
  /** A region's name in the interface's language. */
  place: (name: string) => string;
  year(year: number): string;
  month(time: number): string;
}

const levelOrder: Record<RegionLevel, number> = { nation: 0, province: 1, prefecture: 2, county: 3, township: 4 };

export const titleOf = (entry: LibraryEntry): string => entry.title ?? (entry.pageTitle || entry.url);

/** Host of the address, or '' for a local file or pasted text. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return protocol.startsWith('http') ? host : '';
}

/** Entries whose region, title or host contain the words, in sections after the order. */
export function librarySections(
  entries: readonly LibraryEntry[],
  order: LibraryOrder,
  wanted: string,
  words: LibraryWords,
  locale: string,
): TreeSectionOf<LibraryEntry>[] {
  const needle = wanted.trim().toLowerCase();
  const found = entries.filter(
    (entry) =>
      needle === '' ||
      [entry.region.name, words.place(entry.region.name), ...entry.region.parents, titleOf(entry), entry.url, String(entry.year ?? '')].some((text) =>
        text.toLowerCase().includes(needle),
      ),
  );
  const compare = new Intl.Collator(locale).compare;
  const byRegion = (a: LibraryEntry, b: LibraryEntry) =>
    levelOf(a) - levelOf(b) || (a.region.code ?? '~').localeCompare(b.region.code ?? '~') || compare(a.region.name, b.region.name);
  const byYear = (a: LibraryEntry, b: LibraryEntry) => (b.year ?? -Infinity) - (a.year ?? -Infinity);
  const bySaved = (a: LibraryEntry, b: LibraryEntry) => b.savedAt - a.savedAt;
  const plan = {
    region: {
      sort: (a: LibraryEntry, b: LibraryEntry) => byRegion(a, b) || byYear(a, b) || bySaved(a, b),
      key: (entry: LibraryEntry) => `${entry.region.code ?? ''}${entry.region.name}`,
      title: (entry: LibraryEntry) => words.place(entry.region.name) || words.unknownRegion,
      overline: (entry: LibraryEntry) => entry.region.parents.map(words.place).join(' › '),
    },
    year: {
      sort: (a: LibraryEntry, b: LibraryEntry) => byYear(a, b) || byRegion(a, b) || bySaved(a, b),
      key: (entry: LibraryEntry) => String(entry.year),
      title: (entry: LibraryEntry) => (entry.year === null ? words.unknownYear : words.year(entry.year)),
      overline: () => '',
    },
    saved: {
      sort: bySaved,
      key: (entry: LibraryEntry) => words.month(entry.savedAt),
      title: (entry: LibraryEntry) => words.month(entry.savedAt),
      overline: () => '',
    },
  }[order];
  const sections = new Map<string, TreeSectionOf<LibraryEntry> & { rows: LibraryEntry[] }>();
  for (const entry of found.sort(plan.sort)) {
    const id = `${order}:${plan.key(entry)}`;
    const section = sections.get(id);
    if (section) section.rows.push(entry);
    else sections.set(id, { id, title: plan.title(entry), overline: plan.overline(entry), rows: [entry] });
  }
  return [...sections.values()];
}

const levelOf = (entry: LibraryEntry): number => (entry.region.level ? levelOrder[entry.region.level] : 9);
