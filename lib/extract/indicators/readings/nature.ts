/** Pass 7f: whether a plan calls its indicator binding (约束性) or expected (预期性): in brackets, in a list, behind it, in the heading. */
import type { Nature, Span } from '../../../model/analysis';
import { firstOf, rulebook, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import { spanInReading, type Clause } from '../clauses';
import { clausesBefore, type Statement } from '../statement';

/** 约束性, 预期性指标, 约束性目标 */
const CALLED = /(约束|预期)性(?:指标|目标)?/;
/** 约束性指标：…, 其中预期性指标3项：…, 三项约束性指标中，…: those behind are called so. */
const LEADS = /(约束|预期)性(?:指标|目标)?(?:[\d一二三四五六七八九十]+[项个])?(?:方面|包括|[中有为是])?$/;
const OPENS_LIST = /[：:—]/;
/** 约束性指标 | 单位地区生产总值能耗 */
const OF_NAME = /^(?:其中|主要)?(约束|预期)性(?:指标|目标)$/;
/** 列为约束性指标, ，均属预期性指标 */
const CALLS = /^(?:左右|以上|以下|以内|的?目标)?(?:[均都也]|全部)?(?:作为|[列定设]为|列入|纳入|属于?|为|[均都]?是)[^，；]{0,6}?(约束|预期)性/;
const ALL = /^(?:以上|上述)?(?:指标)?[均都全]/;
const BOUND = /^(?:左右|以上|以下|以内|上下)?$/;

const NATURES: Readonly<Record<string, Nature>> = { 约束: 'binding', 预期: 'expected' };

/** What words call an indicator; null where they call it neither, or both. */
export function natureIn(words: string): Nature | null {
  const nature = natureFrom(CALLED.exec(words));
  return nature && words.includes(nature === 'binding' ? '预期性' : '约束性') ? null : nature;
}

const natureFrom = (match: RegExpExecArray | null): Nature | null => NATURES[match?.[1] ?? ''] ?? null;

type NatureRule = Rule<Statement, Nature>;

/** Words in brackets beside name or figure: 能耗降低3%（约束性）, 城镇调查失业率（预期性）控制在5.5%以内. */
function asideOf({ clause, placed }: Statement): { nature: Nature; at: number } | null {
  const at = clause.placed.indexOf(placed);
  const from = clause.placed[at - 1]?.end ?? 0;
  for (const aside of clause.asides) {
    const nature = natureIn(aside.text);
    const isBehind = aside.at >= placed.end && BOUND.test(clause.text.slice(placed.end, aside.at));
    const isBefore = aside.at <= placed.start && aside.at > from && !BOUND.test(clause.text.slice(from, aside.at));
    if (nature && (isBehind || isBefore)) return { nature, at: aside.at };
  }
  return null;
}

const IN_BRACKETS: NatureRule = {
  id: 'nature.bracketed',
  example: ['单位地区生产总值能耗降低3%（约束性）。', '3% binding', 'plan'],
  gives: (statement) => asideOf(statement)?.nature ?? null,
  words: (statement) => wordsAt(statement.clause, asideOf(statement)?.at ?? 0),
};

/** The printed piece that ends where brackets open. */
const wordsAt = (clause: Clause, at: number): Span => spanInReading(clause, Math.max(0, at - 1), at);

const BEHIND: NatureRule = {
  id: 'nature.called',
  example: ['单位地区生产总值能耗降低3%，为约束性指标。', '3% binding', 'plan'],
  gives: ({ sentence, clause, placed }) => {
    const rest = clause.text.slice(placed.end, clause.placed[clause.placed.indexOf(placed) + 1]?.start);
    const own = natureFrom(CALLS.exec(rest));
    if (own) return own;
    const isLast = placed === clause.placed.at(-1);
    for (const { text, placed: figures } of sentence.clauses.slice(clause.index + 1, clause.index + 1 + REACH)) {
      if (figures.length > 0) continue;
      const nature = natureFrom(CALLS.exec(text.replace(/^(?:以上|上述)(?:指标)?/, '')));
      const isNext = sentence.clauses[clause.index + 1]?.text === text;
      if (nature && (ALL.test(text) || (isNext && isLast))) return nature;
    }
    return null;
  },
};

/** Clauses that are looked through for what calls all before them so. */
const REACH = 40;

/** The clause that opens the list in which the statement stands. */
function leaderOf(statement: Statement): { clause: Clause; nature: Nature } | null {
  for (const clause of clausesBefore(statement).reverse()) {
    const nature = natureFrom(LEADS.exec(clause.text));
    if (nature && (OPENS_LIST.test(clause.closer) || /[中面]$/.test(clause.text))) return { clause, nature };
    if (/^(?:同时|此外|另外|并)/.test(clause.text)) return null;
  }
  return null;
}

const LED: NatureRule = {
  id: 'nature.led',
  example: ['预期性指标：地区生产总值增长5%左右，一般公共预算收入增长3%。', '3% expected', 'plan'],
  gives: (statement) => leaderOf(statement)?.nature ?? null,
  words: (statement) => {
    const clause = leaderOf(statement)?.clause;
    return clause ? spanInReading(clause, 0, clause.text.length) : null;
  },
};

const NAMED: NatureRule = {
  id: 'nature.named',
  example: ['约束性指标单位地区生产总值能耗降低3%。', '3% binding', 'plan'],
  gives: ({ clause, placed, name }) => {
    const at = clause.text.slice(0, placed.start).indexOf(name);
    return at < 0 ? null : natureFrom(OF_NAME.exec(clause.text.slice(0, at)));
  },
};

const HEADED: NatureRule = {
  id: 'nature.heading',
  example: ['（一）约束性指标\n单位地区生产总值能耗降低3%。', '3% binding', 'plan'],
  gives: ({ sentence }) => sentence.section.path.map(natureIn).findLast((nature) => nature !== null) ?? null,
};

export const NATURE = rulebook<Statement, Nature>('nature', [IN_BRACKETS, BEHIND, NAMED, LED, HEADED]);

/** Null where nothing is said. How many indicators there are of a nature, and how many were met, has none itself. */
export function natureOf(statement: Statement, rules: RuleRun): Chosen<Nature> | null {
  return statement.name.includes('指标') ? null : firstOf(NATURE, statement, rules);
}
