/** Whose account a bare 收入 or 支出 of a budget is: that of the heading above it. */
import type { ReportMeta } from '../../model/analysis';
import { lexiconEntry } from './lexicon';

/** The four accounts of a budget (Budget Law, art. 5), by the words that head their sections. */
const ACCOUNTS = ['一般公共预算', '政府性基金', '国有资本经营', '社会保险基金'];
/** Behind 收入 or 支出, as the source of an expression: with transfers, what is left of other years, and debt. */
export const IN_TOTAL = '总[计量]|[合共]计';
/** Names that every account has; 区级支出 and 上解支出 say more. */
const OF_ANY = new RegExp(`^(?:转移性)?(?:收入|支出)(?:预算|${IN_TOTAL})?$|^(?:当年|本年)?收支结余$|^(?:年末|年终|当年|本年|累计)?(?:滚存)?结[余转]$`);

/** The name with its account, and the code that it has then; null where the name says enough or no heading tells the account. */
export function inAccount(name: string, path: readonly string[]): { name: string; code: string | null } | null {
  if (!OF_ANY.test(name)) return null;
  const account = path.map((title) => ACCOUNTS.find((one) => title.includes(one))).findLast((one) => one !== undefined);
  if (account === undefined) return null;
  const whole = account + name;
  // 收入总量 holds what came from others, too.
  return { name: whole, code: name.endsWith('总量') ? null : (lexiconEntry(whole)?.code ?? null) };
}

/** What a treasury takes in, spends and owes; what comes from others or from the year before is told with its own words. */
const OF_TREASURY = new RegExp(`(?:收入|支出)(?:${IN_TOTAL})?(?:(?:调整)?预算完成率)?$|经费$|(?:用|费|债务|债券)$|债务余额$`);
const OF_OTHERS = /^(?:地方|上[级年]|下级|中央|调[入出]|[加减]?补助|上解|债务|转移|结[余转]|动用)|[省市县区州旗本]级/;
/** What comes from another year or account is told of a treasury alone where a heading speaks of it: beside 全区 there are two of 调入资金. */
const MOVED = /^(?:上年|调[入出]|补充|动用|结[余转])(?!.*[省市县区州旗本]级)/;

interface Told {
  text: string;
  /** Where the figure and its sentence begin. */
  start: number;
  sentence: number;
}

/**
 * Whose treasury a name of a budget leaves out: 市级支出63亿元。其中教育支出 | 11亿元 is the city's own, not that of all its counties. '' where it is that
 * of all, where the name says it, or where nothing does.
 */
export function levelOf(name: string, path: readonly string[], { text, start, sentence }: Told, { name: region }: ReportMeta['region']): string {
  const isMoved = MOVED.test(name);
  if (!isMoved && (!OF_TREASURY.test(name) || OF_OTHERS.test(name))) return '';
  const paragraph = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const inSentence = start - sentence;
  const own = region?.at(-1) ?? '';
  const levels = [...path, isMoved ? '' : paragraph].flatMap((words, at) =>
    [...words.matchAll(LEVEL)].flatMap((match) => {
      // 全市收入…，其中市级…。: said of one of the parts of a sentence before, it holds for that one alone.
      const isPassing = at === path.length && match[1] !== undefined && words.length - match.index > inSentence;
      return isPassing ? [] : [match[2] ?? ''];
    }),
  );
  const said = levels.at(-1) ?? '';
  return said.endsWith('本级') || said === `${own}级` ? said : '';
}

/** 全市, 市级, 市本级; 省级补助 is no treasury of a city. */
const LEVEL = /(其中[:：，]?)?((?:全|我)[省市县区州旗]|[省市县区州旗]?本级|[省市县区州旗]级(?!补助|转移|财政补|以上|及以|下达|专项))/g;
