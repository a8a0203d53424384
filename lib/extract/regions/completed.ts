/** Words that a run leaves out because a run before said them: 湖北省今年地区生产总值增长目标为6%，湖南省为5.5%—6%. */

/** What a run told, so that the next ones may leave it out. */
export interface Told {
  /** Date words that stood first: 2026年, 去年. */
  date: string;
  /** Everything else before the first figure: 地区生产总值增长目标为. */
  words: string;
  /** The indicator alone: 地区生产总值. */
  noun: string;
  /** True where it looks ahead: a target, or what a report sets out to do. */
  ahead: boolean;
}

/** What earlier runs told: the last one, and the last that told a target. */
export interface Memory {
  last: Told | null;
  target: Told | null;
}

const DATE =
  /^[在，：]*(?<date>(?:\d{4}年|去年|今年|上年|前年|明年|20\d{2}|“?[一二三四五六七八九十]{1,2}五”?(?:时期|期间))?(?:全年|上半年|前三季度|[一二三四]季度|\d{1,2}[—\-–~～至]\d{1,2}月份?|\d{1,2}月份?)?)(?:的|，)?/;
/** Words that name nothing by themselves. */
const FILLER =
  /^(?:[则也仍均都拟将把其的为是在了首]|不仅|不低于|不超过|数据|站上|同样|分别|预计|预期|计划|力争|今年|去年|全年|上年|经济|主要|发展|目标|增长|增速|增幅|涨幅|上升|下降|回落|定于|[定设]|调整|下调|上调|调低|调高|[调至到由从约]|达到|[达高低降升]|提出|确定|明确|政府工作报告|报告|左右|以上|之间|同比|比上年|持平|最[高低]|首次|接近|逼近|超过|突破|完成|实现|保持|稳定|[提，：:“”《》]|区间)*$/;
const VERB =
  /(?:分别|预计|[约则，：:]){0,4}(?:增长目标|预期目标|目标)?(?:分别|均|都)?(?:定为|定在|设定为|设定在|确定为|设为|[为是：:]|达到?|突破|超过|完成|实现|增长|上升|下降|上涨)?[约近超]?$/;
const MEASURE = /的?(?:预期)?(?:增长目标|增速目标|预期目标|目标|增长率|增速|增幅|增长|涨幅)$/;
const SAYS = /^[^，。；]{0,16}?(?:政府工作报告》?|报告》?)?中?(?:提出|明确|显示|确定)，?/;
const SETS_OUT = /报告》?中?(?:提出|明确|确定)/;
const OF_TARGET = /目标|预期|[上下]调|调[低高整]|力争|提出/;
const PACE = /增速|增幅|增长率/;
const GROWS = /(?:同比|预计|预期|力争|计划)?(?:增长|上升|下降|上涨|回落)$/;
const TOPIC = /生产总值|GDP|增速|目标|收入|投资|消费|进出口|增加值|就业|价格|人口/;
const STEPS = /^(?:由|从)/;

export interface Completed {
  words: string;
  ahead: boolean;
  /** What later runs may go on with; null where this run itself went on with an earlier one. */
  told: Told | null;
}

/** 云南以 | 9.1% | 的增速领先, 以8% | 的预期居前: what is told stands behind the figure. */
const BY = /(?:[则也还都又]|不仅){0,3}以(?:增长)?$/;
const TOLD_BEHIND = /^(?:左右|以上|以下)?的(增速|增幅|预期)/;
/** 设定了 | 9.5%左右 | 的目标. */
const AIM_BEHIND = /^(?:左右|以上|以下)?的(?:预期|增长)*目标/;

/** The words before a figure, with what those behind it say that it is. */
export function withBehind(head: string, behind: string): string {
  const noun = BY.test(head) ? TOLD_BEHIND.exec(behind)?.[1] : undefined;
  if (noun !== undefined) return head.replace(BY, noun === '预期' ? '目标为' : `${noun}为`);
  return AIM_BEHIND.test(behind) && !OF_TARGET.test(head) ? head.replace(/(?:不低于|不超过|超过)?$/, '目标为$&') : head;
}

/** 将2026年增长目标 | 由2025年的5%调整为6%: the target that two values in turn are of; null where the words tell none. */
export function steppedTarget(head: string): Told | null {
  const noun = /^[将把则]?(?:\d{4}年|今年)?的?([^，。；\d]{2,16}目标)[由从]/.exec(head)?.[1];
  return noun === undefined ? null : { date: '', words: `${noun}为`, noun: nounOf(noun), ahead: true };
}

