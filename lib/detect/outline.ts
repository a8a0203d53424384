/** The sections of a report: path of headings, whether the text looks back or ahead, and over which years. */
import type { Period, ReportMeta } from '../model/analysis';
import { years as wholeYears } from '../model/period';
import type { Reading } from '../text/reading';
import { headingOf, LINK, PHASE_RANK, type Heading } from './headings';
import type { Table } from '../text/tables';
import { paragraphsOf, type Paragraph } from './paragraphs';
import { announced, opened, plannedPeriod, sameStretch, type Stretch } from './periods';
import { SALUTATION } from './report-head';

/** `preface`: title and salutation, or text before any heading; `other`: page furniture around the report. */
export type Phase = 'preface' | 'review' | 'plan' | 'glossary' | 'other';

/** Offsets count in the reading's text, half open; sections follow each other and cover it. */
export interface Section {
  start: number;
  end: number;
  /** Headings above the text, outermost first. */
  path: string[];
  phase: Phase;
  /** What a bare figure here speaks of; null where nothing tells. */
  period: Period | null;
}

const GLOSSARY =
  /^[（(]?(?:附件?\d{0,2}[：:、]?)?(?:《?政府工作报告》?)?(?:中的?)?(?:有关|相关|部分|主要)?(?:名词|词语|用语|术语|注释|注解|缩略语)(?:术语|[与和及]|解释|说明|注释|注解|释义){0,4}[）)]?[：:]?$/;
/** Words that page templates print around a text: toolbar, sharing, licence, related links. */
const FURNITURE =
  /^(?:下载|打印|全屏|收藏|加大|还原|减小|[大中小]|首页|分享.{0,8}|关闭.{0,4}|返回.{0,4}|扫一扫.{0,16}|相关.{2,6}|责任编辑.{0,16}|编辑.{0,12}|上一篇.{0,40}|下一篇.{0,40}|版权.{0,30}|主办.{0,30}|承办.{0,30}|.{0,4}ICP备.{0,20}|您的位置.{0,30}|当前位置.{0,60}|[》>|×【】〖〗\s]{1,6}|.{0,6}字[号体].{0,12}|》》.{0,20})$/;

/** Speaking to the house again, the report leaves the point it was at and returns to its chapter. */
const ADDRESS = /^各位(?:代表|委员)[！，!：]/;
const CHAPTER_RANK = 3;
/** ——经济实力跃上新台阶: an item of the list that the paragraph before opens, of the years of which that speaks at its end. */
const ITEM = /^\s*[—－―]{2}/;

const isFurniture = (text: string): boolean => FURNITURE.test(text) || (text.length <= LONGEST_LINK && LINK.test(text));
/** What begins like a link and is longer tells something. */
const LONGEST_LINK = 60;

/** A salutation further down is no head's end. */
const HEAD_PARAGRAPHS = 200;
/** A title stands within the first lines. */
const TITLE_PARAGRAPHS = 12;

/** Half a year's plan or budget ends with what shall be done in the other half. */
const LOOKS_ON = /(?:计划|预算)(?!.*决算)/;

/** Headings over what a yearly report of one office means to do next; 计划完成情况 and 重点工作 look back. */
const COMES_NEXT = /下一?(?:步|阶段)|[明来]年|今后|新的一年|(?:计划|打算|安排|思路|要点)[：:]?$/;

interface Open {
  heading: Heading;
  /** What the heading announces; empty where it tells nothing. */
  options: Stretch[];
}

/** Cuts a report into sections; lines of `tables` are no headings. Linear in its length. */
export function outline(reading: Reading, meta: ReportMeta, tables: readonly Table[] = []): Section[] {
  const paragraphs = paragraphsOf(reading);
  const walk = new Walk(reading, meta);
  const frame: Frame = { ...bodyOf(paragraphs), salutation: headEnd(paragraphs, meta) };
  let table = 0;
  paragraphs.forEach((paragraph, at) => {
    while ((tables[table]?.end ?? Infinity) <= paragraph.start) table++;
    const inTable = (tables[table]?.start ?? Infinity) <= paragraph.start;
    const around = inTable ? null : aroundBody(paragraph, at, frame);
    if (inTable) walk.goOn(paragraph.start);
    else if (around) walk.put(paragraph.start, null, around);
    else walk.read(paragraph, paragraphs[at + 1]?.text ?? '');
  });
  return merged(walk.pieces, reading.text.length);
}

/** Where the report stands among the paragraphs: between the page's furniture, behind its salutation. */
interface Frame {
  from: number;
  to: number;
  salutation: number;
}

function aroundBody({ text }: Paragraph, at: number, { from, to, salutation }: Frame): Phase | null {
  if (at < from || at >= to || (at < salutation && isFurniture(text))) return 'other';
  return at <= salutation ? 'preface' : null;
}

/** One walk through the paragraphs of a report: the headings that are open, the stretch that holds, the pieces so far. */
class Walk {
  readonly pieces: Section[] = [];
  private readonly stack: Open[] = [];
  private readonly whole: Stretch | null;
  private current: Stretch | null = null;
  private glossary = false;
  /** A heading over what shall come has been passed, and none since that looks back. */
  private planned = false;

