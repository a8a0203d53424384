/** Sentences that claim to be the first, the largest or a record: what a reader would check before printing it. */
import type { Span } from '../model/analysis';
import { sentencesOf } from '../text/sentences';

/**
 * How far a claim reaches, by the word that is printed; the widest is the rarest and stands first. 全区 is of an autonomous
 * region or of a district, 全市 of the document's own city or of the one above it: the words do not say which.
 */
export const claimReaches = ['world', 'nation', 'province', 'region', 'city', 'record'] as const;
export type ClaimReach = (typeof claimReaches)[number];

export interface Claim {
  reach: ClaimReach;
  /** The words that make the claim. */
  words: Span;
  sentence: Span;
}

/** What 第一 counts without saying that anybody leads: a sector, a quarter, a group of leaders, an hour, an office, an institution. */
const COUNTED = [
  '[百千批季期轮步年届档组类粒道关课]',
  '、?第?[二三四五六七八九]',
  '[、和或至到—–-]第',
  '[、至到—–-]\\d',
  '产业',
  '方阵',
  '梯[队次]',
  '阵营',
  '集团',
  '军团',
  '行列',
  '板块',
  '阶段',
  '时间',
  '现场',
  '线(?!城)',
  '书记',
  '责任',
  '议题',
  '要务',
  '动力',
  '资源',
  '生产力',
  '需要',
  '目标',
  '标准',
  '信号',
  '选择',
  '引擎',
  '支柱',
  '视角',
  '身份',
  '学历',
  '人民',
  '医院',
  '中学',
  '小学',
  '附属',
  '看守所',
  '监狱',
].join('|');
const FIRST = `第(?:一|1(?![\\d.]))(?!${COUNTED})`;
/** 首批 is one of many, 首位度 a measure of cities. */
const FOREMOST = '首(?:[个家条座例创次台套款]|位(?!度))';
const MOST_OF_ALL = '最(?:[大长快早]|高(?![法检奖]|人民|气温))';

/** Claims within a whole that the text names by these words. */
const within = (whole: string): RegExp => new RegExp(`居?(?:${whole})(?:${FOREMOST}|(?:排[名位]|位[居列]|名列)?${FIRST}|唯一|${MOST_OF_ALL})`, 'gu');

const WORDS: Record<ClaimReach, RegExp> = {
  world: new RegExp(`(?:全球|世界)(?:首(?![脑都要席富相站届轮期批])|${FIRST}|${MOST_OF_ALL})`, 'gu'),
  nation: new RegExp(`${within('全国|国内|我国').source}|填补了?(?:国内|全国)空白`, 'gu'),
  province: within('全省'),
  region: within('全区'),
  city: within('全市'),
  record:
    /创(?:下|出)?历史新高(?!度)|创[下出]新高(?!度)|创新高(?=[，。；、！：）)\s]|$)|历史(?:新高(?!度)|最[高好]|性突破)|零的突破|(?:有史|建[国省市县区])以来(?:最|首|第一)/gu,
};
/** What is wanted, or only neared or shared, is no claim about what is. */
const BEFORE_NO_CLAIM =
  /力争|争[取创当做先]|努力|确保|奋力|将(?:建|打造|成为)|打造|建成后|加快|推进|(?<![主重需首必])要|目标|瞄准|冲刺|对标|迈[向进]|谋划|规划建设|并列|并非|不是|尚未|未能|接近|逼近|仅次于|低于|不及|距/u;
const AFTER_NO_CLAIM = /之一|并列|持平|相当|相近|差距|[还尚仍][有差]/u;
const CLAUSE_ENDS = ['，', '；', '。', '：'] as const;
const MOST = 8;
/** A longer run is no sentence of prose. */
const LONGEST = 600;

/** The rarest claims of a text, by reach, then in its order; one a sentence. @param text the analysed text. */
export function claimsIn(text: string): Claim[] {
  const found = sentencesOf(text).flatMap((sentence) => claimOf(text, sentence) ?? []);
  return found.sort((a, b) => claimReaches.indexOf(a.reach) - claimReaches.indexOf(b.reach) || a.sentence.start - b.sentence.start).slice(0, MOST);
}

function claimOf(text: string, sentence: Span): Claim | null {
  if (sentence.end - sentence.start > LONGEST) return null;
  const printed = text.slice(sentence.start, sentence.end);
  for (const reach of claimReaches) {
    for (const match of printed.matchAll(WORDS[reach])) {
      const words = { start: match.index, end: match.index + match[0].length };
      if (isClaim(printed, words)) return { reach, words: { start: sentence.start + words.start, end: sentence.start + words.end }, sentence };
    }
  }
  return null;
}

/** The clause decides: a sentence may tell a first and, further on, a plan. */
function isClaim(printed: string, { start, end }: Span): boolean {
  const from = Math.max(0, ...CLAUSE_ENDS.map((sign) => printed.lastIndexOf(sign, start - 1) + 1));
  const ends = CLAUSE_ENDS.map((sign) => printed.indexOf(sign, end)).filter((at) => at !== -1);
  return !BEFORE_NO_CLAIM.test(printed.slice(from, start)) && !AFTER_NO_CLAIM.test(printed.slice(end, Math.min(printed.length, ...ends)));
}
