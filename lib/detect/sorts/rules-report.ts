/** Rules for a government's yearly work report. */
import { ABOUT } from './forms';
import { countUpTo, figureDensity, isNews, NAMES_OWN_REPORT, quotesDeputies, type Evidence, type Rule } from './evidence';
import type { Paragraph } from '../paragraphs';
import { pageMark } from '../part';
import { SALUTATION } from '../report-head';
import { bareTitle } from '../titles';

/**
 * Spoken in the first person where a paragraph or a sentence begins: news tells that somebody did so, novels and notices
 * quote it. 受…委托，向…作报告; 我代表…人民政府，向…报告工作.
 */
const PRESENTS = [
  /(?:^|[\n：:。！])(?:现在，?)?受[^。\n“”]{0,12}(?:人民政府|管委会|办事处)的?委托，(?:现由)?我?现?[^。\n“”]{0,4}向[^。；\n“”]{0,16}[作做报][^。\n“”]{0,12}报告/,
  /我(?:谨|受托)?代表[^。；\n“”]{0,30}(?:人民政府|[区市县省]政府|国务院|行政公署|管委会|管理委员会|办事处)[^。；\n“”]{0,6}向[^。；\n“”]{0,20}(?:报告|[作做])[^。；\n“”]{0,12}(?:工作|报告)/,
  /我(?:谨|受托)?代表[^。；\n“”]{0,30}(?:人民政府|[区市县省]政府|国务院|行政公署|管委会|管理委员会|办事处)，?[作做]政府工作的?报告/,
  /我代表国务院，[^。\n“”]{0,60}向大会[作做]/,
  /国务院决定由我向[^。\n“”]{2,30}[作做]报告/,
];
const DELIVERED_AT = /在[^。\n]{2,30}第?[一二三四五六七八九十\d]{1,4}届[^。\n]{0,12}人民代表大会第?[一二三四五六七八九十\d]{1,4}次会议上/;
const OTHER_BODY =
  /(?:人民代表大会|人大)常务委员会的?工作报告|(?:人民)?(?:法院|检察院)工作报告|代表[^。\n]{0,24}(?:人民代表大会常务委员会|人大常委会|人民法院|人民检察院|中共[^。\n]{1,16}委员会|中国共产党[^。\n]{1,24}委员会|政协[^。\n]{1,20}委员会|纪律检查委员会)[^。\n]{0,8}(?:[向作做]|报告)/;
const BUREAU = /(?:局|厅|委员会|办公室|中心|公司|集团|学校|大学|医院|支队|街道(?!办事处)|社区)[^。\n]{0,12}(?:工作总结|工作报告|工作要点|工作计划)/;
/** A title that is nothing but a report's: year, place, 政府工作报告. */
const WHOLE_TITLE =
  /^(?:关于)?(?:\d{4}年)?[\p{Script=Han}（）()]{0,24}?(?:\d{4}年度?)?(?:人民|国务院)?(?:政府|行政公署|行署|管委会|管理委员会|街道办事处)?(?:\d{4}年)?(?:政府)?工作的?报告(?:[（(](?:全文|摘登|[一二三四五六七八九十\d]{1,2})[）)]|全文)?$|^[\p{Script=Han}\d]{0,24}施政报告$/u;
const POLICY_ADDRESS = /施政报告/;