  constructor(
    private readonly reading: Reading,
    private readonly meta: ReportMeta,
  ) {
    this.whole = toldPeriod(meta);
  }

  /** Begins a piece of which `found` tells the years; a document of one year is of that, whatever its headings are like. */
  put(start: number, found: Stretch | null, phase?: Phase): void {
    const stretch = this.whole !== null && isOfReport(phase) ? (this.ahead(found) ?? this.whole) : found;
    this.pieces.push({
      start,
      end: start,
      path: phase === 'other' ? [] : this.stack.map(({ heading }) => heading.title),
      phase: stretch === this.whole && stretch !== null ? stretch.phase : (phase ?? stretch?.phase ?? 'preface'),
      period: stretch?.period ?? null,
    });
  }

  goOn(start: number): void {
    this.put(start, this.current);
  }

  /** Reads a paragraph of the report itself; `next` is the one behind it. */
  read(paragraph: Paragraph, next: string): void {
    const { start, text } = paragraph;
    if (GLOSSARY.test(text)) this.openGlossary(text);
    if (this.glossary) return this.put(start, null, 'glossary');
    const heading = headingOf(this.reading, paragraph, next.length);
    if (heading) this.current = enter(this.stack, heading, this.current, this.meta);
    else if (ADDRESS.test(text)) resumeChapter(this.stack);
    if (heading) this.planned = announces(this.stack) ?? this.planned;
    const persistent = this.planned ? staysAhead(text, this.stack, this.current, this.meta) : turn(text, this.stack, this.current, this.meta);
    const own = openedBy(text, this.meta) ?? persistent;
    this.put(start, own);
    this.current = persistent;
    const turns = turnsInside(text, own, this.meta);
    for (const { offset, stretch, lasting } of turns) {
      this.put(start + offset, stretch);
      if (lasting) this.current = stretch;
    }
    if (ITEM.test(next)) this.opensItems(turns.at(-1)?.stretch);
  }

  /** A list of items goes on with what the paragraph before it last turned to. */
  private opensItems(last: Stretch | undefined): void {
    if (last && last.phase === this.current?.phase) this.current = last;
  }

  private openGlossary(text: string): void {
    this.glossary = true;
    this.stack.length = 0;
    this.stack.push({ heading: { rank: PHASE_RANK, title: text.replace(/[（）()：:]/g, ''), runIn: false, isLine: true }, options: [] });
  }

  /** What a document of one year tells of the time behind it: half a year's plan does, and what a heading says comes next. */
  private ahead(found: Stretch | null): Stretch | null {
    // 2024年决算…。二、2025年上半年预算执行情况
    if (found?.phase !== 'plan') return found && isOfLaterYear(found.period, this.meta) ? found : null;
    const { year, months, title } = this.meta;
    if (LOOKS_ON.test(title ?? '') || isOfLaterYear(found.period, this.meta)) return found;
    const comesNext = this.stack.some(({ heading }) => COMES_NEXT.test(heading.title));
    if (!comesNext || year === null) return null;
    return months === null ? { phase: 'plan', period: wholeYears(year + 1, year + 1) } : found;
  }
}

const isOfReport = (phase: Phase | undefined): boolean => phase !== 'other' && phase !== 'glossary';

/**
 * A communiqué, a release, a census speaks of one year, or a part of it, from its title to its end: only its sentences know
 * other dates. Null for documents that look back and ahead.
 */
function toldPeriod({ year, reviewYear, months }: ReportMeta): Stretch | null {
  return year === null || year !== reviewYear ? null : { phase: 'review', period: wholeYears(year, year, months) };
}

/** The part of a department's account of its year that says what the next one shall bring: 三、2026年工作安排. */
function isOfLaterYear(period: Period | null, { year }: ReportMeta): boolean {
  return period !== null && year !== null && (period.from ?? 0) > year;
}

/** The salutation, or the title where nobody is addressed; -1 where the text begins with neither. */
function headEnd(paragraphs: readonly Paragraph[], { title }: ReportMeta): number {
  const salutation = paragraphs.findIndex(({ text }, at) => at < HEAD_PARAGRAPHS && SALUTATION.test(text));
  if (salutation >= 0 || title === null) return salutation;
  return paragraphs.findIndex(({ text }, at) => at < TITLE_PARAGRAPHS && text.length <= title.length + 4 && text.includes(title));
}

/** The paragraphs between the page's furniture at the top and at the bottom. */
function bodyOf(paragraphs: readonly Paragraph[]): { from: number; to: number } {
  let to = paragraphs.length;
  while (to > 0 && isFurniture((paragraphs[to - 1] as Paragraph).text)) to--;
  let from = 0;
  while (from < to && isFurniture((paragraphs[from] as Paragraph).text)) from++;
  return { from, to };
}

