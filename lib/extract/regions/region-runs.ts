/**
 * A text that sets regions side by side, cut into runs: which words, and so which figures, are said of which regions.
 * 广东地区生产总值增长3.9%，江苏增长5.3% has two runs; 广东、江苏分别增长3.9%和5.3% has one of two regions.
 */
import { divisionsNamed, findRegions, NATION, regionOf, resolveRegion, type Division } from '../../language/regions';
import type { Region, Span } from '../../model/analysis';

export interface RegionRun {
  /** In print order; several where figures follow in the same order; none where a sentence only tells of what the next ones speak. */
  regions: readonly Region[];
  /** The words said of them, behind their names, in the text's offsets. */
  start: number;
  end: number;
  /** Words of the sentence before its first region: a date, a topic. */
  lead: string;
  /** Words right before this run's names, behind the clause before: 去年，三省的增速…. */
  before: string;
  sentence: Span;
}

interface Named extends Span {
  region: Region;
}

const SENTENCE = /[^。！？\n]+[。！？]?|\n/g;
/** What may stand before a name that its clause is about; 比江苏高 is about somebody else. */
const BEFORE_SUBJECT = /(?:^|[，；：、:;（(“●■◆▲·|丨\s—和与及而年月如]|其中|季度|另外|此外|例如|除了?)$/u;
/** Names that these words follow are no subjects: 江苏之后, 广东等地, 浙江经验. */
const NOT_SUBJECT = /^(?:之[后前外间]|等[地省]|经验|籍|人大|代表团|路|大学|日报|新闻|卫视)/;
/** Between names of one list. */
const BETWEEN = /^(?:[、和与及]|以及)$/;
/** A place that no list knows, where a clause begins. */
const PRINTED =
  /(?<=^|[，；：、“])(?![全我本各该两每多几有])(\p{Script=Han}{2,4}?(?:[省市县区]|自治州|自治区))(?=\d{4}年|地区生产总值|GDP|的?(?:地区|经济|增速|目标)|增长|为|提出|则|政府工作报告|一般公共|规上|规模以上|城镇|居民|固定)/gu;
const NO_PLACE = /^(?:除|上述|这些|其他|部分|多数|城市|直辖市|地级市|省会|全国|超市|股市)/;
/** 三省, 上述四地: as many as were named last. */
const SAID_BEFORE = /(?<=^|[，；：])(?:上述|这|以上)?([两二三四五六七八九十])个?(?:省份|省市|省区|[省市地者]|城市)的?(?=.{0,24}分别)/gu;
/** A date between two runs belongs to the second. */
const DATE_BEFORE = /[，；：、]((?:而|在)?(?:\d{4}年|去年|今年|上年|前年|明年)(?:全年|上半年|前三季度|[一二三四]季度|\d{1,2}[—\-–~～至]\d{1,2}月份?)?，?)$/;
const COUNTS = '零一二三四五六七八九十';
/** A line that is nothing but a region heads what follows: 【广东】, 一、江苏省. */
const HEADING = /^[【[（(]?(?:[一二三四五六七八九十\d]{1,3}[、.．])?\s?(\p{Script=Han}{2,12})[】\]）):：]?$/u;
const LONGEST_HEADING = 18;

/** 从各地增长目标来看，. */
const TOPIC = /^从各[^，。]{2,20}看，/;

/** 从各地增长目标来看，多数省份高于5%。其中，…: a sentence without regions tells of what those of the next ones speak. */
function withTopic(runs: RegionRun[], text: string, sentence: Span): RegionRun[] {
  const lead = runs.length === 0 ? (TOPIC.exec(text)?.[0] ?? '') : '';
  return lead === '' ? runs : [{ regions: [], start: sentence.end, end: sentence.end, lead, before: '', sentence }];
}

/** Every run of the text, in order, not overlapping. Linear in its length. */
export function regionRuns(text: string): RegionRun[] {
  const runs: RegionRun[] = [];
  let heading: Region | null = null;
  let carried: Region | null = null;
  let recent: Region[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = { start: match.index, end: match.index + match[0].length };
    if (match[0] === '\n') {
      carried = heading;
      continue;
    }
    const alone = headingOf(match[0]);
    if (alone) {
      heading = alone;
      carried = alone;
      continue;
    }
    const found = withTopic(runsOf(match[0], sentence, recent), match[0], sentence);
    const opensParagraph = sentence.start === 0 || text.charAt(sentence.start - 1) === '\n';
    if (found.length === 0 && carried) runs.push({ regions: [carried], ...sentence, lead: '', before: '', sentence });
    if (opensParagraph) carried = found.length === 1 && found[0]?.lead === '' && found[0].regions.length === 1 ? (found[0].regions[0] ?? null) : heading;
    runs.push(...found);
    recent = [...recent, ...found.flatMap(({ regions }) => regions)].slice(-12);
  }
  return runs;
}

function headingOf(line: string): Region | null {
  const name = line.length <= LONGEST_HEADING ? HEADING.exec(line)?.[1] : undefined;
  if (name === undefined) return null;
  const [match] = findRegions(name);
  return match?.start === 0 && match.end === name.length ? placeOf(match.divisions, match.full) : null;
}

function runsOf(sentence: string, at: Span, recent: readonly Region[]): RegionRun[] {
  const groups = grouped(sentence, subjectsIn(sentence, recent));
  const lead = sentence.slice(0, groups[0]?.start ?? 0);
  const befores = groups.map(({ start }, index) => (index === 0 ? '' : (DATE_BEFORE.exec(sentence.slice(groups[index - 1]?.end ?? 0, start))?.[1] ?? '')));
  return groups.map(({ regions, end }, index) => {
    const next = groups[index + 1];
    return {
      regions,
      start: at.start + end,
      end: at.start + (next ? next.start - (befores[index + 1]?.length ?? 0) : sentence.length),
      lead,
      before: befores[index] ?? '',
      sentence: at,
    };
  });
}

interface Group extends Span {
  regions: Region[];
}

/** Names with nothing but 、 or 和 between them stand together. */
function grouped(sentence: string, names: readonly (Named & { several?: Region[] })[]): Group[] {
  const groups: Group[] = [];
  for (const { start, end, region, several } of names) {
    const last = groups[groups.length - 1];
    if (last && !several && BETWEEN.test(sentence.slice(last.end, start))) {
      last.regions.push(region);
      last.end = end;
    } else groups.push({ start, end, regions: several ?? [region] });
  }
  return groups;
}

type NamedRegions = Named & { several?: Region[] };

/** Every region that a sentence makes its subject, in order; each step knows what the ones before found. */
function subjectsIn(sentence: string, recent: readonly Region[]): NamedRegions[] {
  const names: NamedRegions[] = [];
  addListed(sentence, names);
  addNation(sentence, names);
  addPrinted(sentence, names);
  addSaidBefore(sentence, names, recent);
  return names.sort((a, b) => a.start - b.start);
}

/** Regions of the tables. */
function addListed(sentence: string, names: NamedRegions[]): void {
  for (const { start, end, divisions, full } of findRegions(sentence)) {
    const region = placeOf(divisions, full);
    if (region && isSubject(sentence, start, end, names)) names.push({ start, end, region });
  }
}

const NO_NATION_BEHIND = /^(?:两会|人大|政协|[一二三四五六七八九十]?第|范围|平均)/;

function addNation(sentence: string, names: NamedRegions[]): void {
  for (const match of sentence.matchAll(/全国|我国/g)) {
    const end = match.index + match[0].length;
    if (isSubject(sentence, match.index, end, names) && !NO_NATION_BEHIND.test(sentence.slice(end))) names.push({ start: match.index, end, region: NATION });
  }
}

/** Names that no table holds, told by how they are printed. */
function addPrinted(sentence: string, names: NamedRegions[]): void {
  for (const match of sentence.matchAll(PRINTED)) {
    const name = match[1] ?? '';
    const end = match.index + name.length;
    if (names.some((known) => known.start < end && known.end > match.index) || NO_PLACE.test(name) || divisionsNamed(name).length > 0) continue;
    names.push({ start: match.index, end, region: resolveRegion(name, '') });
  }
}

/** 三省, 两市: as many of the regions said before. */
function addSaidBefore(sentence: string, names: NamedRegions[], recent: readonly Region[]): void {
  for (const match of sentence.matchAll(SAID_BEFORE)) {
    const count = match[1] === '两' ? 2 : COUNTS.indexOf(match[1] ?? '');
    const here = names.filter(({ end }) => end <= match.index).map(({ region }) => region);
    const several = lastDistinct([...recent, ...here], count);
    const [first] = several;
    if (first && several.length === count) names.push({ start: match.index, end: match.index + match[0].length, region: first, several });
  }
}

function isSubject(sentence: string, start: number, end: number, names: readonly Named[]): boolean {
  if (NOT_SUBJECT.test(sentence.slice(end))) return false;
  const before = sentence.slice(Math.max(0, start - 2), start);
  return BEFORE_SUBJECT.test(before) || names.some((known) => known.end === start);
}

function lastDistinct(regions: readonly Region[], count: number): Region[] {
  const found: Region[] = [];
  for (let at = regions.length - 1; at >= 0 && found.length < count; at--) {
    const region = regions[at];
    if (region && !found.some(({ name }) => name === region.name)) found.unshift(region);
  }
  return found;
}

/** A province before a city of its name; null where several places share it. */
function placeOf(divisions: readonly Division[], full: boolean): Region | null {
  const provinces = divisions.filter(({ level }) => level === 'province');
  const cities = divisions.filter(({ level }) => level === 'prefecture');
  const possible = provinces.length > 0 ? provinces : full ? divisions : cities;
  const [division, second] = possible;
  return division && !second ? regionOf(division) : null;
}
