/**
 * Lines that belong to the page or to the paper, not to the text on it: page numbers, heads and feet that browsers
 * print, clocks, counters of visits. Told by the whole line, since prose may speak of any of these.
 */

const PAGE_NUMBER =
  /^(?:[-–—―·~*\s]{0,4}\d{1,4}[-–—―·~*\s]{0,4}|第\s{0,3}\d{1,4}\s{0,3}页(?:[，,\s/]{0,4}共\s{0,3}\d{1,4}\s{0,3}页)?|\d{1,4}\s{0,2}\/\s{0,2}\d{1,4})$/;
const LONGEST_NUMBER = 24;

/** What browsers print above and below a page: date, time and title; address and number of the page. */
const PRINT_HEAD = /^\d{1,4}\/\d{1,2}\/\d{1,4}[,，]?\s{1,4}(?:[上下]午\s{0,2})?\d{1,2}:\d{2}(?::\d{2})?(?:\s{0,2}[AP]M)?\s.{1,120}$/i;
const PRINT_FOOT = /^(?:https?|file):\/\/\S{1,400}(?:\s{1,20}\d{1,4}\s?\/\s?\d{1,4})?$/i;

/** Fields of the line that content management systems set under a title or below a text. */
const COUNTER =
  /(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|訪問|查看|人气|播放|下载|打印|分享|点赞|评论|收藏)(?:[量数數率]|次[数數]|人数)?\s{0,3}[:：]?\s{0,3}[\d,.，]{1,12}\s{0,2}[万萬kw]?\+?\s{0,2}(?:人次|[次人遍])?(?=$|[\s|｜【〔[(（)）。]|[\u4e00-\u9fa5]{1,6}\s{0,3}[:：])/i;
const LENGTH = /(?:本文|全文)?(?:共|约|字数)\s{0,3}[:：]?\s{0,3}\d[\d,]{0,8}\s{0,2}(?:个字|字|页)(?=$|[\s|｜，,])|阅读(?:需|约需|时间|时长|大约需要)\s{0,3}[:：]?\s{0,3}\d{1,4}\s{0,2}分钟/;
const CLOCK = /^(?:今天是|今日|现在是|当前时间|系统时间|北京时间)\s{0,3}[:：]?\s{0,3}\d{4}\s?[年/.-]/;
/** How a line of such fields begins; a counter elsewhere in a line may be what a report counts. */
const FIELD_FIRST =
  /^[\s【[(（]{0,3}(?:浏览|瀏覽|点击|點擊|阅读|閱讀|访问|訪問|查看|人气|本文|全文|字数|字号|字體|字体|打印|分享|播放|今天是|今日|当前|(?:发布|發佈|发文|成文|更新|公开|发表)?(?:日期|时间|時間)|来源|來源|信息来源|文章来源|稿源|作者|编辑|編輯|责编|责任编辑|責任編輯|审核|发布机构|索引号|点赞|评论|分类|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2})/;
const LONGEST_FIELDS = 240;
/** Prose has a stop before its end, and a verb between a counter's name and its number. */
const PROSE = /[。；;！!].{2,}/;

/** Whether a line, without blanks at its ends, is a number of a page. */
export function isPageNumberLine(line: string): boolean {
  return line.length <= LONGEST_NUMBER && PAGE_NUMBER.test(line);
}

/** Whether a line, without blanks at its ends, is the page's own and no part of the text. */
export function isPageLine(line: string): boolean {
  if (line.length > LONGEST_FIELDS) return PRINT_FOOT.test(line);
  if (PRINT_HEAD.test(line) || PRINT_FOOT.test(line)) return true;
  if (PROSE.test(line) || !FIELD_FIRST.test(line)) return false;
  return CLOCK.test(line) || COUNTER.test(line) || LENGTH.test(line);
}
