/** Pass 3: things told by a sum that they pass: 亿元以上项目60个，其中10亿元以上9个、超50亿元2个. */
import { OF_TRADE } from '../name-lists';
import { finishName } from '../noun-before';
import { found, type Found } from './found';
import type { Surroundings } from '../surroundings';
import type { Discourse } from './discourse';

const FROM_UP = /^(\p{Script=Han}{0,8}?)[\d.]*[百千万亿]*元及?以[上下]的?/u;
const PASSED = /^(\p{Script=Han}{0,6}?)(?:超过?|突?破|过)[\d.]*[百千万亿]*元的?/u;

/** True for a name that only says which things are counted: 10亿元以上, 超千亿元. */
export function isClass(name: string): boolean {
  return FROM_UP.exec(name)?.[0] === name || PASSED.exec(name)?.[0] === name;
}

/** Names the things of a class by what was counted before, or by the words of the clause before. */
export function ofClass(name: string, { last, before }: Discourse, own: Surroundings): Found {
  const counted = last[last.length - 1];
  const whole = counted ? (OF_TRADE.test(counted.action) ? counted.name : counted.name.slice(counted.action.length)) : before.head;
  const passed = FROM_UP.exec(whole) ?? PASSED.exec(whole);
  const things = whole.slice(passed?.[0].length ?? 0);
  // 税收超千万元企业, of them 过亿元; 销售收入10亿元以上企业, of them 20亿元以上: what is measured stands once.
  const measured = (FROM_UP.exec(name) ?? PASSED.exec(name))?.[1] === '' ? (passed?.[1] ?? '') : '';
  return found({ ...finishName(measured + name.replace(/的$/, '') + things, own), subject: counted?.subject ?? '' }, 'leaning');
}
