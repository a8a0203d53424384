/**
 * What prints a report's words and is none: templates with blanks, model texts for sale, novels, forums, lists of links,
 * shops, exams, results of a search. These rules count against every sort.
 */
import { figureDensity, type Evidence, type Rule } from './evidence';

/** XX亿元, X%, 202X年, ____年, ……万元, ( )%: places left open. */
const BLANK =
  /(?:[XxＸｘ×*＊○□]{1,4}|[_＿]{2,9}|…{1,3}|[（(][ \u3000_＿]{1,9}[）)])(?:[年亿万元%％项]|个?百分点|[市县区省镇乡](?:人民)?政府|个)|20[X×xＸ]{2}年|202[X×xＸ]年|[_＿]{6}/g;
const MOST_BLANKS = 3;
const SAMPLE_TITLE = /范文|模板|样本|例文|怎么写|如何写|写作|写法|过渡句|排比句|金句|通用\d|精选\d|\d{1,2}篇|大全|心得体会|作文|试题|题库|考试|论文|教案/;
const SAMPLE_WORDS = /范文[一二三四五六七八九十\d]|篇[一二三四五六七八九十\d]{1,2}[：:]|开通会员|会员专享|本站会员|代写|收费模板|点击下载|文库/g;
const CHAPTER = /^第[一二三四五六七八九十百千零〇\d]{1,6}[章回](?![规总附])|\d{1,4}章节?$|小说|连载|txt/i;
/** He and she: a report speaks of us. */
const PERSONS = /[他她](?![们国山方处用乡])/g;
/** What people in stories do while somebody speaks; minutes and news note applause at most, and plans speak of 鞠躬尽瘁 and 中心里. */
const GESTURES =
  /目光|皱[了起]?眉|点了点头|摇了摇头|(?<![中核重])心[中里想]|暗[自道暗]|冷笑|苦笑|笑了笑|站起身|清了清嗓|缓缓|端起|台下|话音[刚未]落|鞠躬(?!尽瘁)|脸[上色]|掏出|快步(?![向前发迈跨])|沉默/g;
/** I, who tells of himself; speakers of reports and news say 我国, 我省, 我代表, 我们. */
const NARRATOR = /我(?![们国省市州盟县区旗镇乡军党院局委代受])/g;
const REMEMBERS = /口述|回忆|那一?年[冬夏春秋我]|那时候?我?|后来|如今想来|多年以后/g;
/** What a shop, an exam or a searching page prints around every item. */
// 现价 and 库存 alone are words of statistics: values at current prices, stocks of goods.
const SHOP =
  /(?:[定原售]|促销|会员)价[:：]?\s{0,2}[¥￥]?\s{0,2}\d|现价(?:[:：]\s{0,2}|[¥￥])[¥￥]?\d|库存(?:[:：]\s{0,2}\d|充足|紧张)|月销|已售|包邮|购物车|立即购买|好评率|\d(?:万\+?)?人评价|开本|ISBN|优惠券/g;
const EXAM = /[（(](?:本(?:小|大)?题)?(?:满分)?\d{1,3}分[）)]|答案[:：]|[A-D][.．、][^A-D\n]{1,20}[B-D][.．、]|满分\d{2,3}分|作答|答题|给定资料/g;
/** A place for the answer; alone it may be a picture or a footnote that a copy has lost. */
const EMPTY_BRACKET = /[（(]\s{0,4}[）)]/g;
const FOUND = /找到(?:相关)?(?:结果|信息|记录)?约?\d|搜索结果|用时\d|没有找到|按(?:时间|相关度)排序|相关搜索|(?:大小|下载|页数)[:：]\d/g;
const TEXT_SAMPLE = 30_000;
const FEWEST_GESTURES = 3;
/** Where a page says what it is, UTF-16 units. */
const HEAD = 600;

