/** 年初预算, 调整后的预算, 上级下达任务: a plan as it is named where something is held against it; the source of an expression. */
export const PLAN_NAMED = '(?:年初|年度|全年度?|月度|[年月原]|调整后?的?|本级|上级|省定|市定|下达|预期|序时)*(?:预算|目标任务|计划任务|目标|任务|计划|进度)';
