/** Rules for news about one document. */
import { ABOUT } from './forms';
import { figureDensity, isNews, NAMES_REPORT, quotesDeputies, type Rule } from './evidence';
import { isBureau, isLaw, isNotice } from './rules-report';
import { tellsOfOther, tellsReportGiven } from './told-documents';

/** The report was given, told as an event: 省长林小川作《政府工作报告》. */
const GIVEN =
  /(?:省长|市长|州长|盟长|县长|区长|旗长|镇长|乡长|主席|总理|专员)[\u4e00-\u9fa5·]{0,10}(?:代表[\u4e00-\u9fa5]{2,16}，?)?(?:向大会)?[作做]了?《?政府工作的?报告/;
/** A headline about a sitting of the congress. */
const SITTING = /(?:人大|人民代表大会|两会)[^，。]{0,12}(?:开幕|闭幕)|(?:开幕|闭幕)[^，。]{0,6}(?:侧记|特写|综述)/;

export const coverageRules: readonly Rule[] = [
  {
    name: 'title-about-report',
    points: 2,
    applies: ({ title, titles }) =>
      NAMES_REPORT.test(title) || /人大|人民代表大会|两会/.test(title) || titles.slice(0, 3).some(({ text }) => SITTING.test(text)),
  },
  { name: 'mentions-report', points: 1, applies: ({ mentions }) => mentions.length >= 2 },
  { name: 'dwells-on-report', points: 1, applies: ({ mentions, reading }) => mentions.length >= 3 && mentions.length * 1500 >= reading.text.length },
  {
    name: 'says-what-report-says',
    points: 2,
    applies: ({ mentions, reading }) =>
      mentions.some((sentence) => /报告》?中?(?:还|明确|特别)?(?:提出|指出|明确|强调|部署|显示|回顾|总结|安排|提到|要求|全面)/.test(sentence)) ||
      (mentions.length > 0 &&
        /在(?:政府工作)?报告》?(?:时|中)(?:说|指出|表示|提出|回顾)|[。”\n]报告(?:还|同时)?(?:提出|指出|明确|强调)/.test(reading.text.slice(0, 6000))),
  },
  {
    name: 'report-delivered',
    points: 2,
    applies: ({ mentions }) =>
      mentions.some((sentence) =>
        /(?:审议|听取|讨论|[作做]|解读|热议|学习)[^。，；]{0,12}政府工作的?报告|政府工作报告[^。，；]{0,10}(?:起草|解读|审议)/.test(sentence),
      ),
  },
  { name: 'quotes-deputies', points: 1, applies: ({ reading }) => quotesDeputies(reading.text) >= 1 },
  { name: 'session', points: 1, applies: ({ opening }) => /届(?:全国)?(?:人民代表大会|人大)[^。\n]{0,6}次会议/.test(opening) },
  { name: 'news-style', points: 1, applies: ({ opening }) => isNews(opening) },
  {
    name: 'excerpt',
    points: 2,
    applies: ({ title, reading }) =>
      NAMES_REPORT.test(title) &&
      /解读|摘要|摘编|节选|要点|速览|图解|一图|亮点|划重点|关键词|看点|数读|数说|成绩单/.test(title) &&
      figureDensity(reading.text) >= 4,
  },
  { name: 'given-with-values', points: 2, applies: tellsReportGiven },
  { name: 'other-document', points: 4, applies: tellsOfOther },
  {
    name: 'barely-mentioned',
    points: -3,
    applies: (evidence) =>
      evidence.mentions.length <= 1 &&
      !NAMES_REPORT.test(evidence.title) &&
      !tellsReportGiven(evidence) &&
      !evidence.mentions.some((sentence) => GIVEN.test(sentence)) &&
      !tellsOfOther(evidence),
  },
  { name: 'notice', points: -4, applies: ({ opening, title }) => isNotice(opening, title) },
  { name: 'law', points: -6, applies: ({ reading }) => isLaw(reading.text) },
  {
    name: 'encyclopedic',
    points: -5,
    applies: ({ reading }) => /政府工作报告[^。\n]{0,16}是指?[^。\n]{0,30}(?:公文|文体|文种|文件|制度|报告形式|一种)/.test(reading.text.slice(0, 1500)),
  },
  {
    name: 'other-report',
    points: -3,
    applies: (evidence) => evidence.form !== null && !tellsOfOther(evidence) && !(NAMES_REPORT.test(evidence.title) && ABOUT.test(evidence.title)),
  },
  { name: 'bureau', points: -3, applies: ({ title }) => isBureau(title) },
  { name: 'fragment', points: -3, applies: ({ reading }) => reading.text.length < 120 },
];
