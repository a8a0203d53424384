/** Steps over words of time: dates, years of an average, counts and spans in passing. */
import { datesIn } from '../../../language/dates';
import type { Predicate, Step } from './predicate';

/** No date is longer. */
const LONGEST_DATE = 24;
const ENDS_DATE = /[年月份度季末底初期前中日]的?$/;
/** 全年, 目前, 明年 go as adverbs. */
const ADVERBIAL = new Set(['whole', 'now', 'next']);
/** 两年平均增长8%. */
const YEARLY = /(?<![\d一二三四五六七八九十〇○零])([两二三四五2-5])年(?:年均|平均)$/;
const YEARS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
/** 2020年 | 第七次人口普查时的 | 286万人: when it was counted. */
const CENSUS = /(?:第[一二三四五六七八九十]次)?(?:全国)?(?:人口|经济|农业)普查时?的?$/;
/** 人口自然增长率 is itself what is measured. */
const OWN_RATE = /自然增长率$/;
/** 两个90%, 4年翻一番, 连续7年: counts and spans in passing. */
const COUNTING =
  /[两三四五六七八九十]个$|(?:在(?:这|过去)?)?(?:连续|提前|[近前这头后])?(?<![\d一二三四五六七八九〇○零])[\d一二两三四五六七八九十]{1,3}年(?:[间来内中共]|的?时间[里内]?)?$/;
/** 提高到现在的 | 52元, 从2004年人均 | 700元, 由上月 | 下降. */
const BY_NOW = /由上个?(?:月|季度?)的?$|(?<=[到至])(?:现[在时]|目前|如今|当前|今天|眼下|近期|最[新近])的?$|(?<=[从由年])(?:人均|户均)$/;
/** 每人每年 | 增加. */
const PER = /每人每[月年天]$|每[月人户年亩吨天周日季]$/;

/** 2020年的 | 10.5万元, 比2020年 | 增长. */
export const date: Step = (left, found) => {
  const said = dateAtEnd(left);
  return said === '' ? null : takeDate(left, said, found);
};

/** 进出口总额连续两年过 | 万亿元: 过 for 超过, which alone would be part of any word. */
const PASSED_AGAIN =
  /(?:(?:连续|接连)[\d一二两三四五六七八九十]{1,3}年|(?<=收入|支出|投资|总额|总值|产值|总量|余额|产量|税收|利税|利润|存款|贷款|营收|人口|GDP|增加值))过$/;

export const inPassing: Step = (left, found) => {
  // 2007年达到9145亿元，年 | 增长14.4%: of one year, and of what the clause before names.
  if (left === '年' && found.change) {
    found.years = 1;
    return 0;
  }
  const passed = PASSED_AGAIN.exec(left);
  if (passed) {
    found.verb = true;
    found.reach ||= '超过';
    return passed.index;
  }
  return COUNTING.exec(left)?.index ?? BY_NOW.exec(left)?.index ?? null;
};

export const yearly: Step = (left, found) => {
  const match = YEARLY.exec(left);
  if (!match) return null;
  found.average = true;
  found.years = YEARS[match[1] ?? ''] ?? Number(match[1]);
  return match.index;
};

export const per: Step = (left, found) => {
  const match = PER.exec(left);
  if (!match) return null;
  if (match[0] === '每年' && found.change) found.average = true;
  return match.index;
};

export const census: Step = (left, found) => {
  const match = CENSUS.exec(left);
  if (!match) return OWN_RATE.test(left) ? -1 : null;
  if (match[0].startsWith('第')) found.date ??= match[0].replace(/时?的?$/, '');
  return match.index;
};

/** The date that ends a text, 的 behind it included: 2020年的, “十六五”末, 1—11月; '' where none does. */
function dateAtEnd(left: string): string {
  if (!ENDS_DATE.test(left)) return '';
  const window = left.slice(-LONGEST_DATE);
  const end = window.length - (window.endsWith('的') ? 1 : 0);
  const date = datesIn(window).find((one) => one.end === end);
  if (!date || date.years?.kind === 'reach' || date.years?.kind === 'term') return '';
  return date.years?.kind === 'relative' && ADVERBIAL.has(date.years.word) && date.months === null && date.edge === null ? '' : window.slice(date.start);
}

function takeDate(left: string, date: string, found: Predicate): number {
  const start = left.length - date.length;
  const before = left.charAt(start - 1);
  if (before === '比' || before === '较') {
    // 比上年的 | 5.2% | 回落0.3个百分点: the figure is what it was then.
    if (date.endsWith('的') && found.change === null) {
      found.date ??= date.slice(0, -1);
      return start - 1;
    }
    found.against ??= left.slice(start - 1);
    return start - 1;
  }
  found.date ??= date.replace(/的$/, '');
  // 粮食产量 | 在1979到1983年 | 递增7%.
  if (/(?<=.{2})(?:(?<![存所潜内实旨正现])在|(?<=[储备额量])于)$/.test(left.slice(0, start))) return start - 1;
  // 到2030年 | 突破, but 增长到2025年的: only the first 到 goes with its date.
  return /(?:^|[，、；：])(?:力争|计划|预计|确保|争取|预期|将)?[到至]$/.test(left.slice(0, start)) ? start - 1 : start;
}
