/** The list of administrative divisions down to counties, with townships on demand. Data: scripts/compact-regions.ts. */
import type { RegionLevel } from '../../model/analysis';
import additions from './data/additions.json';
import { divisionRows } from './division-list';
import { shortName } from './short-names';
import { townshipRows } from './township-list';

export interface Division {
  /** Without padding: 2 digits a province, 4 a prefecture, 6 a county, 9 a township. */
  code: string;
  name: string;
  level: RegionLevel;
}

const LEVELS: Record<number, RegionLevel> = { 2: 'province', 4: 'prefecture', 6: 'county', 9: 'township' };
/**
 * Codes of zones that the statistical bureau numbers among the counties (130171 石家庄高新技术产业开发区): no adcode of
 * GB/T 2260, which gives districts 01–20, counties 21–60 and cities 81–99.
 */
const STATISTICAL = /^\d{4}[67]\d/;

interface Index {
  byCode: Map<string, Division>;
  byName: Map<string, Division[]>;
  byShortName: Map<string, Division[]>;
}

let index: Index | null = null;
let townships: Map<string, Division[]> | null = null;

function divisions(): Index {
  if (index) return index;
  const rows = divisionRows();
  const built: Index = { byCode: new Map(), byName: new Map(), byShortName: new Map() };
  for (const row of [...rows.split('\n'), ...additions.divisions]) {
    const code = /^\d+/.exec(row)?.[0] ?? '';
    const name = row.slice(code.length);
    // The four cities without districts (东莞, 中山, 儋州, 嘉峪关) stand for their own counties in the package.
    if (code.length === 6 && built.byCode.get(code.slice(0, 4))?.name === name) continue;
    const division = { code, name, level: LEVELS[code.length] ?? 'county' };
    built.byCode.set(code, division);
    add(built.byName, name, division);
    const short = shortName(name);
    if (short !== name) add(built.byShortName, short, division);
  }
  // Before the list has been read there are only the additions: looked up, not kept.
  if (rows !== '') index = built;
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

/** Every division from county up by its code, in code order, additions last; the same map as long as the list is the same. */
export function allDivisions(): ReadonlyMap<string, Division> {
  return divisions().byCode;
}

/** The adcode of a division, padded to six digits (nine for townships); null where its number is none. */
export function adcodeOf({ code }: Division): string | null {
  return STATISTICAL.test(code) ? null : code.padEnd(6, '0');
}

function townshipsByName(): Map<string, Division[]> {
  if (townships) return townships;
  const rows = townshipRows();
  if (rows === '') return new Map();
  townships = new Map();
  for (const row of rows.split('\n')) {
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
