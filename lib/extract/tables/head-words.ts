/** Words of heads, captions and labels (data/table-heads.json), and taking them away. */
import { anyOf } from '../../language/any-of';
import { datesIn } from '../../language/dates';
import words from '../data/table-heads.json';

const any = (list: readonly string[]) => new RegExp(anyOf(list));

export const GROWTH = any(words.growth);
export const SHARE = any(words.share);
export const RANK = any(words.rank);
/** 年初预算, 调整预算数, 2025年预算 set what is to come; 一般公共预算 is the name of an account. */
const BUDGETED = '(?:年初|年度|调整后?的?|年)预算[数额]?(?![收支])|(?<!公共|基金|经营|保险)预算[数额]?(?=$|[（(])';
export const TARGET = new RegExp(`${anyOf(words.target)}|${BUDGETED}`);
export const RESULT = any(words.result);
export const ESTIMATE = any(words.estimate);
export const INSTANT = any(words.instant);
export const UNIT_COLUMN = new RegExp(`^(?:${anyOf(words.unitColumn)})$`);
export const OTHER_COLUMN = new RegExp(`^(?:${anyOf(words.otherColumn)})$`);
export const NUMBER_COLUMN = new RegExp(`^(?:${anyOf(words.numberColumn)})$`);
export const OWN = new RegExp(`^(?:${anyOf(words.own)})$`);
/** Parts of a region that a column is of. */
export const SCOPE = new RegExp(`^(?:${anyOf(words.scopes)})$`);
export const PRICED = any(words.priced);
/** A label that tells its own direction: 单位GDP能耗降低. */
export const LABEL_VERB = new RegExp(`^(?<noun>.{2,}?)(?<over>年均|累计)?(?<verb>${anyOf([...words.falls, ...words.rises])})$`);
export const FALLS = new RegExp(`^(?:${anyOf(words.falls)})$`);
const CHILD_NOUN = new RegExp(`(?:${anyOf(words.childNouns)})$`);
const PREFIX = any(words.prefixes);

/** How far settled the caption or head says its values are: 初步核算, 调整预算; '' where it says nothing. */
export function settledBy(text: string): string {
  return PREFIX.exec(text)?.[0] ?? '';
}

const RETAIL = /消费品零售总额$/;

/** The noun that rows below 其中 leave to the row above: 人口 of 全市人口, 消费品零售额 of the 总额. */
export function sharedNoun(label: string): string {
  return RETAIL.test(label) ? '消费品零售额' : (CHILD_NOUN.exec(label)?.[0] ?? '');
}

const NOT_NOUN = new RegExp(
  `${BUDGETED}|${anyOf([...words.growth, ...words.share, ...words.rank, ...words.target, ...words.result, ...words.estimate, ...words.prefixes])}`,
  'g',
);
// 值 left of 增加值（%） says nothing, but 总产值, 满意度 and 从业人数 are names.
const EMPTY = new RegExp(`^(?:${anyOf([...words.nothing, ...words.nothingAlone])})+$`);
const EDGES = new RegExp(`^(?:${anyOf(words.nothing)})+|(?:${anyOf(words.nothing)})+$`, 'g');
const NUMBERED = /^(?:附?[表图]格?|专栏|续表|附件)\s*[\d一二三四五六七八九十]*[:：.、\s]*/;

/** What of a head or caption names something: its words without dates, measures, units and empty ones. '' where nothing is left. */
export function nounOf(head: string): string {
  let text = head
    .replace(/^其中[:：]?/, '')
    .replace(NUMBERED, '')
    .replace(/[（(〔][^（）()〔〕]{0,16}[）)〕]/g, '');
  for (const { start, end } of datesIn(text).reverse()) text = text.slice(0, start) + text.slice(end);
  text = text
    .replace(/(?:19|20)\d{2}年?度?/g, '')
    .replace(NOT_NOUN, '')
    .replace(/[%‰±\s:：、，]/g, '');
  if (EMPTY.test(text)) return '';
  text = text.replace(EDGES, '').replace(/(?<![人户个])数$/, '');
  return /[\p{Script=Han}A-Za-z]{2}/u.test(text) ? text : '';
}

/** A head with its bare years made dates: 2020 → 2020年. */
export function datedHead(head: string): string {
  return head.replace(/(?<![\d.])((?:19|20)\d{2})(?![\d年.—\-~])/g, '$1年');
}
