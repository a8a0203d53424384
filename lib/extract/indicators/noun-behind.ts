/** Pass 3: the name of a figure from the words behind it: 建成 | 4个 | 花卉园区, 500户 | 村民 | 搬进新房. */
import { splitOutsideQuotes } from './segments';
import { ACTOR, ARRIVE, FALL, FINITE, FINITE_AT_END, FINITE_BEHIND_ACTOR, FINITE_EXCEPTIONS, OBJECT, RISE, TO } from './words';

export interface Behind {
  /** The counted thing; '' where no noun follows. */
  noun: string;
  /** What it does, up to the end of the clause: 搬进新房; '' where nothing is said. */
  verb: string;
  /** How much of the words behind belongs to this figure rather than to the next one. */
  length: number;
}

const NOTHING: Behind = { noun: '', verb: '', length: 0 };
const STARTS_NOTHING = /^(?:转为|转正|变为|安排$|[、，；：。！？）)”’\s]|$|和(?![田县平布静硕顺政谐美睦])|[及与并起等]|以及|人民币|左右|以上|以下|以内|上下|之间|台阶|大关|关口|的?(?:增长|增速|增幅|速度|目标|任务|水平|基础)|以来)/;
const LONGEST_NOUN = 28;
/** 项目、资金、研发投入: no verb here. */
const RESEARCH = /^研发(?:投入|经费|费用|人员|机构|平台|中心|支出|活动)/;

/**
 * Reads the words from a figure to the next one or the end of the clause.
 *
 * @param governed true where a verb before the figure already takes the noun (建成4个园区): a verb at the noun's end is
 *   then part of it (推进15个码头岸线整治).
 * @param last true where no further figure follows in the clause.
 */
export function readBehind(after: string, governed: boolean, last: boolean): Behind {
  if (STARTS_NOTHING.test(after) || arrivesAtStart(after)) return NOTHING;
  const parts = splitOutsideQuotes(after, '、');
  let text = parts[0] ?? '';
  let taken = text.length;
  for (let at = 1; at < parts.length; at++) {
    const part = parts[at] ?? '';
    // Before a further figure the last item is that figure's own (投放公交、客运量增长).
    const joins = /[类型级性式化科等]$/.test(text) || last || at < parts.length - 1;
    if (!joins || (OBJECT.startingAt(part, 0) && !RESEARCH.test(part)) || part === '' || text.length + part.length > LONGEST_NOUN) break;
    text += '、' + part;
    taken += 1 + part.length;
  }
  const opening = FINITE.startingAt(text, 0);
  if ((opening && isVerb(text, 0, opening)) || /^[向在被为]/.test(text)) return { noun: '', verb: text, length: 0 };
  const verb = verbIn(text, governed);
  const noun = tidy(verb < 0 ? text : text.slice(0, verb));
  if (noun === '') return NOTHING;
  return { noun, verb: verb < 0 ? '' : text.slice(verb), length: verb < 0 ? taken : verb };
}

/** 提升到2019年的: the next figure's verb, no noun. */
function arrivesAtStart(text: string): boolean {
  const verb = RISE.startingAt(text, 0) || FALL.startingAt(text, 0) || ARRIVE.startingAt(text, 0);
  return verb !== '' && TO.startingAt(text, verb.length) !== '';
}

/** Where the verb of the noun begins; -1 where none does. Words in quotation marks are no verbs. */
function verbIn(text: string, governed: boolean): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '“' || mark === '《') depth++;
    else if (mark === '”' || mark === '》') depth = Math.max(0, depth - 1);
    if (depth > 0 || at < 1 || (at < 2 && !/^[区县市村镇乡省国家校人户]/.test(text))) continue;
    if (/^(?:19|20)\d{2}年/.test(text.slice(at, at + 5))) return at;
    const word = FINITE.startingAt(text, at);
    if (word && isVerb(text, at, word)) return at;
    if (actsAt(text, at)) return at;
    if (!governed && FINITE_AT_END.startingAt(text, at) && onlyVerbs(text, at)) return withManner(text, at);
  }
  return -1;
}

/** Behind these a verb only says what kind of thing it is: 推广项目, 服务平台. */
const NO_OBJECT = /^(?:项目|工程|行动|试点|基地|中心|平台|机构|体系|能力|设施|标准|模式|场景|资金|计划|任务|面积|数量|协会|联盟|[率额量数点站员者性型业类])/;

/** 12家企业 | 引进人才: a verb with an object behind somebody who can do it. */
function actsAt(text: string, at: number): boolean {
  const word = FINITE_BEHIND_ACTOR.startingAt(text, at);
  const object = text.slice(at + word.length);
  return word !== '' && ACTOR.endingAt(text, at) !== '' && object.length >= 2 && !NO_OBJECT.test(object);
}

function isVerb(text: string, at: number, word: string): boolean {
  if (/^(?:[率性型类的额者]|数(?![字据智])|量(?!子))/.test(text.slice(at + word.length))) return false;
  if (word.length > 1) return true;
  return (
    !(at > 0 && (FINITE_EXCEPTIONS.notAfter[word] ?? '').includes(text.charAt(at - 1))) &&
    !(FINITE_EXCEPTIONS.notBefore[word] ?? '').includes(text.charAt(at + 1) || '\n')
  );
}

/** 常态化 | 运行, 实质性 | 开工: how it is done goes with the verb. */
function withManner(text: string, at: number): number {
  return at - (/.{2}[化性]$/.exec(text.slice(2, at))?.[0].length ?? 0);
}

/** True where nothing but verbs follows. */
export function onlyVerbs(text: string, from: number): boolean {
  let at = from;
  while (at < text.length) {
    const word = FINITE_AT_END.startingAt(text, at) || FINITE.startingAt(text, at) || OBJECT.startingAt(text, at);
    if (!word) return false;
    at += word.length;
  }
  return true;
}

/** Takes off 的 in front and words that name no thing behind: 工作, 任务. */
function tidy(noun: string): string {
  const text = noun.replace(/^的/, '').replace(/(?:[等和与及、]|前期工作|工作|任务|以及|(?<=.{2}[^高初集])中){1,3}$/, '');
  const etc = text.indexOf('等');
  return etc >= 2 && !/^[级候离]/.test(text.slice(etc + 1)) && etc === text.length - 1 ? text.slice(0, etc) : text;
}
