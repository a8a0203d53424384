/** The list of administrative divisions down to counties, with townships on demand. Data: scripts/compact-regions.ts. */
import type { RegionLevel } from '../model/analysis';
import ethnicGroups from './data/ethnic-groups.json';
import regionList from './data/regions.generated.json';
import townshipList from './data/townships.generated.json';

export interface Division {
  /** Without padding: 2 digits a province, 4 a prefecture, 6 a county, 9 a township. */
  code: string;
  name: string;
  level: RegionLevel;
}

/** The whole country, which has no row in the list. */
export const NATION: Division = { code: '', name: '全国', level: 'nation' };

const LEVELS: Record<number, RegionLevel> = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'township' };
const PEOPLES = new RegExp(`(?:${ethnicGroups.groups.join('|')})族?$`);

interface Index {
  byCode: Map<string, Division>;
  byName: Map<string, Division[]>;
  byShortName: Map<string, Division[]>;
}

let index: Index | null = null;
let townships: Map<string, Division[]> | null = null;

function divisions(): Index {
  if (index) return index;
  const built: Index = { byCode: new Map(), byName: new Map(), byShortName: new Map() };
  for (const row of regionList.divisions.split('\n')) {
    const code = /^\d+/.exec(row)?.[0] ?? '';
    const name = row.slice(code.length);
    const division = { code, name, level: LEVELS[code.length] ?? 'county' };
    built.byCode.set(code, division);
    add(built.byName, name, division);
    const short = shortName(name);
    if (short !== name) add(built.byShortName, short, division);
  }
  index = built;
  return built;
}

function add(map: Map<string, Division[]>, key: string, division: Division): void {
  const known = map.get(key);
  if (known) known.push(division);
  else map.set(key, [division]);
}

/** Divisions of exactly this name; several where cities share it. Townships only when asked for. */
export function divisionsNamed(name: string, options: { townships?: boolean } = {}): Division[] {
  const found = divisions().byName.get(name) ?? [];
  return options.townships === true ? [...found, ...(townshipsByName().get(name) ?? [])] : found;
}

/** Divisions known by a short name: 新疆, 喀什, 乌鲁木齐. */
export function divisionsCalled(shortened: string): Division[] {
  return divisions().byShortName.get(shortened) ?? [];
}

/** The divisions above one, outermost first. Municipalities and counties under a province have no prefecture above. */
export function divisionsAbove(division: Division): Division[] {
  const { byCode } = divisions();
  return [2, 4, 6]
    .filter((digits) => digits < division.code.length)
    .map((digits) => byCode.get(division.code.slice(0, digits)))
    .filter((above): above is Division => above !== undefined);
}

/** Every division from county up, in code order. */
export function allDivisions(): Iterable<Division> {
  return divisions().byCode.values();
}

function townshipsByName(): Map<string, Division[]> {
  if (townships) return townships;
  townships = new Map();
  for (const row of townshipList.townships.split('\n')) {
    const colon = row.indexOf(':');
    let number = 0;
    for (const cell of row.slice(colon + 1).split(',')) {
      const digits = /^\d*/.exec(cell)?.[0] ?? '';
      number = digits ? Number(digits) : number + 1;
      const code = row.slice(0, colon) + String(number).padStart(3, '0');
      add(townships, cell.slice(digits.length), { code, name: cell.slice(digits.length), level: 'township' });
    }
  }
  return townships;
}

/**
 * A region's name without its rank and the peoples named in it: 新疆维吾尔自治区 → 新疆, 恩施土家族苗族自治州 → 恩施,
 * 喀什地区 → 喀什. Names that would shrink to one character (城区, 赵县) stay whole.
 */
export function shortName(name: string): string {
  const bare = name.replace(/(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市盟县区旗])$/, '');
  if (bare === name || bare.length < 2) return name;
  if (!/自治[区州县旗]$/.test(name)) return bare;
  let rest = bare;
  for (;;) {
    const shorter = rest.replace(PEOPLES, '');
    if (shorter === rest || shorter.length < 2) return rest.length < 2 ? name : rest;
    rest = shorter;
  }
}
