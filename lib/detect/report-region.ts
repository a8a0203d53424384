/** Whose document it is, from its title, the session, the government spoken for, who issued it and, failing those, the whole text. */
import { findRegions, levelOfName, NATION, resolveRegion, UNKNOWN_REGION } from '../language/regions';
import type { Region } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { PageHints } from './hints';
import { leadingPlace } from './leading-place';
import { isNational, speaksOfNation } from './national';
import type { Evidence } from './sorts/evidence';

/** Where a region's name stands right before: the words that follow it, by how much they tell. */
const CLUES: { pattern: RegExp; weight: number }[] = [
  { pattern: /第?[一二三四五六七八九十\d]{1,4}届(?:人民代表大会|人大)/g, weight: 5 },
  { pattern: /人民政府[，,]?(?:向大会)?[作做报]/g, weight: 5 },
  { pattern: /(?:人民政府|政府|行政公署|行署|管委会|管理委员会|办事处)?(?:工作的?报告|施政报告)/g, weight: 4 },
  { pattern: /(?:人民政府)?(?:代理?)?(?:省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|主席|行政长官)/g, weight: 2 },
  { pattern: /(?:行政公署|行署|管委会|管理委员会)(?:主任|专员)?/g, weight: 2 },
  { pattern: /人民(?:法院|检察院)/g, weight: 2 },
  { pattern: /\d{4}年(?=国民经济|预算|财政|地区生产总值)/g, weight: 2 },
  { pattern: /人民政府|办事处/g, weight: 1 },
  { pattern: /(?:财政|统计)[厅局]|发展和改革委员会/g, weight: 1 },
];
/** What the title of a document that is no work report and the office that issued it say. */
const TITLED = 9;
const ISSUED = 6;
/** Governments named without their region: 我代表市人民政府. */
const BARE = /^(?:自治区|自治州|自治县|自治旗|[省市区县州旗盟镇乡]|地区|街道|全国|中央|直辖市)$/;
const NAME_END = /(?:[省市区县州旗盟镇乡]|自治区|自治州|自治县|自治旗|地区|街道|苏木)$/;
/** 太和县 is a name, 工作安排和县 is not. */
const JOINED_RANK = /.{2}[和与及][省市县区州旗盟镇乡]$/;
/** Characters before a name that are not part of it; 于 and 在 also begin names (于田县), so the list is asked first. */
const LEAD =
  /^(?:.*(?:代表|出席|参加|召开|执行|落实|贯彻|遵照|按照|根据|围绕|完成|通过|提交|筹备|开好|迎接|列席|学习|传达|会议上|大会上|[的了受将]|[日号](?:上午|下午)?在|(?:[省市县区州旗镇乡盟]长|主席|书记|主任|总理)[\u4e00-\u9fa5·]{2,6}在|关于|印发|预计|提请|记者从|获悉|读懂|看懂|图解|速览|聚焦|数读))?[月日年在于，\d]*/;
/** Words that no name holds: two places, an office, the nation's plural. */
const NOT_IN_NAME = /直辖市|[省市县区厅局院]长|向[省市县区州]$|主席|书记|代表|会议|委员|[省市州县区]和|位居|全[省市县区州国]|本[省市县区]|我[省市县区]/;
/** What may stand before a listed name: 东城区 inside 青禾东城区 is another place. */
const BEFORE_NAME = /(?:^|[上在于的日年月，省市州县区盟旗]|代表|出席|召开|主持|关于|自治区|地区)$/;
const SEARCHED = 6000;
/** A signature stands within so many characters of the end. */
const SIGNED = 120;