export const reportRules: readonly Rule[] = [
  { name: 'presents-to-congress', points: 5, applies: ({ opening }) => PRESENTS.some((form) => form.test(opening)) },
  { name: 'salutation', points: 2, applies: ({ paragraphs }) => paragraphs.slice(0, 80).some(({ text }) => SALUTATION.test(text)) },
  { name: 'addresses-deputies', points: 1, applies: ({ reading }) => countUpTo(reading.text, '各位代表', 3) >= 3 },
  { name: 'title', points: 2, applies: ({ title }) => NAMES_OWN_REPORT.test(title) && !ABOUT.test(title) },
  {
    name: 'whole-title',
    points: 1,
    applies: ({ titles }) => titles.some(({ text }) => WHOLE_TITLE.test(text) && NAMES_OWN_REPORT.test(text) && !ABOUT.test(text)),
  },
  {
    name: 'national-title',
    points: 3,
    applies: ({ titles }) => titles.some(({ text }) => /^(?:\d{4}年)?(?:中华人民共和国)?国务院(?:总理)?政府工作报告/.test(text)),
  },
  { name: 'policy-address', points: 4, applies: isPolicyAddress },
  { name: 'session', points: 2, applies: ({ opening }) => DELIVERED_AT.test(opening.slice(0, 1500)) },
  { name: 'asks-for-review', points: 1, applies: ({ opening }) => /请予审议|请[^。\n]{0,12}审议/.test(opening) },
  { name: 'review-and-plan', points: 3, applies: ({ paragraphs }) => looksBack(paragraphs) && looksAhead(paragraphs) },
  { name: 'page-of-several', points: 4, applies: isPageOfSeveral },
  { name: 'following-page', points: 4, applies: isFollowingPage },
  { name: 'title-over-chapter', points: 3, applies: isTitleOverChapter },
  { name: 'targets', points: 1, applies: ({ reading }) => /(?:预期|奋斗|主要)目标(?:任务)?(?:建议)?[为是：]/.test(reading.text) },
  { name: 'figure-density', points: 1, applies: ({ reading }) => figureDensity(reading.text) >= 4 },
  { name: 'length', points: 1, applies: ({ reading }) => reading.text.length >= 5000 },
  { name: 'speaks-as-we', points: 1, applies: ({ reading }) => countUpTo(reading.text, '我们', 5) >= 5 },
  {
    name: 'quotes-deputies',
    points: -4,
    applies: ({ reading }) => quotesDeputies(reading.text) >= 3 && quotesDeputies(reading.text) * 3000 >= reading.text.length,
  },
  { name: 'news-style', points: -3, applies: (evidence) => isNews(evidence.opening.slice(0, 1200)) && !isWhole(evidence) },
  { name: 'about-report', points: -3, applies: ({ title }) => ABOUT.test(title) },
  { name: 'other-body', points: -8, applies: ({ opening, title }) => OTHER_BODY.test(opening.slice(0, 1200)) || OTHER_BODY.test(title) },
  { name: 'other-report', points: -6, applies: ({ form }) => form !== null && form.kind !== 'release' },
  { name: 'bureau', points: -5, applies: ({ opening, title }) => isBureau(title) || isBureau(opening.slice(0, 120)) },
  { name: 'notice', points: -4, applies: ({ opening, title }) => isNotice(opening, title) },
  { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
  {
    name: 'short',
    points: -3,
    applies: (evidence) =>
      evidence.reading.text.length < 1500 &&
      !isPartOfAddress(evidence) &&
      !isPageOfSeveral(evidence) &&
      !isFollowingPage(evidence) &&
      !isTitleOverChapter(evidence),
  },
];

const CHAPTER_NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)/;

const WHOLE_FROM = 4000;

/** A newspaper's print of the whole speech: addressed, spoken in the first person, long. */
function isWhole({ paragraphs, reading, opening }: Evidence): boolean {
  return reading.text.length >= WHOLE_FROM && PRESENTS.some((form) => form.test(opening)) && paragraphs.slice(0, 80).some(({ text }) => SALUTATION.test(text));
}

/** Hong Kong's and Macau's chief executives speak to their legislatures: 施政报告, numbered paragraphs, 主席先生. */
function isPolicyAddress({ titles, reading, title }: Evidence): boolean {
  return (
    POLICY_ADDRESS.test(title) &&
    titles.some(({ text }) => WHOLE_TITLE.test(text) && POLICY_ADDRESS.test(text)) &&
    (reading.text.length >= 300 || numberedParagraphs(reading.text) >= LEAST_NUMBERED) &&
    /行政长官|特区政府|特别行政区|立法会|香港|澳门/.test(reading.text.slice(0, 3000))
  );
}

/** Addresses come out paragraph by paragraph too: 61. …, 62. …. */
const LEAST_NUMBERED = 2;

const numberedParagraphs = (text: string): number => text.match(/(?:^|\n)\d{1,3}[.．、]/g)?.length ?? 0;

const isPartOfAddress = (evidence: Evidence): boolean => isPolicyAddress(evidence) && numberedParagraphs(evidence.reading.text) >= LEAST_NUMBERED;

/** A page of links has a pager too. */
const LEAST_PROSE = 20;

