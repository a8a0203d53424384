/** Roundups: every figure under its own region. Runs become sentences of their own, which the passes for sentences read. */
import type { Section } from '../../detect/outline';
import type { Indicator, Region, ReportMeta, Span } from '../../model/analysis';
import type { ReadFigure } from '../figures/figure';
import { SentenceMaker, type MadeSentences, type Origin } from '../made-sentences';
import { completed, dateOfLead, steppedTarget, toldByLead, withBehind, type Memory, type Told } from './completed';
import { regionRuns, type RegionRun } from './region-runs';

/** A pair of targets: 由去年的5%左右下调到4.5%左右. */
const STEP_OF_TARGET = /[上下]调|调[低高整]/;
/** 宁夏由 | 7.5% | 上调至8%, where no target was told before. */
const NAMELESS_STEP = /^则?[由从](?:去年的?|\d{4}年的?)?$/;
const LONGEST_HEAD = 60;
const LONGEST_BEHIND = 12;

/** Words that stand before a run's figures, and whether they look ahead. */
interface Said {
  words: string;
  ahead: boolean;
}

/** The sentences, and the figures said of several regions without saying which is whose. */
class Builder {
  readonly open: number[] = [];
  private readonly maker: SentenceMaker<Region>;

  constructor(
    private readonly source: string,
    all: readonly ReadFigure[],
    outline: readonly Section[],
    private readonly meta: ReportMeta,
  ) {
    this.maker = new SentenceMaker(source, all, outline, meta);
  }

  /** `words`, then the source from `from` to `to` with the figures named. */
  add({ words, ahead }: Said, from: number, to: number, figures: readonly number[], region: Region, sentence: Span): void {
    const end = from + this.source.slice(from, to).replace(/[，；、。！？\s]{1,8}$/, '').length;
    const months = ahead ? null : this.meta.months;
    this.maker.add([words, { start: from, end, figures }], { sentence, ahead, months, dated: true, whose: region });
  }

  made(): MadeSentences {
    return this.maker.made(this.open, owned);
  }
}

/** Each is of its region, which is its subject too. */
function owned(indicator: Indicator, { sentence, whose: region }: Origin<Region>): Indicator {
  const named = { field: 'region' as const, rule: 'region.named', span: sentence, rejected: [] };
  return {
    ...indicator,
    region,
    subject: indicator.subject === '' ? region.name : indicator.subject,
    ...(indicator.evidence ? { evidence: [...indicator.evidence, named] } : {}),
  };
}

/** Linear in the text's length. `figures` in order, in the text's offsets. */
export function regionText(text: string, figures: readonly ReadFigure[], sections: readonly Section[], meta: ReportMeta): MadeSentences {
  const builder = new Builder(text, figures, sections, meta);
  const memory: Memory = { last: null, target: null };
  let at = 0;
  let spoken = -1;
  let date = '';
  for (const run of regionRuns(text)) {
    while ((figures[at]?.start ?? Infinity) < run.start) at++;
    const own: number[] = [];
    while ((figures[at]?.start ?? Infinity) < run.end) own.push(at++);
    if (run.sentence.start !== spoken) {
      spoken = run.sentence.start;
      date = dateOfLead(run.lead);
      remember(memory, toldByLead(run.lead));
    }
    date = dateOfLead(run.before) || date;
    if (run.regions.length === 0) continue;
    for (const piece of piecesOf(run, own, text, figures)) date = putRun(builder, { ...piece, text, figures, date, memory, meta });
  }
  return builder.made();
}

/** …增长5.1%，| 今年提出增长5%以上: a date of its own opens another statement of the same region. */
const DATED = /[，；](?=(?:今年|去年|明年|20\d{2}年)(?!同期|[末底]))/;
/** …在4.5%左右，| 其他省份都在5%左右: what follows is of nobody here. */
const OF_OTHERS = /[，；](?:其他|其余|多数|大多)/;