/** Reads a document's region; name '' where nothing tells. */
export function reportRegion(evidence: Evidence, hints: PageHints, kind: PageKind): Region {
  const { reading } = evidence;
  if (isNational(evidence, hints, kind)) return NATION;
  const opening = reading.text.slice(0, SEARCHED);
  const special = specialRegion(evidence, opening);
  if (special) return special;
  const { votes, bare } = votesOf(evidence, hints, kind, opening);
  const printed = mostVoted(votes) ?? signature(reading.text);
  if (printed !== null) return resolveRegion(printed, `${hints.title ?? ''}\n${reading.text}`);
  const rank = rankOf(bare, reading.text);
  return (
    namedMost(reading.text, rank) ?? namedByShape(reading.text, rank) ?? sourced(evidence) ?? (speaksOfNation(reading.text, kind) ? NATION : UNKNOWN_REGION)
  );
}

interface Votes {
  votes: ReadonlyMap<string, number>;
  /** The first government named by its rank alone. */
  bare: string | null;
}

/** What the clues of the page's name and the opening say, and the title and the office that issued it. */
function votesOf({ form, head, titles }: Evidence, hints: PageHints, kind: PageKind, opening: string): Votes {
  const votes = new Map<string, number>();
  const vote = (name: string | null, weight: number) => {
    if (name !== null) votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  let bare: string | null = null;
  for (const { name, weight } of [...cluesIn(hints.title ?? ''), ...cluesIn(opening)]) {
    if (BARE.test(name)) bare ??= name;
    else vote(name, weight);
  }
  vote(form && leadingPlace(form.title), TITLED);
  vote(leadingPlace(head.title ?? ''), ISSUED);
  vote(head.issuer && leadingPlace(head.issuer), ISSUED);
  if (kind === 'coverage') for (const { text } of titles.slice(0, 4)) vote(leadingPlace(text), ISSUED);
  return { votes, bare };
}

/** Every name that stands before a clue, with the clue's weight. */
function cluesIn(source: string): { name: string; weight: number }[] {
  return CLUES.flatMap(({ pattern, weight }) =>
    [...source.matchAll(pattern)].flatMap((match) => {
      const name = nameBefore(source, match.index);
      return name === null ? [] : [{ name, weight }];
    }),
  );
}

/** Their offices of statistics, which say of which region they are by their names alone. */
const OFFICES = [
  { printed: /(?:^|\n)(?:香港特别行政区)?政府[统統][计計][处處]/, region: '香港特别行政区' },
  { printed: /(?:^|\n)(?:澳门特别行政区(?:政府)?)?[统統][计計]暨普查局/, region: '澳门特别行政区' },
];
const OFFICE_WITHIN = 300;

/** Only the two special administrative regions have policy addresses (施政报告); their texts seldom print the full name. */
function specialRegion({ title, head }: Evidence, opening: string): Region | null {
  const office = OFFICES.find(({ printed }) => printed.test(`${head.issuer ?? ''}\n${opening.slice(0, OFFICE_WITHIN)}`));
  if (office) return resolveRegion(office.region, '');
  if (!/施政报告/.test(`${title} ${head.title ?? ''}`)) return null;
  const named = `${title} ${opening}`;
  // Macau's are of years of accounts.
  const name = /香港|澳门/.exec(named)?.[0] ?? (/行政长官.{2,8}年施政报告/.test(named) ? '香港' : undefined);
  return name === undefined ? null : resolveRegion(`${name}特别行政区`, '');
}

/** The place whose bureau a copy names: 来源：青禾市统计局. */
function sourced({ head }: Evidence): Region | null {
  const place = head.source && leadingPlace(head.source);
  return place ? resolveRegion(place, '') : null;
}

/** The government that signs at the end: 柳溪镇人民政府. */
function signature(text: string): string | null {
  const signed = /(?:^|\n)([^\n。，；]{2,24})(?:人民政府|行政公署|管委会|管理委员会|办事处)(?:\n|\d{4}年|$)/.exec(text.slice(-SIGNED));
  const name = signed?.[1] ?? '';
  return NAME_END.test(name) && !BARE.test(name) ? name : null;
}

/** Longest run of characters in which a region and those above it stand. */
const LONGEST_RUN = 36;
const IN_RUN = /[\u3007\u3400-\u9fff\ud800-\udfff（）()]/;

/** The region's name that ends at `end`, with the regions above it where they are printed; a bare rank; or null. */
function nameBefore(source: string, end: number): string | null {
  let start = end;
  while (start > 0 && end - start < LONGEST_RUN && IN_RUN.test(source.charAt(start - 1))) start--;
  const printed = source.slice(start, end).replace(/人民$/, '');
  if (/^年度?$/.test(printed) && /\d{4}$/.test(source.slice(Math.max(0, start - 4), start))) return nameBefore(source, start - 4);
  const bracket = printed.lastIndexOf('（');
  const run = bracket >= 0 && !printed.includes('）') ? printed.slice(bracket + 1) : behindDateline(printed);
  return listedAtEnd(run) ?? shortName(run.replace(/^年度?/, '')) ?? plainName(run.replace(LEAD, ''));
}

/** 中新网1月26日电（记者 周舟）鹿鸣市: what an agency prints before a story is no part of the place. */
function behindDateline(printed: string): string {
  const closed = printed.slice(0, -1).lastIndexOf('）');
  const run = closed > 0 ? printed.slice(closed + 1) : printed;
  return run.replace(/^[^（）]{0,8}[电讯](?=\p{Script=Han}{2})/u, '');
}

/** The longest name of a listed region that ends the run behind words that may stand before one. */
function listedAtEnd(run: string): string | null {
  for (let from = 0; from < run.length - 1; from++) {
    const candidate = run.slice(from);
    if (BEFORE_NAME.test(run.slice(0, from)) && isListed(candidate)) return candidate;
  }
  return null;
}

/** 山东政府工作报告, 鹿鸣代表大会: a listed place called by its short name, and by that alone. */
function shortName(run: string): string | null {
  const [found, ...others] = findRegions(run);
  const [division, ...namesakes] = found?.divisions ?? [];
  return found && division && others.length === 0 && namesakes.length === 0 && found.start === 0 && found.end === run.length ? division.name : null;
}

/** A name that no table holds, told by how it ends; a bare rank. */
function plainName(name: string): string | null {
  if (BARE.test(name)) return name;
  // 总体战略和 | 县十六届人大: what stands before the conjunction is no part of a name.
  if (JOINED_RANK.test(name)) return name.slice(-1);
  const ends = NAME_END.test(name.replace(/）$/, '')) && name.length >= 2 && name.length <= 30;
  return ends && !/^[我全本各该两]/.test(name) && !NOT_IN_NAME.test(name) ? name : null;
}

function isListed(name: string): boolean {
  return levelOfName(name.replace(/）$/, '')) !== null && resolveRegion(name, '').code !== null;
}

/**
 * The name with most votes, counting for 青禾县 what names it with its parents, and in its fullest form; null where the
 * votes scatter, as in news about many regions' targets.
 */
function mostVoted(votes: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  let most = 0;
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  for (const name of votes.keys()) {
    const forms = [...votes].filter(([form]) => form.endsWith(name));
    const weight = forms.reduce((sum, [, points]) => sum + points, 0);
    if (weight <= most) continue;
    most = weight;
    best = forms.reduce((longest, [form]) => (form.length > longest.length && isUnderParents(form, name) ? form : longest), name);
  }
  return most * 5 >= all * 2 ? best : null;
}

/** 云岭省望川市 is 望川市 with what stands above it; 欢迎参加望川市 is not. */
function isUnderParents(form: string, name: string): boolean {
  return NAME_END.test(form.slice(0, form.length - name.length));
}

/**
 * 全市 or 我省 tell the rank, and so does 市人民政府, which may also be the government above: what the text says of itself
 * weighs more, unless the government's rank is the longer form of it (自治区 for 全区).
 */
function rankOf(bare: string | null, text: string): string | null {
  const spoken = bareFromText(text);
  if (bare === null || spoken === null) return bare ?? spoken;
  if (!bare.endsWith(spoken)) return spoken;
  return bare === '自治区' && isDistrict(text) ? spoken : bare;
}

/** 全区 is a district's word and an autonomous region's: their committees are called differently. */
function isDistrict(text: string): boolean {
  return countOf(text, /(?<!治)区(?:委|政协|人大)/g) > countOf(text, /自治区(?:党委|政协|人大|人民政府)/g);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function bareFromText(text: string): string | null {
  let best: string | null = null;
  let most = 2;
  for (const rank of ['省', '市', '区', '县', '州', '旗', '盟', '镇', '乡', '街道', '开发区', '园区']) {
    const count = text.split(`全${rank}`).length + text.split(`我${rank}`).length - 2;
    if (count > most) {
      most = count;
      best = rank;
    }
  }
  return best;
}

/** Districts whose name is also a common word. */
const COMMON = /^(?:[老新]?城|郊|矿)区$/;

/**
 * The listed region of the bare rank that the text names most: by full name twice. A name that several regions share
 * (鼓楼区) is settled by what the text says of those above.
 */
function namedMost(text: string, rank: string | null): Region | null {
  const counts = new Map<string, number>();
  const district = rank === '区' && isDistrict(text);
  for (const { divisions, full } of findRegions(text)) {
    const [division, ...others] = divisions.filter(
      ({ name }) => (rank === null || name.endsWith(rank)) && !COMMON.test(name) && !(district && name.endsWith('自治区')),
    );
    if (!division || others.some(({ name }) => name !== division.name)) continue;
    counts.set(division.name, (counts.get(division.name) ?? 0) + (full ? 2 : 1));
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < 3 || (second && second[1] * 1.25 > first[1])) return null;
  return resolveRegion(first[0], text);
}

/** What can stand before a name that opens a clause or follows a verb. */
const NAME_STARTS = /[\n，。；：、（(“—是在为对将把使让从由到与和及向以]/;
/** 全县, 各镇, 山区: words that end alike and name no place; nor do 位居全省, 走在全市. */
const NO_NAME =
  /[全我本各](?:[省市县区州旗盟镇乡]|自治区)$|^[全我本各该两每多个一二三四五六七八九十几省市县区新大强重小]|(?:[城山社小园景辖灾牧老库林矿乡特校厂街市]|建制|特色|中心|示范|重点|工业|开发)[区镇县市乡]$|[的了是在为]/;
const LEAST_NAMED = 3;
/** Development zones carry long names, places short ones. */
const LONGEST_NAME = 4;
const LONGEST_ZONE = 14;

const ACCOUNT = '生产总值';

/** 平稳地区 | 生产总值 is no place. */
function couldBeName(name: string, behind: string): boolean {
  return /^\p{Script=Han}+$/u.test(name) && !NO_NAME.test(name) && !(name.endsWith('地区') && behind === ACCOUNT);
}

/** The place of a rank that the text names most, where the list has none: 苍屏县, 临湾经济技术开发区. */
function namedByShape(text: string, rank: string | null): Region | null {
  if (rank === null) return null;
  const longest = rank.length > 1 ? LONGEST_ZONE : LONGEST_NAME;
  const counts = new Map<string, number>();
  for (let at = text.indexOf(rank); at >= 0; at = text.indexOf(rank, at + rank.length)) {
    for (let length = 2; length <= Math.min(longest, at); length++) {
      if (at - length > 0 && !NAME_STARTS.test(text.charAt(at - length - 1))) continue;
      const name = text.slice(Math.max(0, at - length), at + rank.length);
      if (couldBeName(name, text.slice(at + rank.length, at + rank.length + ACCOUNT.length))) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < LEAST_NAMED || (second && second[1] * 1.25 > first[1])) return null;
  return resolveRegion(first[0], text);
}
