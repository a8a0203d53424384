/** Whose or of when a plan is: 年初确定的 | 目标, “十四五”规划 | 目标, 省下达的 | 任务. */
const OF_PLAN =
  '(?:年初|年度|全年度?|月度|[年月原省市县]|调整后?的?|本级|上级|国家|省定|市定|预期|序时|规划|[“"]?十[一二三四五六七八九]五[”"]?(?:时期|期间)?|(?:确定|提出|下达|制定|设定|预定|既定)的?)';
/** 年初预算, 调整后的预算, 上级下达任务: a plan as it is named where something is held against it; the source of an expression. */
export const PLAN_NAMED = `${OF_PLAN}{0,5}(?:变动预算|(?:支出|收入)?预算|目标任务|计划任务|目标|任务|计划|进度)`;
