/**
 * What prints a report's words and is none: templates with blanks, model texts for sale, novels, forums, lists of links.
 * These rules count against every sort.
 */
import { figureDensity, type Evidence, type Rule } from './evidence';

/** XX亿元, X%, 202X年, ____年: places left open. */
const BLANK = /(?:[XxＸｘ×*＊○□]{1,4}|[_＿]{2,9})(?:[年亿万%％项]|个?百分点|[市县区省镇乡](?:人民)?政府|个)|20[X×xＸ]{2}年|202[X×xＸ]年|[_＿]{6}/g;
const MOST_BLANKS = 3;
const SAMPLE_TITLE = /范文|模板|样本|例文|怎么写|如何写|写作|通用\d|精选\d|\d{1,2}篇|大全|心得体会|作文|试题|题库|考试|论文|教案/;
const SAMPLE_WORDS = /范文[一二三四五六七八九十\d]|篇[一二三四五六七八九十\d]{1,2}[：:]|开通会员|会员专享|本站会员|代写|收费模板|点击下载|文库/g;
const CHAPTER = /^第[一二三四五六七八九十百千零〇\d]{1,6}[章回][^规总附]|\d{1,4}章节?$|小说|连载|txt/i;
/** He and she: a report speaks of us. */
const PERSONS = /[他她](?![们国山方处用乡])/g;
const TEXT_SAMPLE = 30_000;

export const notDocuments: readonly Rule[] = [
  { name: 'blanks', points: -12, applies: ({ reading }) => countOf(reading.source.slice(0, TEXT_SAMPLE), BLANK) >= MOST_BLANKS },
  { name: 'sample', points: -12, applies: isSample },
  { name: 'fiction', points: -12, applies: isFiction },
  { name: 'question', points: -6, applies: ({ reading }) => reading.text.length < 1500 && /求(?:一[份篇]|助)|急用|谢谢(?:各位|大家)[！。]?$|有没有模板|怎么写才/.test(reading.text) },
  { name: 'no-government', points: -7, applies: ({ head, titles }) => isOthersPaper(head.text.slice(0, 160)) || titles.slice(0, 3).some(({ text }) => isOthersPaper(text)) },
  { name: 'list', points: -8, applies: isList },
];

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function isSample({ titles, reading }: Evidence): boolean {
  return titles.slice(0, 4).some(({ text }) => SAMPLE_TITLE.test(text)) || countOf(reading.text.slice(0, TEXT_SAMPLE), SAMPLE_WORDS) >= 2;
}

function isFiction({ titles, reading, paragraphs }: Evidence): boolean {
  const text = reading.text.slice(0, TEXT_SAMPLE);
  const persons = countOf(text, PERSONS);
  if (titles.slice(0, 3).some((line) => CHAPTER.test(line.text)) && persons >= 3) return true;
  const spoken = paragraphs.filter((paragraph) => /[“「]/.test(paragraph.text.slice(0, 30))).length;
  return persons * 400 >= text.length && persons >= 8 && figureDensity(text) < 3 && spoken >= 1;
}

/** Schools, firms, hospitals, associations: their congresses hear work reports too. */
const OTHERS = /(?:学校|小学|中学|大学|学院|幼儿园|[一二三四五六七八九十]中|集团|公司|企业|医院|协会|商会|学会|银行|支行|合作社|村民?委员?会|社区居委会)(?:有限)?[^，。\n]{0,16}(?:工作总结|工作报告|工作要点|工作计划|年度报告|年报|行政报告)|教职工代表大会|职工代表大会/;

function isOthersPaper(text: string): boolean {
  return OTHERS.test(text);
}

/** Nearly nothing but short lines without stops and without figures: titles of other pages. */
function isList({ paragraphs, reading }: Evidence): boolean {
  if (paragraphs.length < 6) return false;
  const prose = paragraphs.filter(({ text }) => /[。；]/.test(text) || text.length > 70).length;
  const cells = paragraphs.filter(({ text }) => /\d(?:\.\d+)?%?$|^[-−]?\d/.test(text) && !/年|日期|\d{4}-/.test(text)).length;
  return prose * 12 < paragraphs.length && cells * 5 < paragraphs.length && figureDensity(reading.text) < 6;
}
