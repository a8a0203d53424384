/**
 * Tells a government work report, news about one, and everything else apart.
 *
 * Each rule that applies leaves its name in `reasons`. Rules speak about what a text does (addresses deputies, reports to
 * a congress, quotes deputies), not about how often it prints 政府工作报告: law texts, notices and link lists print it too.
 */
import type { Detection } from '../model/analysis';
import type { Reading } from '../text/reading';
import { paragraphsOf, type Paragraph } from './paragraphs';
import { ABOUT_REPORT, reportHead, SALUTATION, type PageHints } from './report-head';

export type { PageHints } from './report-head';

interface Evidence {
  title: string;
  /** Title, head and the first paragraphs. */
  opening: string;
  paragraphs: readonly Paragraph[];
  reading: Reading;
  /** Sentences that name a government work report; bare titles in link lists do not count. */
  mentions: string[];
}

interface Rule {
  name: string;
  points: number;
  applies(evidence: Evidence): boolean;
}

const OPENING_LENGTH = 3000;
const REPORT_FROM = 6;
const COVERAGE_FROM = 4;

/** 受…委托，向…作报告; 代表…人民政府，向…报告工作. */
const PRESENTS = [
  /受[^。\n]{0,12}(?:人民政府|管委会|办事处)的?委托，[^。\n]{0,6}向[^。；\n]{0,16}[作做报][^。\n]{0,12}报告/,
  /代表[^。；\n]{0,30}(?:人民政府|[区市县省]政府|国务院|行政公署|管委会|管理委员会|办事处)[^。；\n]{0,6}向[^。；\n]{0,16}(?:报告|[作做])[^。；\n]{0,8}(?:工作|报告)/,
];
const DELIVERED_AT = /在[^。\n]{2,30}第?[一二三四五六七八九十\d]{1,4}届[^。\n]{0,12}人民代表大会第?[一二三四五六七八九十\d]{1,4}次会议上/;
const NAMES_REPORT = /政府工作的?报告/;
/** Governments by other names: of leagues, development zones, street offices. */
const NAMES_OWN_REPORT = /(?:政府|行政公署|行署|管委会|管理委员会|街道办事处)工作的?报告/;
const OTHER_BODY =
  /(?:人民代表大会|人大)常务委员会的?工作报告|(?:人民)?(?:法院|检察院)工作报告|代表[^。\n]{0,24}(?:人民代表大会常务委员会|人大常委会|人民法院|人民检察院|中共[^。\n]{1,16}委员会|中国共产党[^。\n]{1,24}委员会|政协[^。\n]{1,20}委员会|纪律检查委员会)[^。\n]{0,8}(?:[向作做]|报告)/;
const OTHER_REPORT =
  /国民经济和社会发展计划(?:草案)?的?(?:执行情况)?[^。\n]{0,24}的?报告|计划执行情况(?:与|和)|预算执行情况|预算草案的?报告|决算(?:草案)?的?报告|统计公报|审计工作报告|述职报告|可行性研究报告/;
const BUREAU = /(?:局|厅|委员会|办公室|中心|公司|集团|学校|大学|医院|支队|街道|社区)[^。\n]{0,12}(?:工作总结|工作报告|工作要点|工作计划)/;

