/** Steps over words of plans: how much of one came about, and what is planned. */
import { PLAN_NAMED } from '../plan-named';
import type { Predicate, Step } from './predicate';

/** 收入完成年初预算的103%, 收入为预期的103%: what was planned is no part of the name. */
const OF_PLAN = new RegExp(`(?:超额)?(?:完成了?|达到?|[占为是])(?<planned>${PLAN_NAMED}|(?:年初|全年|年度)?预期)数?的$`);
/** 产值达到320亿元，完成计划 | 101.5%; 占调整预算 | 105%: the same without 的. */
const OF_PLAN_ALONE = new RegExp(`(?:(?:超额)?完成了?|[占为])(${PLAN_NAMED})数?$`);
/** 年计划 | 71亿元: nothing but a plan. */
export const A_PLAN = new RegExp(`^(?:超额?)?(?:完成了?)?${PLAN_NAMED}$`);
/** 收入安排 | 101.5亿元, 支出拟安排 | 318亿元, 粮食总产量安排 | 192亿斤. */
const ARRANGED = /(?<=收入|支出|预算|总量|规模|资金|产量|产值|增加值|面积|总额|固定资产投资)(?:拟|计划|预算|代编)?安排为?$/;
/** 国民收入也安排为 | 比今年增长4%. */
const ARRANGED_AS = /(?<=.{2})(?:[也都均拟]|计划|预算)?安排为$/;
/** 计划 | 增长6%: what follows was planned. */
const PLANNED = /(?:年度|全年|原|年初)?计划$/;

export const ofPlan: Step = (left, found) => {
  const plan = OF_PLAN.exec(left);
  if (!plan) return null;
  found.completion = plan.groups?.planned ?? null;
  return plan.index;
};

/** Takes how much of a plan came about off the noun of a percentage whose predicate tells nothing else: not every 完成计划 is followed by one. */
export function takeCompletion(read: Predicate): void {
  const plan = read.completion === null && read.change === null ? OF_PLAN_ALONE.exec(read.noun) : null;
  if (!plan) return;
  read.noun = read.noun.slice(0, plan.index);
  read.completion = plan[1] ?? '';
  read.verb = true;
}

/** 计划 before a verb, 安排 behind what is measured: the figure is a plan. */
/** 把GDP增速 | 确定为 | 8%, 增长目标设定在 | 7%: how fast something shall grow is set. */
const SET_PACE = /(?<=增速|增幅|增长率|涨幅|目标|预期)(?:确定|设定|锁定|定)[为在]$/;

export const planned: Step = (left, found) => {
  const set = SET_PACE.exec(left);
  if (set) {
    found.planned = true;
    found.verb = true;
    return set.index;
  }
  const plan = (found.verb ? PLANNED.exec(left) : ARRANGED.exec(left)) ?? ARRANGED_AS.exec(left);
  if (!plan) return null;
  found.planned = true;
  found.verb = true;
  return plan.index;
};
