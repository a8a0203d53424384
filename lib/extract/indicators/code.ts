/** Pass 6b: which indicator a name means, as docs/output.md lists them; of what a code says nothing, none. */
import { firstOf, rulebook, type Chosen, type Rule, type RuleRun } from '../rules/rule';
import type { FigureKind, ReportMeta } from '../../model/analysis';
import { IN_TOTAL } from './account';
import { nationalCode } from './national-names';
import type { Measured } from './readings/measure';
import type { Statement } from './statement';

interface CodeInput {
  statement: Statement;
  measured: Measured;
  meta: ReportMeta;
}

/** No code of the list, though its name spells one. */
const NONE = '';
const none = (holds: (input: CodeInput) => boolean) => (input: CodeInput) => (holds(input) ? NONE : null);

/** How many there are of something, of which a code for sums of money says nothing: 820家 | 规模以上工业企业. */
const COUNTED: ReadonlySet<FigureKind> = new Set(['count', 'area', 'length', 'energy', 'power']);
/** 新登记经营主体增长22%: the growth of those that came new is none of all. */
const CAME_NEW = /^(?:新(?!增城镇|型)|净增)/;
/** 新登记经营主体9万户: without those that went, neither how many there are nor how many more. */
const CAME_IN = /^新(?:登记|设|注册|成立|办|开办|发放|认定|备案)/;
/** 认定高新技术企业86家, 引进高新技术企业12家: those of a year. Money that is brought in is what its code is about (引进省外资金). */
const BROUGHT_IN = /^(?:引进|招引|培育|孵化|认定|评定|评选)/;

/** 地方一般公共预算收入 in the nation's budget is a part of what 全国 takes in. */
const PART_OF_NATION = /^(?:地方|中央)/;

/** 收入总量168亿元，其中转移性收入83亿元: what a treasury has with transfers, carry-overs and debt; 收入总量 of no such account is how large its revenue is. */
const TOTAL = new RegExp(`(?:收入|支出)(?:${IN_TOTAL})$`);
const HEADS_ACCOUNT = /预算.{0,8}(?:收支|收入|支出|决算|平衡|执行)|收支(?:决算|平衡|预算)/;
const FROM_OTHERS =
  /加上|(?:当年|本年)(?:收入|支出)|(?:上级|省级|中央)补助|转移性|转移支付|上年结[转余]|结转下年|调[入出]资金|上解|债[务券](?:转贷|还本)?(?:收入|支出)/;

const isTotal = ({ entry, name, sentence }: Statement): boolean =>
  entry?.code.startsWith('budget_') === true &&
  TOTAL.test(name) &&
  (sentence.section.path.some((title) => HEADS_ACCOUNT.test(title)) || sentence.clauses.some(({ text }) => FROM_OTHERS.test(text)));

/** 二产上升2.4个百分点: of the sum of all sectors, where the sentence does not say of its value added or of its growth. */
export const isShareOfSector = ({ entry, clause, placed, source }: Statement, { measure }: Measured): boolean =>
  entry?.code.endsWith('ary_value_added') === true &&
  measure === 'change' &&
  source !== 'carried' &&
  placed.figure.kind === 'point' &&
  !/增加?[值长速]|拉动|贡献/.test(clause.text.slice(0, placed.start));

const RULES: readonly Rule<CodeInput, string>[] = [
  {
    id: 'code.part-of-nation',
    example: ['地方一般公共预算收入增长3%。', '!budget_revenue 3%', 'nation'],
    gives: none(
      ({ statement: { entry, name }, meta: { region } }) =>
        region.level === 'nation' && entry?.code.startsWith('budget_') === true && PART_OF_NATION.test(name),
    ),
  },
  {
    id: 'code.in-total',
    example: ['一般公共预算收入总量168亿元，其中：转移性收入83亿元。', '!budget_revenue 168亿元'],
    gives: none(({ statement }) => isTotal(statement)),
  },
  {
    id: 'code.of-plan',
    example: ['一般公共预算收入完成年初预算103%。', '!budget_revenue 103%'],
    gives: none(({ statement: { entry, predicate } }) => entry !== null && predicate.completion !== null),
  },
  {
    id: 'code.counted',
    example: ['规模以上工业企业增加值达到820家。', '!industry_value_added 820家'],
    gives: none(({ statement: { entry, placed } }) => entry?.unit === 'money' && placed.figure.unit !== '' && COUNTED.has(placed.figure.kind)),
  },
  {
    id: 'code.share-of-sector',
    example: ['第二产业上升2.4个百分点。', '!secondary_value_added 2.4个百分点'],
    gives: none(({ statement, measured }) => isShareOfSector(statement, measured)),
  },
  {
    id: 'code.came-new',
    example: ['新登记经营主体12万户。', '!business_entities 12万户'],
    gives: none(
      ({ statement: { entry, name }, measured: { measure } }) =>
        entry !== null && (CAME_IN.test(name) || (measure === 'growth' && CAME_NEW.test(name)) || (entry.unit !== 'money' && BROUGHT_IN.test(name))),
    ),
  },
  {
    id: 'code.spelling',
    example: ['社会消费品零售总额增长5%。', 'retail_sales 5%'],
    gives: ({ statement: { entry } }) => entry?.code ?? null,
  },
  {
    // What the nation's own reports call an indicator.
    id: 'code.national',
    example: ['全国财政收入增长6%。', 'budget_revenue 6%', 'nation'],
    gives: ({ statement: { name, predicate }, meta: { region } }) => (predicate.completion === null ? nationalCode(name, region.level) : null),
  },
];

/** Asked in this order; the first that holds gives the code, or takes it. */
export const CODE = rulebook<CodeInput, string>('code', RULES);

/** The rule that gave a code or took it; null for a name that is none of any. What else a rule would have said is no other code. */
export const codeOf = (input: CodeInput, rules: RuleRun): Chosen<string> | null => firstOf(CODE, input, { ...rules, explain: false });