/** The words before a run's first figure, in full. `head`: as printed behind the region's name. */
export function completed(head: string, date: string, memory: Memory): Completed {
  const match = DATE.exec(head);
  const own = match?.groups?.date ?? '';
  const rest = head.slice(match?.[0].length ?? 0);
  const when = own || date;
  if (rest.replace(BY, '') === '' && rest !== '') return { words: when + rest, ahead: false, told: null };
  if (!FILLER.test(rest)) return inFull(rest, when);
  const before = OF_TARGET.test(rest) ? (memory.target ?? memory.last) : memory.last;
  // Of a bare 数据 or 设定了 nobody knows what it is of.
  return before ? elided(rest, when, before) : { words: when + rest.replace(/不仅|数据|[设定了首]/g, ''), ahead: false, told: null };
}

function inFull(rest: string, date: string): Completed {
  const later = DATE.exec(rest.replace(SAYS, ''))?.groups?.date ?? '';
  const told: Told = {
    date: later || date,
    words: rest.replace(SAYS, '').slice(later.length),
    noun: nounOf(rest),
    ahead: SETS_OUT.test(rest) || OF_TARGET.test(rest),
  };
  return { words: told.date + told.words, ahead: told.ahead, told };
}

function elided(rest: string, date: string, before: Told): Completed {
  const when = date || before.date;
  const verb = rest.replace(/^[，：:的则也同样仍]+/, '');
  if (STEPS.test(verb)) return { words: `${when}${targetNoun(before)}${verb.replace(/的$/, '')}`, ahead: before.ahead, told: null };
  if (PACE.test(verb) && !OF_TARGET.test(verb)) return told({ date: when, words: `${before.noun}增速为`, noun: before.noun, ahead: false });
  if (GROWS.test(verb) && !OF_TARGET.test(verb))
    return { ...told({ date: when, words: `${before.noun}${GROWS.exec(verb)?.[0] ?? verb}`, noun: before.noun, ahead: before.ahead }) };
  // 广西2024年增长4.2%。青海的目标在4.5%左右: the target is of no year that lies behind.
  const aims = OF_TARGET.test(rest);
  const bound = BOUND.exec(verb)?.[0] ?? '';
  const words = bound === '' ? before.words : before.words.replace(VERB, '') + bound;
  return { words: (aims && !before.ahead ? date : when) + words, ahead: before.ahead || aims, told: null };
}

/** 山东首次突破 | 10万亿元: more than that, whatever the run before said of its own. */
const BOUND = /(?:突破|站上|超过?|接近|逼近|近|约|不低于|不超过)$/;

function told(one: Told): Completed {
  return { words: one.date + one.words, ahead: one.ahead, told: one };
}

/** A topic that a sentence opens with before its first region: 2026年GDP增长目标：广东…. */
export function toldByLead(lead: string): Told | null {
  const match = DATE.exec(lead);
  const rest = lead
    .slice(match?.[0].length ?? 0)
    .replace(/^[从就按]/, '')
    .replace(/(?:方面|来?看|上|中)?[，：:]{1,3}$/, '')
    .replace(/^.*[，。；]/, '')
    .replace(/^各(?:地|省[区市份]{0,2})的?/, '');
  if (rest === '' || rest.length > 24 || FILLER.test(rest) || /\d/.test(rest) || !TOPIC.test(rest)) return null;
  return { date: match?.groups?.date ?? '', words: /(?:增长|下降)$/.test(rest) ? rest : `${rest}为`, noun: nounOf(rest), ahead: OF_TARGET.test(rest) };
}

/** The date that a sentence opens with: 2025年，…; or its last clause before a region: 记者梳理数据，2025年前三季度，…. */
export function dateOfLead(lead: string): string {
  const opening = DATE.exec(lead)?.groups?.date ?? '';
  return opening || (DATE.exec(lead.split('，').findLast((clause) => clause !== '') ?? '')?.groups?.date ?? '');
}

function nounOf(words: string): string {
  const bare = words
    .replace(SAYS, '')
    .replace(VERB, '')
    .replace(MEASURE, '')
    .replace(/^(?:今年|全年|预计|预期|力争)+/, '')
    .replace(/的$/, '');
  return bare === '' || /^经济$/.test(bare) ? '地区生产总值' : bare;
}

function targetNoun({ noun }: Told): string {
  return `${noun}增长目标`;
}