/** The pager of a document that stands on several pages, or the number that its title carries. */
function isPageOfSeveral({ reading, titles, paragraphs }: Evidence): boolean {
  return (
    /[上下]一?[页頁]|第\s?\d{1,2}\s?[页頁].{0,4}共\s?\d{1,2}\s?[页頁]/.test(reading.source.slice(-400)) &&
    paragraphs.some(({ text }) => text.length >= LEAST_PROSE && /[。！]$/.test(text)) &&
    titles.some(({ text, ofPage }) => ofPage && WHOLE_TITLE.test(text) && NAMES_OWN_REPORT.test(text))
  );
}

/** 主要预期目标是：地区生产总值增长5%: none but a government sets it. */
const SETS_GROWTH = /目标[^。\n]{0,40}生产总值[^。\n]{0,8}增长/;
const LEAST_ADDRESSED = 2;
const PAGE_IN_TITLE = /\s?(?:[（(]全文[）)]|全文|[_|—-]?\s?(?:第\s?\d{1,2}\s?[页頁]|[（(]\d{1,2}[）)]))/g;

/** A page behind the first, whose site prints no title there or the number of the page in it: it says what only such reports say. */
function isFollowingPage(evidence: Evidence): boolean {
  const { reading, titles } = evidence;
  const named = titles.some(({ text }) => {
    const [title = ''] = text.split(/[_|]/);
    const plain = title.replace(PAGE_IN_TITLE, '');
    return PAGE_NUMBERED.test(text) && WHOLE_TITLE.test(plain) && NAMES_OWN_REPORT.test(plain);
  });
  if (named) return true;
  const isLater = (pageMark(evidence) ?? 1) > 1 || /上一?[页頁]/.test(reading.source.slice(-400));
  const isNameless = !titles.some(({ text }) => NAMES_OWN_REPORT.test(text)) && evidence.form === null;
  return isLater && isNameless && (SETS_GROWTH.test(reading.text) || countUpTo(reading.text, '各位代表', LEAST_ADDRESSED) >= LEAST_ADDRESSED);
}

const PAGE_NUMBERED = /第\s?\d{1,2}\s?[页頁]/;

/** Between a report's title and its first chapter stand at most place, date, speaker and a line of the page. */
const HEAD_LINES = 8;

/** A report's whole title, and under it the heading of a chapter that looks back or ahead: a copy without the address. */
function isTitleOverChapter({ paragraphs }: Evidence): boolean {
  const at = paragraphs.slice(0, HEAD_LINES).findIndex(({ text }) => WHOLE_TITLE.test(bareTitle(text)) && NAMES_OWN_REPORT.test(text) && !ABOUT.test(text));
  if (at < 0) return false;
  return paragraphs
    .slice(at + 1, at + HEAD_LINES)
    .some((paragraph) => CHAPTER_NUMBER.test(paragraph.text) && (looksBack([paragraph]) || looksAhead([paragraph])));
}

export function isBureau(text: string): boolean {
  return BUREAU.test(text) && !NAMES_OWN_REPORT.test(text);
}

function isHeadingLike({ text }: Paragraph): boolean {
  return text.length <= 45;
}

function looksBack(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.some((paragraph) => isHeadingLike(paragraph) && /回顾|工作总结|发展成就|工作情况|主要工作$/.test(paragraph.text)) ||
    paragraphs.some(({ text }) => /^(?:各位代表[，！])?(?:一年来|过去的?一年|过去五年|五年来)，/.test(text))
  );
}

function looksAhead(paragraphs: readonly Paragraph[]): boolean {
  return (
    paragraphs.some(
      (paragraph) =>
        isHeadingLike(paragraph) &&
        /(?:(?:\d{4}|[一二][〇零○一二三四五六七八九]{3})年|今年|今后|下一步|“.五”|“..五”).{0,24}(?:任务|安排|工作|目标|思路|部署|打算|要求)/.test(
          paragraph.text,
        ) &&
        !/回顾|总结/.test(paragraph.text),
    ) || paragraphs.some(({ text }) => /^(?:\d{4}年|今年).{0,30}(?:预期目标|总体要求)/.test(text))
  );
}

export function isNotice(opening: string, title: string): boolean {
  return (
    /通知|印发|任务分解|任务分工|公告/.test(title) ||
    /(?:现|予以)印发(?:给你们)?|特此通知|请(?:认真)?(?:结合实际)?(?:认真)?(?:遵照|贯彻)(?:执行|落实)/.test(opening.slice(0, 1500))
  );
}

export function isLaw(text: string): boolean {
  return (text.slice(0, 20_000).match(/(?:^|\n)第[一二三四五六七八九十百]{1,5}条/g)?.length ?? 0) >= 4;
}
