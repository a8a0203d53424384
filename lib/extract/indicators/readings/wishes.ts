/** What ought to be: 必须, 要把, 努力使 before a figure, and nothing since that says it has come about. In: a statement; out: yes or no. */
import type { Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';
import { lastPlace, ownWords } from './status-words';

/** 努力 and 争取 wish where they govern one of these. */
const GOVERNED = '[在把使将做]|到(?:[\\d一二三四五六七八九十]|本世纪)|今后|明年';
/** Nouns that end in 会: 委员会, 协会, 大会. */
const ENDS_IN_HUI = '协大社生机员展年商工学分董理事盛晚博览委峰庙国省市县村居民家长联拉集';
export const EXHORTS = new RegExp(
  [
    '必须|应[当该](?!说|看到|指出|[^，]{0,8}的\\d)|务必|力求|务求',
    `(?:努力|争取)(?=${GOVERNED}|[^，]{0,8}(?:达到|提高|增长|实现))`,
    '(?<![主重需首次必简概纪摘紧想只纲险索若扼机快还不])要(?![求素道件点害领闻塞么是目案不务义旨诀员]|看到|认识|感谢|说明|指出)(?=.{2})',
    '计划(?=[新续建在用]|投资)|打算|准备在|规定(?=.{0,12}要)',
    '(?:政府|当局|我们|[局署])(?:[亦也并都将]|同时)?会(?![议场上员展同见计谈晤长徽章])',
    // 津贴会由2400元增至…, 建议会令收入减少: of what a 会 behind the end of another noun (委员会, 协会) would say nothing.
    `(?<![${ENDS_IN_HUI}]|(?<!建)议)会(?=由[\\d一二三四五六七八九]|[令使获]|增[加至拨设]|减[少收至]|提高|推出|预留|注资|拨[出款]|资助|设立|兴建|惠及|受惠)`,
    '我(?:建议|决定|宣布)(?!书)|建议(?=[将把])',
  ].join('|'),
  'g',
);
const GOVERNS = new RegExp(`^(?:${GOVERNED})`);
/** What has come about since. */
const CAME_ABOUT = /已经?(?![知婚])|(?<![按比较于与同])(?:去年|上年)|过去|曾|(?<![为除])了|目前|现[有在]|(?:完成|达到|实现)的/g;
/** 积极争取资金增长12%, 努力实现…: what was striven for, where a text looks back. */
const STRIVEN = /^(?:努力|争取|力求|务求)$/;
/** 把森林覆盖率提高到45%, 使…, 做到…, 其中有30个: the wish of the clauses before goes on; 全年税收增长6% tells what came of it. */
const GOES_ON_WISHING = /^[也还都就并且再同时，]*(?:[把使将让]|做到|力争|逐步|其中|预计(?!全年|今年)|到(?:\d|本世纪)|在[^，]{1,8}内)/;

/** 要坚定信心，| 全年财政收入增长5%: what came of it, a statement of its own. */
const TELLS_OUTCOME = /^(?:全年|累计)(?=.{3})(?![^，；]{0,8}[要应须])/;

/** Words before the figure, in its clause or in those it goes on from, say what ought to be, and none behind them that it has come about. */
export function exhorts(statement: Statement): boolean {
  const own = ownWords(statement);
  const backwards = statement.sentence.section.phase === 'review';
  const here = lastPlace(own, EXHORTS);
  const past = lastPlace(own, CAME_ABOUT);
  if (here >= 0 || past >= 0) return here > past && !(backwards && strivenFor(own));
  return (backwards ? GOES_ON_WISHING.test(own) : !TELLS_OUTCOME.test(own)) && exhortedEarlier(statement);
}

/** The last word of wishing in a clause is one of effort, and governs no 把 or 使. */
function strivenFor(own: string): boolean {
  const last = [...own.matchAll(EXHORTS)].at(-1);
  return last !== undefined && STRIVEN.test(last[0]) && !GOVERNS.test(own.slice(last.index + last[0].length));
}

/** Every statement of a clause has the same clauses before it: they are read once. */
const exhortedByClause = new WeakMap<Clause, boolean>();

function exhortedEarlier(statement: Statement): boolean {
  const known = exhortedByClause.get(statement.clause);
  if (known !== undefined) return known;
  const clauses = clausesBefore(statement);
  const since = Math.max(
    clauses.findLastIndex(({ closer }) => closer === '；') + 1,
    clauses.findLastIndex(({ text }) => TELLS_OUTCOME.test(text)),
  );
  const text = clauses
    .slice(Math.max(0, since))
    .map((clause) => clause.text)
    .join('，');
  const wish = lastPlace(text, EXHORTS);
  const told = wish >= 0 && wish > lastPlace(text, CAME_ABOUT);
  exhortedByClause.set(statement.clause, told);
  return told;
}