const reportRules: Rule[] = [
  { name: 'presents-to-congress', points: 5, applies: ({ opening }) => PRESENTS.some((form) => form.test(opening)) },
  { name: 'salutation', points: 2, applies: ({ paragraphs }) => paragraphs.slice(0, 80).some(({ text }) => SALUTATION.test(text)) },
  { name: 'addresses-deputies', points: 1, applies: ({ reading }) => countUpTo(reading.text, '各位代表', 3) >= 3 },
  { name: 'title', points: 2, applies: ({ title }) => NAMES_OWN_REPORT.test(title) && !ABOUT_REPORT.test(title) },
  { name: 'session', points: 2, applies: ({ opening }) => DELIVERED_AT.test(opening.slice(0, 1500)) },
  { name: 'asks-for-review', points: 1, applies: ({ opening }) => /请予审议|请[^。\n]{0,12}审议/.test(opening) },
  { name: 'review-and-plan', points: 3, applies: ({ paragraphs }) => looksBack(paragraphs) && looksAhead(paragraphs) },
  { name: 'targets', points: 1, applies: ({ reading }) => /(?:预期|奋斗|主要)目标(?:任务)?(?:建议)?[为是：]/.test(reading.text) },
  { name: 'figure-density', points: 1, applies: ({ reading }) => figureDensity(reading.text) >= 4 },
  { name: 'length', points: 1, applies: ({ reading }) => reading.text.length >= 5000 },
  { name: 'speaks-as-we', points: 1, applies: ({ reading }) => countUpTo(reading.text, '我们', 5) >= 5 },
  { name: 'quotes-deputies', points: -4, applies: ({ reading }) => quotesDeputies(reading.text) >= 3 },
  { name: 'news-style', points: -3, applies: ({ opening }) => NEWS.test(opening.slice(0, 1200)) },
  { name: 'about-report', points: -3, applies: ({ title }) => ABOUT_REPORT.test(title) },
  { name: 'other-body', points: -8, applies: ({ opening, title }) => OTHER_BODY.test(opening.slice(0, 1200)) || OTHER_BODY.test(title) },
  { name: 'other-report', points: -6, applies: ({ opening, title }) => OTHER_REPORT.test(title) || OTHER_REPORT.test(opening.slice(0, 200)) },
  { name: 'bureau', points: -5, applies: ({ opening, title }) => isBureau(title) || isBureau(opening.slice(0, 120)) },
  { name: 'notice', points: -4, applies: ({ opening, title }) => isNotice(opening, title) },
  { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
  { name: 'short', points: -3, applies: ({ reading }) => reading.text.length < 1500 },
];

const NEWS = /本报(?:讯|记者)|记者[\u4e00-\u9fa5·\s]{2,12}(?:报道)?[）)]|(?:日|上午|下午)[电讯]|[（(]记者|通讯员|据[^。\n]{2,16}报道|编者按|新华社/;
const SPEECH = /(?:代表|委员)们?(?:在[^。，\n]{1,12})?(?:说|表示|认为|建议|指出|谈到|告诉记者|纷纷|深有感触)/g;

const coverageRules: Rule[] = [
  { name: 'title-about-report', points: 2, applies: ({ title }) => NAMES_REPORT.test(title) || /人大|人民代表大会|两会/.test(title) },
  { name: 'mentions-report', points: 1, applies: ({ mentions }) => mentions.length >= 2 },
  { name: 'dwells-on-report', points: 1, applies: ({ mentions, reading }) => mentions.length >= 3 && mentions.length * 1500 >= reading.text.length },
  { name: 'says-what-report-says', points: 2, applies: ({ mentions }) => mentions.some((sentence) => /报告》?中?(?:还|明确|特别)?(?:提出|指出|明确|强调|部署|显示|回顾|总结|安排|提到|要求|全面)/.test(sentence)) },
  { name: 'report-delivered', points: 2, applies: ({ mentions }) => mentions.some((sentence) => /(?:审议|听取|讨论|[作做]|解读|热议|学习)[^。，；]{0,12}政府工作的?报告|政府工作报告[^。，；]{0,10}(?:起草|解读|审议)/.test(sentence)) },
  { name: 'quotes-deputies', points: 1, applies: ({ reading }) => quotesDeputies(reading.text) >= 1 },
  { name: 'session', points: 1, applies: ({ opening }) => /届(?:人民代表大会|人大)[^。\n]{0,6}次会议/.test(opening) },
  { name: 'news-style', points: 1, applies: ({ opening }) => NEWS.test(opening) },
  { name: 'excerpt', points: 2, applies: ({ title, reading }) => NAMES_REPORT.test(title) && /解读|摘要|摘编|节选|要点|速览|图解|一图|亮点|划重点|关键词/.test(title) && figureDensity(reading.text) >= 4 },
  { name: 'barely-mentioned', points: -3, applies: ({ mentions, title }) => mentions.length <= 1 && !NAMES_REPORT.test(title) },
  { name: 'notice', points: -4, applies: ({ opening, title }) => isNotice(opening, title) },
  { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
  { name: 'encyclopedic', points: -5, applies: ({ reading }) => /政府工作报告[^。\n]{0,16}是指?[^。\n]{0,30}(?:公文|文体|文种|文件|制度|报告形式|一种)/.test(reading.text.slice(0, 1500)) },
  { name: 'other-report', points: -3, applies: ({ opening, title }) => OTHER_REPORT.test(title) || OTHER_REPORT.test(opening.slice(0, 200)) },
  { name: 'bureau', points: -3, applies: ({ title }) => isBureau(title) },
  { name: 'fragment', points: -3, applies: ({ reading }) => reading.text.length < 120 },
];

/** Kind, score (0–1: how sure of the kind) and reasons. Linear in the text's length; never throws. */
export function detect(reading: Reading, hints: PageHints): Detection {
  if (reading.text === '') return { kind: 'other', score: 1, reasons: ['empty'] };
  const evidence = gather(reading, hints);
  const report = weigh(reportRules, evidence);
  if (report.points >= REPORT_FROM) return { kind: 'report', score: certainty(report.points, REPORT_FROM, 12), reasons: report.reasons };
  const coverage = weigh(coverageRules, evidence);
  if (coverage.points >= COVERAGE_FROM) return { kind: 'coverage', score: certainty(coverage.points, COVERAGE_FROM, 9), reasons: coverage.reasons };
  const nearest = Math.max(report.points / REPORT_FROM, coverage.points / COVERAGE_FROM, 0);
  const reasons = [...new Set([...report.reasons, ...coverage.reasons])];
  return { kind: 'other', score: round(1 - nearest / 2), reasons: reasons.length > 0 ? reasons : ['nothing-of-a-report'] };
}

function gather(reading: Reading, hints: PageHints): Evidence {
  const paragraphs = paragraphsOf(reading);
  const head = reportHead(paragraphs, hints);
  const page = (hints.title ?? '').replace(/\s+/g, '');
  return {
    title: [page, head.title ?? headline(paragraphs)].join(' '),
    opening: reading.text.slice(0, OPENING_LENGTH),
    paragraphs,
    reading,
    mentions: sentencesNaming(reading.text),
  };
}

function isBureau(text: string): boolean {
  return BUREAU.test(text) && !NAMES_OWN_REPORT.test(text);
}

/** The first lines that could be a news page's headline. */
function headline(paragraphs: readonly Paragraph[]): string {
  return paragraphs.slice(0, 12).find(({ text }) => text.length >= 8 && text.length <= 45 && NAMES_OWN_REPORT.test(text) && !/。$/.test(text))?.text ?? '';
}

function weigh(rules: readonly Rule[], evidence: Evidence): { points: number; reasons: string[] } {
  const applying = rules.filter((rule) => rule.applies(evidence));
  return {
    points: applying.reduce((sum, { points }) => sum + points, 0),
    reasons: applying.map(({ name, points }) => (points < 0 ? `not:${name}` : name)),
  };
}

function certainty(points: number, from: number, sure: number): number {
  return round(Math.min(0.99, 0.6 + (0.39 * (points - from)) / (sure - from)));
}

function round(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

function countUpTo(text: string, needle: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < most; at = text.indexOf(needle, at + needle.length)) count++;
  return count;
}

/** Figures with a unit per thousand characters, over the first part of the text. */
function figureDensity(text: string): number {
  const sample = text.slice(0, 20_000);
  const figures = sample.match(/\d(?:[%亿万元]|个百分点|[个家亩吨户人项]|公里)/g)?.length ?? 0;
  return (figures * 1000) / Math.max(500, sample.length);
}

function quotesDeputies(text: string): number {
  return text.slice(0, 40_000).match(SPEECH)?.length ?? 0;
}

function sentencesNaming(text: string): string[] {
  const sentences: string[] = [];
  for (let at = text.search(NAMES_REPORT); at >= 0 && sentences.length < 60;) {
    const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at), at - 120) + 1;
    const stop = /[。；！？\n]/.exec(text.slice(at, at + 160));
    const end = at + (stop?.index ?? Math.min(160, text.length - at));
    if (stop?.[0] !== '\n' || end - start > 30) sentences.push(text.slice(start, end));
    const next = text.indexOf('政府工作', end);
    at = next;
  }
  return sentences;
}

