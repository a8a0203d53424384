/** Region names in a text: finding listed ones, and telling which place a printed name means. */
import type { Region, RegionLevel } from '../../model/analysis';
import { adcodeOf, allDivisions, divisionsAbove, divisionsCalled, divisionsNamed, type Division } from './divisions';
import { WordTree } from '../word-tree';
import { shortName } from './short-names';

export const UNKNOWN_REGION: Region = { name: '', code: null, level: null, parents: [] };
export const NATION: Region = { name: '全国', code: null, level: 'nation', parents: [] };

export interface RegionMatch {
  /** UTF-16 offsets in the text searched. */
  start: number;
  end: number;
  /** Every listed division of this full or short name. */
  divisions: Division[];
  /** True where the full name is printed, with its 省, 市, 县… */
  full: boolean;
}

/** Endings of region names and the level that each shows where the list does not know the name. */
const ENDINGS: [RegExp, RegionLevel | null][] = [
  [/(?:省|自治区|特别行政区)$/, 'province'],
  [/(?:自治州|地区|盟)$/, 'prefecture'],
  [/(?:街道|镇|乡|苏木)$/, 'township'],
  [/(?:自治县|自治旗|县|旗)$/, 'county'],
  [/市$/, 'prefecture'],
  [/(?:新区|开发区|高新区|园区|示范区|合作区|管理区|林区|区)$/, 'county'],
];
const CHAIN_ENDINGS = ['特别行政区', '自治区', '自治州', '自治县', '自治旗', '地区', '街道', '苏木', '省', '市', '县', '区', '旗', '盟', '镇', '乡'];

type Names = WordTree<string>;

/** One a list: in browsers there is a first, of a few divisions, until the whole has been read. */
const namesOfList = new WeakMap<ReadonlyMap<string, Division>, Names>();

/** Names of the list: full names, and short ones of provinces and prefectures. */
function listedNames(): Names {
  const divisions = allDivisions();
  const known = namesOfList.get(divisions);
  if (known) return known;
  const names = new Set<string>();
  for (const division of divisions.values()) {
    names.add(division.name);
    if (division.level === 'province' || division.level === 'prefecture') names.add(shortName(division.name));
  }
  const tree: Names = new WordTree([...names].map((name) => [name, name] as const));
  namesOfList.set(divisions, tree);
  return tree;
}

const SHORTEST = 2;
/** What may stand before a name of two characters that ends with its rank; elsewhere they are parts of two words (财政和县乡). */
const BEFORE_SHORT = /[\P{Script=Han}省市州区在于到为赴由对]/u;
const GOES_ON = /[乡镇域级委处区市县]/;

/** 和县 of 县乡财政和县级…: two characters that end with a rank meet by chance. Short names of provinces and cities are no such words. */
function isOtherWord(text: string, at: number, name: string): boolean {
  // 政和县, 平和县: the end of one word, 和 and the beginning of another.
  if (/.和县$/.test(name)) return GOES_ON.test(text.charAt(at + name.length));
  if (name.length > SHORTEST || !/[县区市旗]$/.test(name)) return false;
  return GOES_ON.test(text.charAt(at + name.length)) || (at > 0 && !BEFORE_SHORT.test(text.charAt(at - 1)));
}

/** The longest of the names that starts at `at`; null where none does. */
function regionAt(text: string, at: number, names: Names): RegionMatch | null {
  const name = names.longest(text, at, text.length)?.value;
  if (name === undefined || isOtherWord(text, at, name)) return null;
  const divisions = divisionsNamed(name);
  const full = divisions.length > 0;
  return { start: at, end: at + name.length, divisions: full ? divisions : divisionsCalled(name), full };
}

/** The listed region that a text opens with; null where it opens with none. */
export function regionAtStart(text: string): RegionMatch | null {
  return regionAt(text, 0, listedNames());
}

/** Every listed region named in `text`, leftmost and longest, without overlaps. Linear in the text's length. */
export function findRegions(text: string): RegionMatch[] {
  const matches: RegionMatch[] = [];
  const names = listedNames();
  for (let at = 0; at < text.length - 1; at++) {
    const match = regionAt(text, at, names);
    if (!match) continue;
    matches.push(match);
    at = match.end - 1;
  }
  return matches;
}