export const notDocuments: readonly Rule[] = [
  { name: 'blanks', points: -12, applies: ({ reading }) => countOf(reading.source.slice(0, TEXT_SAMPLE), BLANK) >= MOST_BLANKS },
  { name: 'sample', points: -12, applies: isSample },
  { name: 'fiction', points: -12, applies: isFiction },
  { name: 'memoir', points: -6, applies: isMemoir },
  { name: 'shop', points: -12, applies: printsOften(SHOP, 3) },
  { name: 'exam', points: -12, applies: isExam },
  { name: 'search-results', points: -12, applies: ({ reading }) => countOf(reading.text.slice(0, HEAD), FOUND) >= 2 },
  {
    name: 'question',
    points: -6,
    applies: ({ reading }) => reading.text.length < 1500 && /求(?:一[份篇]|助)|急用|谢谢(?:各位|大家)[！。]?$|有没有模板|怎么写才/.test(reading.text),
  },
  {
    name: 'no-government',
    points: -7,
    applies: ({ head, titles }) => isOthersPaper(head.text.slice(0, 160)) || titles.slice(0, 3).some(({ text }) => isOthersPaper(text)),
  },
  { name: 'list', points: -8, applies: isList },
];

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Prints these words so often, and once in 800 characters at least. */
function printsOften(words: RegExp, least: number): Rule['applies'] {
  return ({ reading }) => {
    const text = reading.text.slice(0, TEXT_SAMPLE);
    const found = countOf(text, words);
    return found >= least && found * 800 >= text.length;
  };
}

/** Asks for answers: in its own words, at least once, and as often as a list of questions does. */
function isExam(evidence: Evidence): boolean {
  const text = evidence.reading.text.slice(0, TEXT_SAMPLE);
  const asked = countOf(text, EXAM);
  const found = asked + countOf(text, EMPTY_BRACKET);
  return asked > 0 && found >= 2 && found * 800 >= text.length;
}

function isSample({ titles, reading }: Evidence): boolean {
  return titles.slice(0, 4).some(({ text }) => SAMPLE_TITLE.test(text)) || countOf(reading.text.slice(0, TEXT_SAMPLE), SAMPLE_WORDS) >= 2;
}

function isFiction(evidence: Evidence): boolean {
  const { titles, reading, paragraphs } = evidence;
  const text = reading.text.slice(0, TEXT_SAMPLE);
  const persons = countOf(text, PERSONS);
  const isChapter = titles.slice(0, 3).some((line) => CHAPTER.test(line.text));
  if (isChapter && (persons >= 3 || printsOften(GESTURES, FEWEST_GESTURES)(evidence) || speaks(paragraphs))) return true;
  const spoken = paragraphs.filter((paragraph) => /[“「]/.test(paragraph.text.slice(0, 30))).length;
  return persons * 400 >= text.length && persons >= 8 && figureDensity(text) < 3 && spoken >= 1;
}

const FEWEST_SPOKEN = 2;

/** Paragraphs that are a person's words and nothing else: “各位代表……” of a speech that is told. */
function speaks(paragraphs: Evidence['paragraphs']): boolean {
  return paragraphs.filter(({ text }) => /^[“「][^”」]{4,}[”」]$/.test(text)).length >= FEWEST_SPOKEN;
}

/** Somebody tells of himself and of days gone by. */
function isMemoir({ reading }: Evidence): boolean {
  const text = reading.text.slice(0, TEXT_SAMPLE);
  const told = countOf(text, NARRATOR);
  return told >= 4 && told * 120 >= text.length && countOf(text, REMEMBERS) >= 2;
}

/** Schools, firms, hospitals, associations: their congresses hear work reports too. */
const OTHERS =
  /(?:学校|小学|中学|大学|学院|幼儿园|[一二三四五六七八九十]中|集团|公司|企业|医院|协会|商会|学会|银行|支行|合作社|村民?委员?会|社区居委会)(?:有限)?[^，。\n]{0,16}(?:工作总结|工作报告|工作要点|工作计划|年度报告|年报|行政报告)|教职工代表大会|职工代表大会/;

function isOthersPaper(text: string): boolean {
  return OTHERS.test(text);
}

/** Nearly nothing but short lines without stops and without figures: titles of other pages. */
function isList({ paragraphs, reading }: Evidence): boolean {
  if (paragraphs.length < 6) return false;
  const prose = paragraphs.filter(({ text }) => /[。；]/.test(text) || text.length > 70).length;
  const cells = paragraphs.filter(({ text }) => /\d%?[〕）)\]]?$|^[-−]?\d/.test(text) && !/年|日期|\d{4}-/.test(text)).length;
  return prose * 12 < paragraphs.length && cells * 5 < paragraphs.length && figureDensity(reading.text) < 6;
}
