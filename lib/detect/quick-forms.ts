/**
 * What headlines of the sorts beside the work report look like to the quick look: looser and much smaller than the forms
 * that the engine asks (sorts/forms.ts), which decides. One row a sort that is marked by itself (model/kinds.ts).
 */
import type { PageKind } from '../model/kinds';

const PART = '(?:[上下]半年|[前一二三四]季度|前三季度|\\d{1,2}月份?)';

export const quickForms: Partial<Record<PageKind, string>> = {
  communique: '统计公报',
  census: '普查.{0,8}公报|抽样调查.{0,8}公报|国土.{0,4}调查.{0,8}公报',
  plan: '计划(?:（草案）)?.{0,16}执行情况.{0,60}报告',
  budget: '(?:预算|决算).{0,50}(?:报告|草案|解读)|解读.{0,24}公共预算',
  outline: '个五年(?:规划|计划)|五”?规划.{0,24}纲要',
  judicial: '(?:法院|检察院)工作的?报告',
  report: '施政报告',
  release: `${PART}.{0,30}(?:运行|情况|数据|指标|核算|发布会|指数|增长|上涨|下降|经济|回升|持平)|经济运行情况`,
  coverage: '(?:人大|人民代表大会|两会).{0,16}(?:开幕|闭幕)',
  roundup: '(?:各地|各省|多省|多地|省份|省区市|城市|两会).{0,24}(?:GDP|目标|增速|经济|成绩单|排行)|(?:GDP|增速|目标).{0,16}(?:一览|盘点|排行|排名)',
};

/** A headline of any of these sorts. */
export const OFFICIAL = new RegExp(Object.values(quickForms).join('|'));
/** Opening words of such a text where its headline does not tell. */
export const SUBMITS =
  /受.{0,16}委托.{0,40}(?:计划|预算|决算).{0,60}(?:提请|审查|审议|报告)|我代表.{0,24}(?:法院|检察院).{0,6}向.{0,16}报告|(?:法院院长|检察长).{0,30}[作做].{0,12}工作报告|财政[厅局].{0,30}报告.{0,12}[预决]算/;
/** Amounts, rates and decimals; numbers of dates, pages and menus are none. */
export const AMOUNT = /\d(?:\.\d{1,4})?(?:[%％亿万元件人]|个百分点)|(?<![\d.-])\d{1,6}\.\d{1,3}(?![\d.-])/g;
export const LEAST_AMOUNTS = 3;
