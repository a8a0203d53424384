/** Steps over words of plans: how much of one came about, and what is planned. */
import type { Step } from './predicate';

/** 收入完成年初预算的103%: what was planned is no part of the name. */
const OF_PLAN = /(?:超额)?(?:完成了?|达到?|[占为是])(?<planned>(?:年初|年度|全年|全年度|调整后?|上级|省定|市定|下达|预期|序时)?(?:预算|目标任务|任务|计划|目标|进度))数?的$/;
/** 收入安排 | 101.5亿元, 支出拟安排 | 318亿元. */
const ARRANGED = /(?<=收入|支出|预算|总量|规模|资金)(?:拟|计划|预算|代编)?安排为?$/;
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

/** 计划 before a verb, 安排 behind what is measured: the figure is a plan. */
export const planned: Step = (left, found) => {
  const plan = (found.verb ? PLANNED.exec(left) : ARRANGED.exec(left)) ?? ARRANGED_AS.exec(left);
  if (!plan) return null;
  found.planned = true;
  found.verb = true;
  return plan.index;
};
