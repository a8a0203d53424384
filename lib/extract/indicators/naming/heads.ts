/** Names that lean on what the clause before is about: 强化 | 食品安全监管，合格率98%; 饮水工程建成，惠及2.1万人. */
import { finishName } from '../noun-before';
import { withoutLead } from '../segments';
import type { Surroundings } from '../surroundings';
import { OBJECT, RELATIVE } from '../words';
import type { Discourse } from './discourse';
import { found, type Found } from './found';
import { LONGEST_HEAD } from './head-of';

/** Rates that name nothing alone. */
const BARE_RATE = /^(?:综合)?(?:利用|覆盖|合格|达标|处理|处置|普及|优良)率$/;
/** What is done about a thing is no part of what the rate is of. */
const CARE = /(?<=.{2})(?:监督管理|监管|管理|建设|治理|改造|整治|工作|行动|工程|推广|保障|攻坚|服务|体系)+$/;

/**
 * 粪污资源化利用扎实推进，利用率85%; 抽检食品1.2万批次，合格率98%: the rate of what the clause before is about, or of the
 * things counted in it; null for any other name.
 */
export function rateOfHead(name: string, { before, last }: Discourse, own: Surroundings): Found | null {
  if (!BARE_RATE.test(name)) return null;
  const counted = last[last.length - 1];
  const things =
    counted && counted.action !== '' && counted.entry === null && !RELATIVE.has(name) ? withoutVerb(counted.name.slice(counted.action.length)) : '';
  const whole = before.head || things;
  if (whole === '' || whole.endsWith('率')) return null;
  const shared = whole.lastIndexOf(name.slice(0, 2));
  const base = shared > 1 ? whole.slice(0, shared) : whole.replace(CARE, '');
  return found(finishName(base + name, own), 'leaning');
}

/** 新建 | 和提升 | 农村户厕. */
function withoutVerb(things: string): string {
  const verb = /^[和、与及]/.test(things) ? OBJECT.startingAt(things, 1) : '';
  return verb === '' ? things : things.slice(1 + verb.length);
}

/** What a thing that is done for people reaches: a scheme, not a place or a state of things. */
const SCHEME = /(?:工程|项目|制度|政策|补贴|行动|计划|改造|更新|活动|保险|服务|医保|待遇|津贴|救助|券|水厂|电站|公路|铁路|平台)$/;

/**
 * The scheme that 惠及, 覆盖 speak of: in the words before the verb (饮水工程 | 惠及) or in the clause before (育儿补贴制度落地，惠及
 * 12万婴幼儿); '' where neither names one.
 */
export function schemeBefore({ before }: Discourse, words: string): string {
  const said = withoutLead(words);
  const scheme = said === '' ? before.head : said;
  return SCHEME.test(scheme) && scheme.length <= LONGEST_HEAD && !scheme.includes('、') ? scheme : '';
}