/** A listed division as the model has it: adcode or null, parents by name. */
export function regionOf(division: Division): Region {
  return {
    name: division.name,
    code: adcodeOf(division),
    level: division.level,
    parents: divisionsAbove(division).map(({ name }) => name),
  };
}

/** Level that a name's ending shows; null where it shows none. 市 counts as a prefecture unless something stands above it. */
export function levelOfName(name: string, parents: readonly string[] = []): RegionLevel | null {
  const level = ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;
  const underPrefecture = parents.some((parent) => /(?:市|自治州|地区|盟)$/.test(parent));
  return level === 'prefecture' && name.endsWith('市') && underPrefecture ? 'county' : level;
}

/**
 * The place that a printed name means.
 *
 * `printed` may lead through the regions above (云岭省澄江市…); a name that several cities share is settled by those, else
 * by how often the text names what stands above each. A name that the list lacks, or that stays open, keeps its printed
 * form with code null. Brackets are alternatives: 高新区（新市区）.
 */
export function resolveRegion(printed: string, context: string): Region {
  const alternatives = /^([^（(]{2,})[（(]([^）)]{2,})[）)]$/.exec(printed);
  if (alternatives) {
    const regions = [alternatives[2] ?? '', alternatives[1] ?? ''].map((name) => resolveRegion(name, context));
    return regions.find(({ code }) => code !== null) ?? { ...(regions[1] ?? UNKNOWN_REGION), name: printed };
  }
  const chain = splitChain(printed);
  const name = chain[chain.length - 1] ?? printed;
  const above = chain.slice(0, -1);
  const candidates = candidatesFor(name, above);
  const settled = candidates.length > 1 ? mostNamed(candidates, context) : candidates[0];
  if (settled) return regionOf(settled);
  const levels = new Set(candidates.map(({ level }) => level));
  const level = levels.size === 1 ? (candidates[0]?.level ?? null) : levelOfName(name, above);
  return { name, code: null, level, parents: above };
}

function candidatesFor(name: string, above: readonly string[]): Division[] {
  const named = divisionsNamed(name, { townships: levelOfName(name) === 'township' });
  const all = named.length > 0 ? named : divisionsCalled(name).filter(({ level }) => level === 'province');
  if (above.length === 0) return all;
  return all.filter((division) => {
    const parents = divisionsAbove(division).flatMap((parent) => [parent.name, shortName(parent.name)]);
    return above.every((parent) => parents.includes(parent));
  });
}

/** The candidate whose parents the text names most; undefined on a tie. */
function mostNamed(candidates: Division[], context: string): Division | undefined {
  const scores = candidates.map((division) => {
    const parents = divisionsAbove(division);
    // The nearest parent tells most; the province alone still tells cities of different provinces apart.
    return parents.reduce((sum, parent, i) => sum + (i + 1) * occurrences(context, shortName(parent.name)), 0);
  });
  const best = Math.max(...scores);
  const winners = candidates.filter((_, i) => scores[i] === best);
  return best > 0 && winners.length === 1 ? winners[0] : undefined;
}

function occurrences(text: string, needle: string): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < 100; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** 新疆维吾尔自治区伊犁哈萨克自治州伊宁市 → its three names; listed names are never cut (津市市, 新市区). */
export function splitChain(printed: string): string[] {
  const chain: string[] = [];
  let rest = printed;
  while (rest.length > 0 && divisionsNamed(rest).length === 0) {
    const head = headOf(rest);
    if (head === '' || head.length === rest.length) break;
    chain.push(head);
    rest = rest.slice(head.length);
  }
  return rest ? [...chain, rest] : chain;
}

/** The first region of a chain: the longest listed name it starts with, else up to the first ending that leaves a name. */
function headOf(chain: string): string {
  for (let length = Math.min(chain.length - 2, 15); length >= 2; length--) {
    const head = chain.slice(0, length);
    if (divisionsNamed(head).length > 0 && levelOfName(head) !== 'township') return head;
  }
  for (let at = 2; at <= chain.length - 2; at++) {
    const ending = CHAIN_ENDINGS.find((candidate) => chain.startsWith(candidate, at));
    if (ending === undefined) continue;
    const head = chain.slice(0, at + ending.length);
    const rest = chain.slice(head.length);
    if (rest.length >= 2 && levelOfName(rest) !== null && !CHAIN_ENDINGS.includes(rest)) return head;
  }
  return '';
}