/** 全国31个 | 省份: how many there are is no figure of any. */
const COUNTED = /^(?:省份|省区|省市|[省市]|城市|地市)/;
const LONGEST_COUNTED = 2;

/** The statements of a run of one region, each with its figures. */
function piecesOf(run: RegionRun, own: readonly number[], text: string, figures: readonly ReadFigure[]): Pick<Put, 'run' | 'own'>[] {
  if (run.regions.length > 1) return own.length > 0 ? [{ run, own }] : [];
  const pieces: { run: RegionRun; own: number[] }[] = [];
  let from = run.start;
  for (const index of own) {
    const { start, end } = figures[index]!;
    const between = text.slice(from, start);
    if (OF_OTHERS.test(between)) break;
    if (COUNTED.test(text.slice(end, end + LONGEST_COUNTED))) continue;
    putPiece(pieces, run, index, from + (DATED.exec(between)?.index ?? -1 - from) + 1);
    from = end;
  }
  return pieces;
}

/** `opens`: where the date stands that opens a piece of its own; 0 where none does. */
function putPiece(pieces: { run: RegionRun; own: number[] }[], run: RegionRun, index: number, opens: number): void {
  const last = pieces.at(-1);
  if (last && opens <= 0) last.own.push(index);
  else if (last) {
    last.run = { ...last.run, end: opens };
    pieces.push({ run: { ...run, start: opens, before: '' }, own: [index] });
  } else pieces.push({ run, own: [index] });
}

interface Put {
  run: RegionRun;
  own: readonly number[];
  text: string;
  figures: readonly ReadFigure[];
  date: string;
  memory: Memory;
  meta: ReportMeta;
}

/** Puts one run down and gives the date that later runs of its sentence go on with. */
function putRun(builder: Builder, put: Put): string {
  const { run, own, text, figures, date, memory } = put;
  const start = figures[own[0] ?? 0]?.start ?? run.start;
  const head = text.slice(Math.max(run.start, start - LONGEST_HEAD), start).replace(run.regions.length > 1 ? SO_MANY : '', '');
  const printed = head.replace(/分别/g, '');
  const whole = withBehind(printed, behindFirst(put));
  const said = completed(whole, date, memory);
  const stepped = isStep(put, start) ? steppedTarget(head) : null;
  if (stepped) memory.target = stepped;
  // 以6.2%的预期居前, 由5%上调至6%, where no run before told of what.
  const isOpen = (whole !== printed && said.told === null && memory.last === null) || NAMELESS_STEP.test(head);
  if (isOpen && memory.target === null) builder.open.push(...own);
  else putFigures(builder, put, said, start);
  if (!stepped) remember(memory, said.told);
  return said.told?.date ?? date;
}

function putFigures(builder: Builder, put: Put, said: Said, start: number): void {
  const { run, own, memory } = put;
  if (run.regions.length > 1) putList(builder, put, said);
  else if (memory.target && isStep(put, start)) putSteps(builder, put, memory.target);
  else builder.add(said, start, run.end, own, run.regions[0] as Region, run.sentence);
}

/** The words right behind the first figure, or behind the list of them. */
function behindFirst({ run, own, text, figures }: Put): string {
  const end = figures[own.at(run.regions.length > 1 ? -1 : 0) ?? -1]?.end ?? text.length;
  return text.slice(end, end + LONGEST_BEHIND);
}

const isStep = ({ run, own, text }: Put, start: number): boolean =>
  run.regions.length === 1 && own.length === 2 && STEP_OF_TARGET.test(text.slice(start, run.end));

/** 江苏、浙江、安徽 | 三省: how many were just named. */
const SO_MANY = /^等?[两二三四五六七八九十]{1,2}个?(?:省份|省市|省区|[省市地州]|城市)的?/;

/** Values of one list, in the document's indexes; `verb`: the last one's own (分别增长3.6%、下降0.8%). */
type Values = { index: number; verb: string }[];

