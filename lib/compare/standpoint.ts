/** What is compared before the reader has said so: his page's region among its peers, in an indicator that they state. */
import type { Region } from '../model/analysis';
import { regionKey } from '../store/region-key';
import type { ReportRow } from '../store/rows';
import type { CompareChoice, PeerList } from './choice';
import { nearestPeers, peersOf } from './peers';
import type { StoredRegion } from './region-tree';

/** The indicator that is compared before one is chosen, where it can be. */
const FIRST_CODE = 'gdp';

type Read = Pick<ReportRow, 'region' | 'codes'>;

/** The reader's pinned region, else that of the page that he has open, else that of the document read last; null where there is none. */
export function homeOf(chosen: Region | null, here: Region | null, reports: readonly Read[]): Region | null {
  if (chosen?.name) return chosen;
  if (here?.name) return here;
  return reports.find(({ region, codes }) => region.name !== '' && codes.length > 0)?.region ?? null;
}

/** The reader's indicators that can be compared; until some are chosen GDP, else the one that most documents state. */
export function shownCodes(chosen: readonly string[], comparable: readonly { code: string }[]): string[] {
  const known = new Set(comparable.map(({ code }) => code));
  const shown = chosen.filter((code) => known.has(code));
  if (shown.length > 0) return shown;
  const first = known.has(FIRST_CODE) ? FIRST_CODE : comparable[0]?.code;
  return first === undefined ? [] : [first];
}

/** The own list that stands as the peers: only while no regions are chosen one by one. */
export const standingList = ({ regions, list, lists }: Pick<CompareChoice, 'regions' | 'list' | 'lists'>): PeerList | null =>
  regions === null && list !== null ? (lists.find(({ id }) => id === list) ?? null) : null;

/** Whether the regions shown are ranked together: those of an own list, or of a kept comparison that was made of one. */
export const isTogether = (choice: Pick<CompareChoice, 'regions' | 'list' | 'lists' | 'together'>): boolean =>
  choice.regions === null ? standingList(choice) !== null : choice.together;

/** Names of a list's regions that are not among those given. */
export function lackingOfList({ regions: listed }: PeerList, regions: readonly StoredRegion[]): string[] {
  const known = new Set(regions.map(({ key }) => key));
  return listed.filter(({ key }) => !known.has(key)).map(({ name }) => name);
}

/**
 * Keys of the regions that are compared: the reader's own choice; else his own list with the pinned region; else the pinned region with its peers that state the
 * indicators, and the nation beside provinces; without a pinned region the level of which most regions state them.
 */
export function shownRegions(
  { regions: chosen, peers, list }: Pick<CompareChoice, 'regions' | 'peers'> & { list: PeerList | null },
  home: Region | null,
  regions: readonly StoredRegion[],
  reports: readonly Read[],
  codes: readonly string[],
): string[] {
  if (chosen !== null) {
    const wanted = new Set(chosen);
    return regions.map(({ key }) => key).filter((key) => wanted.has(key));
  }
  if (list !== null) {
    const wanted = new Set([...list.regions.map(({ key }) => key), ...(home === null ? [] : [regionKey(home)])]);
    return regions.map(({ key }) => key).filter((key) => wanted.has(key));
  }
  const states = new Set(reports.filter((report) => report.codes.some((code) => codes.includes(code))).map(({ region }) => regionKey(region)));
  const stating = regions.filter(({ key }) => states.has(key));
  const around = home === null ? ofCommonestLevel(stating) : circleOf(home, stating, peers);
  const nation = around.some(({ level }) => level === 'province') ? stating.filter(({ level }) => level === 'nation') : [];
  return [...new Set([...around, ...nation].map(({ key }) => key))];
}

function circleOf(home: Region, stating: readonly StoredRegion[], wanted: CompareChoice['peers']): StoredRegion[] {
  const kind = wanted ?? nearestPeers(home, stating);
  if (kind !== null) return peersOf(home, stating, kind);
  // Nobody of its level: itself beside whatever there is.
  const alone = stating.filter(({ key }) => key === regionKey(home));
  return home.level === 'nation' ? [...alone, ...stating.filter(({ level }) => level === 'province')] : alone.length > 0 ? alone : ofCommonestLevel(stating);
}

function ofCommonestLevel(stating: readonly StoredRegion[]): StoredRegion[] {
  const counts = new Map<string, number>();
  for (const { level } of stating) counts.set(String(level), (counts.get(String(level)) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return stating.filter(({ level }) => String(level) === commonest);
}
