/** Rules for news that sets several regions side by side. */
import { findRegions } from '../../language/regions';
import type { Evidence, Rule } from './evidence';
import { isLaw, isNotice } from './rules-report';

/** A headline that promises several regions: 各地, 31个省份, 多省, 城市…排行. */
const MANY =
  /各地|各省|各市|各区县|多地|多省|(?:\d{1,3}|[一二三四五六七八九十]{1,4}|多|数|十余|二十余)个?(?:省份|省区市|省市区?|省|城市|地市|地级市|区县|县市|市州)|(?:地方|省级|省市|全国)两会|全国各地|一览|盘点|汇总|梳理|排行|排名|榜单|对比|PK|谁(?:第一|最|是)/;
/** What such tables compare: the national accounts and the targets of reports, not cases, temperatures or scores. */
const THEME =
  /GDP|地区生产总值|生产总值|经济增速|经济增长|增长目标|预期目标|政府工作报告|可支配收入|(?:财政|预算)收入|固定资产投资|社会消费品零售|进出口|工业增加值/g;
const OFFICIAL_THEME = /政府工作报告|地区生产总值|GDP|增长目标|预期目标/g;
/** A figure that stands so near behind a name is its own. */
const REACH = 36;
const SEARCHED = 20_000;
const FEWEST = 3;
const MANY_FROM = 5;
const MANY_ROWS = 4;
/** News about one region names it again and again. */
const MOST_OF_ONE = 0.6;

interface Named {
  distinct: number;
  /** Share of the mentions with a figure that fall to the region named most. */
  most: number;
}

export const roundupRules: readonly Rule[] = [
  { name: 'title-of-many', points: 3, applies: ({ titles }) => titles.slice(0, 3).some(({ text }) => MANY.test(text)) },
  { name: 'regions-with-figures', points: 2, applies: (evidence) => named(evidence).distinct >= FEWEST },
  { name: 'many-regions', points: 2, applies: (evidence) => named(evidence).distinct >= MANY_FROM },
  { name: 'accounts', points: 2, applies: ({ reading }) => count(reading.text, OFFICIAL_THEME) >= 2 && count(reading.text, THEME) >= 3 },
  { name: 'table-of-regions', points: 3, applies: ({ reading }) => rowsOfRegions(reading.text) >= MANY_ROWS && count(reading.text, THEME) > 0 },
  { name: 'says-many', points: 1, applies: ({ reading }) => /各地|(?:\d{1,2}|多|[十几数]余?)个?省(?:份|区市|市)/.test(reading.text.slice(0, 3000)) },
  { name: 'one-region', points: -5, applies: (evidence) => named(evidence).most > MOST_OF_ONE || named(evidence).distinct < FEWEST },
  { name: 'other-report', points: -5, applies: ({ form }) => form !== null && form.kind !== 'release' },
  { name: 'notice', points: -4, applies: ({ opening, title }) => isNotice(opening, title) },
  { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
];

function count(text: string, pattern: RegExp): number {
  return text.slice(0, SEARCHED).match(pattern)?.length ?? 0;
}

/** Different regions that stand in a cell of their own before one with a number; cells of an HTML table stand on lines: 河北\n49300. */
function rowsOfRegions(text: string): number {
  const rows = new Set<string>();
  for (const [, first = ''] of text
    .slice(0, SEARCHED)
    .matchAll(/(?:^|\n)[ \t|]{0,4}(\p{Script=Han}{2,8})[ \u3000]?[\t|\n](?=[\t| \u3000]{0,4}[-−]?\d{1,9}(?:\.\d+)?[\s|%])/gu)) {
    const [found] = findRegions(first);
    if (found && found.start === 0 && found.end === first.length) rows.add(first);
  }
  return rows.size;
}

const known = new WeakMap<Evidence, Named>();

/** Regions of one level (provinces, else prefectures) that stand right before a figure. */
function named(evidence: Evidence): Named {
  const before = known.get(evidence);
  if (before) return before;
  const text = evidence.reading.text.slice(0, SEARCHED);
  const counts = new Map<string, Map<string, number>>([
    ['province', new Map()],
    ['prefecture', new Map()],
  ]);
  for (const { end, divisions } of findRegions(text)) {
    const [division] = divisions;
    const level = division && counts.get(division.level);
    if (!level || !/^[^。；\d]{0,36}\d[\d.]{0,9}(?:[%亿万元\n左以]|个百分点|[—\-–~～]\d|$)/.test(text.slice(end, end + REACH))) continue;
    level.set(division.name, (level.get(division.name) ?? 0) + 1);
  }
  const best = [...counts.values()].sort((a, b) => b.size - a.size)[0] ?? new Map<string, number>();
  const all = [...best.values()].reduce((sum, times) => sum + times, 0);
  const found = { distinct: best.size, most: all === 0 ? 1 : Math.max(...best.values()) / all };
  known.set(evidence, found);
  return found;
}