const NEXT_VALUE = /^(?:左右|以上|以内|以下)?(?:[、，和与及]|以及|、和)(?:同比)?(?<verb>增长|下降|上涨|上升|回落)?$/;

/** A run's figures, list by list: of one unit, with nothing but 、 or a verb between. */
function listsOf({ run, own, text, figures }: Put): Values[] {
  const lists: Values[] = [];
  let last: ReadFigure | undefined;
  for (const index of own) {
    const figure = figures[index]!;
    const next = last?.unit === figure.unit ? NEXT_VALUE.exec(text.slice(last.end, figure.start)) : null;
    const verb = next?.groups?.verb ?? '';
    const list = lists.at(-1);
    if (next && list && (verb === '' || list.length < run.regions.length)) list.push({ index, verb });
    else lists.push([{ index, verb: '' }]);
    last = figure;
  }
  return lists;
}

/** 均超过5%: of each of them. */
const OF_EACH = /[均都皆各]/;
const VERB_AT_END = /(?:增长|下降|上涨|上升|回落)$/;

/** 均超过5%，分别 | 为5.4%、5.7%; 为7万亿元、1万亿元，| 增长3%、2%: of what the first list named. */
const GOES_ON = /^(?:(?:同比)?(?:增长|下降)|[为是]$|达到?$)/;
const TO_BE = /[均都]?(?:为|达到?|完成|实现|超过|突破|高于|低于)$/;

/** Figures in the order of their regions, list by list; one figure for all of them where they share it. Which is whose nobody can tell of a list that has more values than there are regions, or fewer. */
function putList(builder: Builder, put: Put, { words, ahead }: Said): void {
  const { run, text, figures } = put;
  const { regions, sentence } = run;
  const lists = listsOf(put);
  let end = run.start;
  lists.forEach((list, at) => {
    const [first, ...others] = list.map(({ index }) => figures[index]!);
    if (!first) return;
    const printed = text.slice(end, first.start);
    end = (others.at(-1) ?? first).end;
    const shared = list.length === 1 && (lists.length === 1 || OF_EACH.test(printed));
    if (!shared && list.length !== regions.length) {
      builder.open.push(...list.map(({ index }) => index));
      return;
    }
    const behind = text.slice(end, end + LONGEST_BEHIND);
    // …，且都为今年设定了 | 10% | 的目标: of another kind than the first list.
    const clause = printed.slice(printed.lastIndexOf('，') + 1);
    if (at > 0 && withBehind(clause, behind) !== clause) return;
    const head = at === 0 ? words : printed.replace(/^[，、；]+/, '').replace(/分别/g, '');
    const said = at > 0 && GOES_ON.test(head) ? words.replace(TO_BE, '') + head : head;
    regions.forEach((region, place) => {
      const { index, verb } = list[shared ? 0 : place]!;
      const figure = figures[index]!;
      const own = verb === '' ? said : said.replace(VERB_AT_END, '') + verb;
      builder.add({ words: own, ahead }, figure.start, endOf(text, figure), [index], region, sentence);
    });
  });
}

/** Bound words behind a figure belong to it. */
function endOf(text: string, { end }: ReadFigure): number {
  return end + (/^(?:左右|以上|以内|以下)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** Last year's target and this year's, each of its own year. */
function putSteps(builder: Builder, { run, own, text, figures, meta }: Put, target: Told): void {
  const years = [meta.reviewYear, meta.year];
  own.forEach((index, step) => {
    const figure = figures[index];
    const year = years[step];
    if (figure)
      builder.add(
        { words: `${year ? `${year}年` : ''}${target.words}`, ahead: step > 0 },
        figure.start,
        endOf(text, figure),
        [index],
        run.regions[0] as Region,
        run.sentence,
      );
  });
}

function remember(memory: Memory, told: Told | null): void {
  if (!told) return;
  memory.last = told;
  if (told.ahead) memory.target = told;
}