/** Puts a heading on the stack and gives the stretch that starts with it. */
function enter(stack: Open[], heading: Heading, current: Stretch | null, meta: ReportMeta): Stretch | null {
  const options = heading.runIn && heading.rank > 4 ? [] : announced(heading.title, meta);
  const rank = options.length > 0 && heading.isLine ? PHASE_RANK : heading.rank;
  while (stack.length > 0 && (stack[stack.length - 1] as Open).heading.rank >= rank) stack.pop();
  const governed = stack.some((above) => above.options.length > 0);
  stack.push({ heading: { ...heading, rank }, options });
  const first = options[0];
  if (first && (!governed || rank <= 4)) return first;
  // A chapter without years of its own (加强政府自身建设) goes on with the coming year once the report looks ahead.
  if (!governed && rank <= 3 && current?.phase === 'plan') return { phase: 'plan', period: plannedPeriod(meta) };
  return current;
}

function resumeChapter(stack: Open[]): void {
  while (stack.length > 1 && (stack[stack.length - 1] as Open).heading.rank > CHAPTER_RANK) stack.pop();
}

/** What holds from this paragraph on: its opening clause counts where the heading above announced it or told nothing. */
function turn(text: string, stack: readonly Open[], current: Stretch | null, meta: ReportMeta): Stretch | null {
  const options = [...stack].reverse().find((above) => above.options.length > 0)?.options ?? [];
  const stretch = openedBy(text, meta);
  if (!stretch) return (OF_WHOLE_YEAR.test(text) && isOfSeveral(current) ? options.find(isOfOne) : undefined) ?? current;
  const expected = options.length === 0 || options.some((option) => sameStretch(option, stretch)) || options.some(({ phase }) => phase === stretch.phase);
  return expected ? stretch : current;
}

/** 全年接待游客500万人次: under a heading of one year and of several the text has come back to the one. */
const OF_WHOLE_YEAR = /^全年(?!来)/;
const isOfOne = ({ phase, period }: Stretch): boolean => phase === 'review' && period !== null && period.from === period.to;
const isOfSeveral = (stretch: Stretch | null): boolean => stretch?.phase === 'review' && stretch.period !== null && !isOfOne(stretch);

/** Whether the heading just entered looks ahead; undefined where it tells nothing. */
function announces(stack: readonly Open[]): boolean | undefined {
  const phase = stack.at(-1)?.options[0]?.phase;
  return phase && phase === 'plan';
}

/**
 * 三、加强自身建设. 一年来，我们推进依法行政。…: behind the plan's heading a chapter that opens by looking back does so in its own
 * paragraph; what it means to do is still to come.
 */
function staysAhead(text: string, stack: readonly Open[], current: Stretch | null, meta: ReportMeta): Stretch | null {
  const next = turn(text, stack, current, meta);
  const governed = stack.some(({ options }) => options.length > 0);
  return !governed && current?.phase === 'plan' && next?.phase === 'review' ? current : next;
}

function openedBy(text: string, meta: ReportMeta): Stretch | null {
  return SALUTATION.test(text) && text.length < 12 ? null : opened(text.slice(0, 60), meta);
}

interface Turn {
  offset: number;
  stretch: Stretch;
  /** Holds beyond the paragraph: 刚刚过去的2025年，… introduces a part, wherever the page breaks its paragraphs. */
  lasting: boolean;
}

/** Sentences inside a paragraph that turn it to other years. A bare year only governs its own sentence, so it turns nothing. */
function turnsInside(text: string, own: Stretch | null, meta: ReportMeta): Turn[] {
  const turns: Turn[] = [];
  let current = own;
  for (const match of text.matchAll(
    /(?<=[。！？])(?:刚刚过去的|一年来|过去一年|过去的一年|五年来|这五年|过去五年|今后五年|未来五年|“[一二三四五六七八九十]{1,2}五”(?:时期|期间)|今年(?=.{0,20}(?:目标|工作|重点|任务)))/g,
  )) {
    const stretch = opened(text.slice(match.index, match.index + 60), meta);
    if (!stretch || sameStretch(stretch, current)) continue;
    turns.push({ offset: match.index, stretch, lasting: match[0] === '刚刚过去的' });
    current = stretch;
  }
  return turns;
}

/** Gives every piece its end and joins neighbours that say the same. */
function merged(pieces: Section[], length: number): Section[] {
  const sections: Section[] = [];
  for (const piece of pieces) {
    const last = sections[sections.length - 1];
    if (last && last.phase === piece.phase && samePeriod(last.period, piece.period) && samePath(last.path, piece.path)) continue;
    if (last) last.end = piece.start;
    sections.push(piece);
  }
  const last = sections[sections.length - 1];
  if (last) last.end = length;
  else if (length > 0) sections.push({ start: 0, end: length, path: [], phase: 'other', period: null });
  return sections;
}

function samePeriod(a: Period | null, b: Period | null): boolean {
  return a === b || (a !== null && b !== null && a.from === b.from && a.to === b.to && a.months?.[0] === b.months?.[0] && a.months?.[1] === b.months?.[1]);
}

function samePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((title, i) => title === b[i]);
}
