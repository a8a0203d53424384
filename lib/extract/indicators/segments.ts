/** Pass 3b: phrases cut at 、 and joined again, minding quotation marks. */
import { FINITE, LEAD, LIGHT, OBJECT, RELATIVE, SCOPE } from './words';

const OPENING = new Set(['“', '《', '「', '‘']);
const CLOSING = new Set(['”', '》', '」', '’']);

/** Splits at the given marks where they stand outside quotation marks. */
export function splitOutsideQuotes(text: string, marks: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (OPENING.has(mark)) depth++;
    else if (CLOSING.has(mark)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(mark)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** 和田, 和县 …: names that begin with the conjunction's character. */
const CONJUNCTION = /^(?:[了、，；：。—\s而但]|和(?![田县平布静硕顺政谐美睦])|及(?!时|格)|以及|与(?!会)|并且?(?![购网轨行])|”(?=[^“]*$))+/;
/** 连续7年, 5年累计: spans in passing. */
const SPAN = /^(?:(?:[前这头后]|过去的?)[两三四五六七八九十\d]{1,3}年[来间共内]?|[两三四五六七八九十]{1,3}年(?:来|间)|用[\d一二两三四五]{1,2}年(?:左右)?(?:的?时间)?|(?:连续|近)[\d一二两三四五六七八九十]{1,3}年[来间]?|\d{1,2}年(?=[来间共内]|累计|以来))/;
const YEAR =
  /^(?:[到至自从在]|截至)?(?:(?:(?:19|20)\d{2}|(?:一[八九]|二[〇○零O])[〇○零O一二三四五六七八九]{2})年?(?:[—\-~至到](?:(?:19|20)\d{2}|(?:一[八九]|二[〇○零O])[〇○零O一二三四五六七八九]{2}))?年(?:[末底初]|以来|上半年|全年)?|\d{1,2}月[末底]?|“?十[一二三四五六]五”?(?:时期|期间|末|以来)?)/;
/** 高质量 | 完成: how a thing is done, where its verb follows. */
const MANNER = /^(?:中|当中)有?$|^高(?:质量|标准|水平|效)(?=$|[完实建打推开做办举统落布培创])|^重点(?=打造|推进|支持|建设|实施|培育|抓好|改造)|^要?[把将](?=.{3})|^使(?![用馆命得])(?=.{3})|^计划(?=$|[新投实完建培引改到年开])/;
/** 望川市将 | 新增学位, 拟 | 安排支出: who will do it, where the verb follows. */
const WILL = /^(?:[^，、\d]{2,8}?[省市县区州旗镇乡])?(?:[将拟要须]|计划)/;
/** 常态化 | 培训: how something is done, where a verb that takes an object follows. */
const HOW = /^(?:常态化|常态长效|经常性|全方位|多渠道|分期分批|分批|规范化|高效|严格|依法|进行|开展好)/;
/** 全球首个 | 年吞吐量…的港口: a title, no part of what is measured. */
const FIRST_OF = /^(?:全球|世界|全国|全省|国内|我国|西部|中西部)?(?:首[个家批座条]|唯一|第一[个家])(?=.{3})/;
/** 街道 | 计划实现: the office speaks of itself. */
const OFFICE = /^街道(?=计划|预计|力争|确保|全年|实现|完成)/;
const ORDINAL = /^(?:第?[一二三四五六七八九十]{1,3}[是要来]|[（(]?[一二三四五六七八九十]{1,3}[）)])/;

/** 共性, 年终 | 结转: what looks like an opening word is the beginning of a name. */
const NO_LEAD = /^(?:[性域]|结转|结余|滚存)/;

/** The characters that one of the patterns from CONJUNCTION to OFFICE may begin with: most words begin with none. */
const OPENS = /^[了、，；：。—\s而但和及以与并”前这头后过一二两三四五六七八九十用连近\d到至自从在截“第（(中当高重要把将使计街]/;
/** What is left at either end of a phrase without belonging to it. */
const ENDS = /^的|[、，的等]$|(?<=.{2})[和与及]$|(?<=.{3})我[省市区县州]$/g;
const HAS_ENDS = /^的|[、，的等和与及省市区县州]$/;

/** Takes off what opens a phrase without belonging to its name: conjunctions, years, 全省, 其中, 力争. */
export function withoutLead(phrase: string): string {
  let text = phrase;
  for (;;) {
    const before = text;
    if (OPENS.test(text)) text = text.replace(/^在(?=去年|上年|今年|全)/, '').replace(CONJUNCTION, '').replace(SPAN, '').replace(YEAR, '').replace(ORDINAL, '').replace(MANNER, '').replace(OFFICE, '');
    if (text.startsWith('共') && OBJECT.startingAt(text, 1)) text = text.slice(1);
    const will = WILL.exec(text)?.[0] ?? '';
    if (will !== '' && (OBJECT.startingAt(text, will.length).length > 1 || LIGHT.startingAt(text, will.length))) text = text.slice(will.length);
    const how = HOW.exec(text)?.[0] ?? '';
    if (how !== '' && OBJECT.startingAt(text, how.length).length > 1) text = text.slice(how.length);
    if (text.startsWith('成为')) text = text.slice(2).replace(FIRST_OF, '');
    const word = text.startsWith('我国') ? '' : SCOPE.startingAt(text, 0) || LEAD.startingAt(text, 0);
    if (word && NO_LEAD.test(text.slice(word.length))) return text;
    if (word && text.length > word.length) text = text.slice(word.length);
    else if (word) text = '';
    // Speech opens with a quotation mark that its name does not close.
    if (text.startsWith('“') && !text.includes('”')) text = text.slice(1);
    if (text === before) return HAS_ENDS.test(text) ? text.replace(ENDS, '') : text;
  }
}

/** Longest stretch between two 、 that is still taken for an item of a list inside a name. */
const LONGEST_ITEM = 14;

/**
 * The last phrase of a text in which names, 、 and earlier statements follow each other: of 新码头通过验收、出口额 it is
 * 出口额, of 茶叶、瓷器等商品零售额 all of it. `counted` is true where no verb of difference follows (完成育苗、补植2万亩).
 */
export function lastPhrase(text: string, counted: boolean): string {
  const parts = splitOutsideQuotes(text, '、');
  let from = parts.length - 1;
  while (from > 0) {
    const own = parts[from] ?? '';
    const previous = parts[from - 1] ?? '';
    if (!previous || (OBJECT.startingAt(own, 0) && !OBJECT.has(previous)) || LEAD.startingAt(own, 0) || RELATIVE.has(own)) break;
    const opensWithVerb = OBJECT.startingAt(withoutLead(previous), 0) !== '';
    if (previous.length > LONGEST_ITEM + (opensWithVerb ? 6 : 0)) break;
    if (!opensWithVerb && (FINITE.firstIn(previous, 1) || FINITE.startingAt(previous, 0) || (!counted && LIGHT.startingAt(previous, 0)))) break;
    from--;
    if (opensWithVerb && !OBJECT.has(previous)) break;
  }
  return parts.slice(from).join('、');
}
