/** News about a report: a target is told as one in its sentence; what somebody did elsewhere is not, wherever it stands. */
import type { ReportMeta } from '../../model/analysis';
import { years as wholeYears } from '../../model/period';
import type { Section } from '../../detect/outline';

/** Words that look ahead. */
const AHEAD =
  /今年|明年|新的一年|下一步|接下来|未来|今后|将(?=[新建实完继进力加推达突增打重启投开培引创])|力争|争取|确保|预期|目标|计划|拟|到20\d{2}年|20\d{2}年底?前|十[一二三四五六]五|努力|继续|[要再](?=[新建完实推加培打])/;

/** 今年全省生产总值预计增长6.5%左右: what the year that has begun is expected to bring. */
const EXPECTS =
  /^(?:[^。\n]{0,24}[，：:“]|[\u4e00-\u9fa5]{2,8}?)?今年(?!以来|[已前\d]|上半年|第?[一二三四]季度|[^。\n]{0,30}(?:月|季度))[^。\n，]{0,24}(?:预计|有望|预期|目标)|^(?![^。\n]*(?:去年|上年|年初))[^。\n]{0,24}(?:主要|预期|奋斗|发展|增长)目标[，,]?[即是为：:]/;
/** 晒出2026年“任务书”：, 民生实事清单：: a slogan over what is to be done. */
const SETS_OUT =
  /(?:任务书|路线图|施工图|作战图|时间表|(?:任务|目标|实事|项目)[^，。；：\n]{0,4}清单|KPI)(?![”"」]?[^，。；\n]{0,8}(?:完成|兑现|落地|变|见效|收官|交))/;
/** 安排科技支出12亿元, 较上年预算增长8%: what a budget is to be spent on. */
const ARRANGES = /(?<![累共合])安排[^，。；\n]{0,16}(?:支出|资金|经费)[^，。；\n]{0,3}\d|(?:收入|支出)(?:预算)?安排为?\d|[比较](?:上年|去年)(?:年初)?预算/;
/** 较上年预算增长 looks back only to compare. */
const AGAINST = /[比较](?:上年|去年)/g;
/** Stories of these months still call the year reviewed 今年. */
const FIRST_OF_WINTER = 11;

/**
 * Sections of news for one sentence: in a part that plans, a sentence without a word ahead tells what is; one that says what
 * 今年 is expected to bring, or lists targets, plans wherever it stands.
 */
function sectionInNews(section: Section, sentence: string, { year, reviewYear, date }: Pick<ReportMeta, 'year' | 'reviewYear' | 'date'>): Section {
  const isSetOut = (SETS_OUT.test(sentence) || ARRANGES.test(sentence)) && !TURNS_BACK.test(sentence.replace(AGAINST, '')) && !namesPast(sentence, reviewYear);
  if (year !== null && year !== reviewYear && (EXPECTS.test(sentence) || isSetOut) && Number(date?.slice(5, 7) ?? 1) < FIRST_OF_WINTER) {
    return section.phase === 'plan' ? section : { ...section, phase: 'plan', period: wholeYears(year, year) };
  }
  if (section.phase !== 'plan' || AHEAD.test(sentence)) return section;
  return { ...section, phase: 'review', period: reviewYear === null ? null : wholeYears(reviewYear, reviewYear) };
}

/** A list of targets that is told: 主要预期目标：, 目标是. */
const LISTS_TARGETS = /(?:主要|预期|奋斗|发展|增长)目标[，,]?[即是为：:]/;
/** What lies behind the report again. */
const TURNS_BACK = /去年|上年(?!同期)|过去|回顾|一年来|以来|[已曾]|(?:完成|实现|达到|超过|突破)了/;

/**
 * Sections of the sentences of news, one after the other: a list of targets goes on to the end of its paragraph, whatever stops
 * stand in it, until a sentence turns back.
 */
export function newsSections(
  text: string,
  meta: Pick<ReportMeta, 'year' | 'reviewYear' | 'date'>,
): (sentence: { start: number; end: number; section: Section }) => Section {
  let listing = false;
  let end = 0;
  return (sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    const section = sectionInNews(sentence.section, words, meta);
    const between = text.slice(end, sentence.start);
    // A line of its own over the list: 2026年重点任务清单.
    const isHeaded = meta.year !== meta.reviewYear && SETS_OUT.test(between) && !namesPast(between, meta.reviewYear);
    const goesOn = (isHeaded || (listing && !between.includes('\n'))) && !TURNS_BACK.test(words) && !namesPast(words, meta.reviewYear);
    end = sentence.end;
    listing = goesOn || (section.phase === 'plan' && (LISTS_TARGETS.test(words) || SETS_OUT.test(words)));
    if (!goesOn || section.phase === 'plan' || meta.year === null || meta.year === meta.reviewYear) return section;
    return { ...section, phase: 'plan', period: wholeYears(meta.year, meta.year) };
  };
}

/** 2025年…: of a year that lies behind; 比2020年 holds against one. */
function namesPast(words: string, reviewYear: number | null): boolean {
  return reviewYear !== null && [...words.matchAll(/(?<![比较与到\d])((?:19|20)\d{2})年/g)].some(([, year]) => Number(year) <= reviewYear);
}
