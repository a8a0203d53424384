/** Pass 3d: names of counted things with what is done to them (新建 + 街心公园) or what they do (搬进新房 + 村民). */
import type { Behind } from './noun-behind';
import { LIGHT } from './words';

/** Words of a verb that say when or how, not what. */
const MANNER =
  /^(?:已经?|[是均共都]|基本|开始|进行|常态化|全部|正式|陆续|相继|先后|如期|顺利|成功|全面|首次|全线|分别|率先|按期|提前(?:半年|半个月|[一两三四五六七八九十\d]{1,2}(?:个月|天|年))?|同步|加快|稳步|积极|扎实|深入|圆满|有序)+/;
/** 完成或超额完成: neither of two deeds goes alone. */
const LIGHT_VERB = /^(?:实现了?|完成了?)(?=[^或和并及].)/;
const AMONG = /(?:之列|行列|范围)$/;
/** 入选良种推广目录 | 品种: what is listed needs its list, unless the words before it name the thing already (重点村名录, 500强名单). */
const LIST_OF_NAMES = /(?:名单|名录|目录)$/;
const NAMES_THING = /[库强榜]”?$/;
/** 推动21家示范区 | 提能升级: what is urged says itself what it does. */
const URGES = /^(?:推动|促进|助推)$/;
const SHORTEST_OWN = 4;
/** 12个事项加快 | 落地: under way, not done. */
const UNDER_WAY = /^(?:加快|加紧|抓紧|正在|积极)(?=(?:落地|落实|投产|投用|投运|竣工|完工|交付|入驻|落户|见效|达产)$)/;
/** A verb longer than this says more than a name should hold. */
const LONGEST_VERB = 20;

/** A percentage in front of its noun is a share of it (70%窗口事项). */
export function actionName(action: string, behind: Behind, partitive: boolean): string {
  const end = partitive && !/(?:率|占比|比重|比例)$/.test(behind.noun) ? '占比' : '';
  if (action !== '' && !LIGHT.has(action) && !(URGES.test(action) && behind.verb === '' && behind.noun.length > SHORTEST_OWN))
    return action + behind.noun + end;
  const verb = verbOf(behind);
  return (verb.endsWith(behind.noun) ? verb : verb + behind.noun) + end;
}

/** 驻村干部 | 是脱贫攻坚的主力军: praise of them, not what they do. */
const IS_PRAISED = /^(?:[也都就正]|不愧)?是[^，。；]*(?:力量|军|脊梁|骨干|先锋|主体|栋梁|支柱|财富|根基|底气|英雄|基石|名片|缩影)$/;

function verbOf({ verb, noun }: Behind): string {
  if (IS_PRAISED.test(verb)) return '';
  if (LIGHT.has(verb.replace(MANNER, ''))) return '';
  const plain = (UNDER_WAY.test(verb) ? verb : verb.replace(MANNER, ''))
    .replace(/^被/, '')
    .replace(LIGHT_VERB, '')
    .replace(AMONG, '')
    .replace(/[了的]$/, '');
  const thing = plain.replace(LIST_OF_NAMES, '');
  const told = NAMES_THING.test(thing) || thing.endsWith(noun) ? thing : plain;
  if (/^由.{2}/.test(told) && noun !== '' && told.length <= LONGEST_VERB) return `${told}的`;
  return told.length <= LONGEST_VERB && !/、.{8}/.test(told) ? told : '';
}