function isHeadingLike({ text }: Paragraph): boolean {
  return text.length <= 45;
}

function looksBack(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((paragraph) => isHeadingLike(paragraph) && /回顾|工作总结|发展成就|工作情况|主要工作$/.test(paragraph.text))
    || paragraphs.some(({ text }) => /^(?:各位代表[，！])?(?:一年来|过去的?一年|过去五年|五年来)，/.test(text));
}

function looksAhead(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some((paragraph) => isHeadingLike(paragraph) && /(?:\d{4}年|今年|今后|下一步|“.五”|“..五”).{0,24}(?:任务|安排|工作|目标|思路|部署|打算|要求)/.test(paragraph.text) && !/回顾|总结/.test(paragraph.text))
    || paragraphs.some(({ text }) => /^(?:\d{4}年|今年).{0,30}(?:预期目标|总体要求)/.test(text));
}

function isNotice(opening: string, title: string): boolean {
  return /通知|印发|任务分解|任务分工|公告/.test(title)
    || /(?:现|予以)印发(?:给你们)?|特此通知|请(?:认真)?(?:结合实际)?(?:认真)?(?:遵照|贯彻)(?:执行|落实)/.test(opening.slice(0, 1500));
}

function isLaw(text: string): boolean {
  return (text.slice(0, 20_000).match(/(?:^|\n)第[一二三四五六七八九十百]{1,5}条/g)?.length ?? 0) >= 4;
}
