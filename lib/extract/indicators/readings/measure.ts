/** Pass 6: what kind of statement a figure makes, and in which direction. The first rule that has something to say decides. */
import type { Measure } from '../../../model/analysis';
import { firstOf, rulebook, unsaid, type Chosen, type Rule, type RuleRun } from '../../rules/rule';
import type { Direction } from '../comparison';
import { clauseBefore, type Statement } from '../statement';
import { FALL, RISE, SHARE_NOUN } from '../words';
import { isOfEarlier } from './of-earlier';
import { wordsBefore, wordsHere, wordsInside } from './printed-words';

export interface Measured {
  measure: Measure;
  /** -1 where growth or change goes down. */
  sign: 1 | -1;
}

/** Growth, change and multiples: what came between two times. */
export const isDifference = (measure: Measure): boolean => measure === 'growth' || measure === 'change' || measure === 'multiple';

interface MeasureInput {
  statement: Statement;
  /** A part of a hundred or of one: percentages and fractions. */
  isPart: boolean;
  /** Of a verb or sign before the figure. */
  sign: 1 | -1;
}

type MeasureRule = Rule<MeasureInput, Measured>;

/** Sums of money and amounts, whose percentage without a verb can only be growth. */
const AMOUNT = /(?:物价(?:总?指数|总?水平)?|收入|投资|产值|增加值|总额|总值|进出口|出口|进口|零售额|销售额|产量|消费|价格|营收|利润)$/;
/** Actions that add to or take from a stock: what they count is a difference. */
const ADDS = /^(?:新增|净增|增加|新建|新设|新认定|新开|新培育|新引进|新登记|新备案|新添|新组建|新成立|新晋|新签|新纳入|增设|增配)/;
const TAKES = /^(?:减少|净减|压减|压缩|削减|核减|降低)/;
/** 改善 of what should be little is a fall. */
const HARMFUL = /浓度|PM/;
/** 失业率优于全国1个百分点: what should be little is better where it is lower. */
const LESS_IS_BETTER = /浓度|PM|失业率|[能水电]耗|发生率|死亡率|发案|不良|排放/;
const BETTER_THAN = /[优好]于[^，；、]{2,14}$/;
/** Words before the verb that opens a name. */
const BEFORE_ACTION = /^(?:平均|累计|共)/;

const none = (statement: Statement) => statement.predicate.change === null || statement.predicate.arrives;
const changes = (statement: Statement) => !none(statement);
const rise = (measure: Measure): Measured => ({ measure, sign: 1 });
const verbOf = ({ statement }: MeasureInput) => wordsBefore(statement, statement.predicate.changeWord);

/** 排名上升3位. */
const RANK_CHANGED: MeasureRule = {
  id: 'measure.rank-changed',
  example: ['全省综合创新水平排名上升3位。', 'change 3位'],
  gives: ({ statement: { placed, predicate }, sign }) =>
    placed.figure.kind === 'rank' && predicate.changeWord !== '' && !predicate.arrives ? { measure: 'change', sign } : null,
  words: verbOf,
};

/** 投资潜力百强县由 | 84位 | 提升至76位: places of a ranking without 第. */
const isPlace = ({ placed, role, name }: Statement): boolean =>
  placed.figure.unit === '位' && role !== null && /[百十]强|强[省市县区州]$|排[名行]|位次|名次/.test(name);

const RANK: MeasureRule = {
  id: 'measure.rank',
  example: ['地区生产总值居全国第8位。', 'gdp rank'],
  gives: ({ statement }) => (statement.placed.figure.kind === 'rank' || isPlace(statement) ? rise('rank') : null),
  words: ({ statement }) => wordsInside(statement),
};

/** Percentage points tell how far two shares or rates are apart. */
const POINTS: MeasureRule = {
  id: 'measure.points',
  example: ['最终消费支出对经济增长的贡献为2.6个百分点。', 'change 2.6个百分点'],
  gives: ({ statement, sign }) => (statement.placed.figure.kind === 'point' ? { measure: 'change', sign } : null),
  words: ({ statement }) => wordsInside(statement),
};

const DISTANCE: MeasureRule = {
  id: 'measure.distance',
  example: ['居民人均可支配收入比全国平均水平高3200元。', 'change 3200元'],
  gives: ({ statement, sign }) => (statement.predicate.distance ? { measure: 'change', sign } : null),
  words: ({ statement }) => wordsHere(statement, statement.predicate.against ?? ''),
};

/** 增长2.2倍 grows; 翻一番 and 是2016年的4倍 multiply. */
const TIMES_MORE: MeasureRule = {
  id: 'measure.times-more',
  example: ['高新技术企业数增长2.2倍。', 'growth 2.2倍'],
  gives: ({ statement, sign }) => {
    const { clause, placed } = statement;
    const doubles = clause.text.slice(placed.start, placed.end).includes('番');
    return placed.figure.kind === 'multiple' && changes(statement) && !doubles ? { measure: 'growth', sign } : null;
  },
  words: verbOf,
};

const TIMES: MeasureRule = {
  id: 'measure.times',
  example: ['进出口总额是2020年的1.9倍。', 'multiple 1.9倍'],
  gives: ({ statement }) => (statement.placed.figure.kind === 'multiple' ? rise('multiple') : null),
  words: ({ statement }) => wordsInside(statement),
};

/** 增加12%，| 即24亿元: the same rise once more, as an amount. */
const THAT_IS = /^、?(?:亦?即|也就是)[约近]?$/;
const RISES = /([增升涨多]|提高)|[减降跌少]/g;
const LONGEST_RISE = 8;

const SAME_RISE: MeasureRule = {
  id: 'measure.that-is',
  example: ['经常开支增加9%，即36亿元。', 'change 36亿元'],
  gives: ({ statement: { sentence, clause, placed, predicate }, isPart }) => {
    const before = clauseBefore(sentence, clause);
    const rate = before?.placed.at(-1);
    if (isPart || predicate.verb || before === undefined || rate === undefined || !THAT_IS.test(clause.text.slice(0, placed.start))) return null;
    if (rate.figure.kind !== 'percent' && rate.figure.kind !== 'fraction') return null;
    const verb = [...before.text.slice(Math.max(0, rate.start - LONGEST_RISE), rate.start).matchAll(RISES)].at(-1);
    return verb ? { measure: 'change', sign: verb[1] === undefined ? -1 : 1 } : null;
  },
  words: ({ statement }) => wordsHere(statement, '即'),
};

const CHANGED: MeasureRule = {
  id: 'measure.changed',
  example: ['常住人口比上年末减少2.1万人。', 'change -21000人'],
  gives: ({ statement, isPart, sign }) => (!isPart && changes(statement) ? { measure: 'change', sign } : null),
  words: verbOf,
};

const TAKEN: MeasureRule = {
  id: 'measure.taken',
  example: ['去年压减一般性支出项目36个。', 'change -36个'],
  gives: ({ statement, isPart }) => (!isPart && TAKES.test(statement.action) ? { measure: 'change', sign: -1 } : null),
  words: ({ statement }) => wordsBefore(statement, statement.action),
};

const ADDED: MeasureRule = {
  id: 'measure.added',
  example: ['新建口袋公园16处。', 'change 16处'],
  // 新签项目…，总投资186亿元: the respect of what came new is no difference.
  gives: ({ statement: { source, placed, action }, isPart }) =>
    !isPart && !(source === 'leaning' && placed.figure.kind === 'money') && ADDS.test(action) ? rise('change') : null,
  words: ({ statement }) => wordsBefore(statement, statement.action),
};

/** 占…比重, 70%的窗口事项; 占…比重提高2% is no share of 2%. */
const PART_OF_WHOLE: MeasureRule = {
  id: 'measure.part-of-whole',
  example: ['减少60%的审批环节。', 'share 60%'],
  gives: ({ statement, isPart }) => (isPart && (statement.partitive || (statement.share && none(statement))) ? rise('share') : null),
  words: ({ statement }) => wordsBefore(statement, /占比?|比[重例]/) ?? wordsInside(statement),
};

/** 完成年初预算的103%. */
const OF_PLAN: MeasureRule = {
  id: 'measure.of-plan',
  example: ['一般公共预算收入完成年初预算的103.2%。', 'share 103.2%'],
  gives: ({ statement, isPart }) => (isPart && statement.predicate.completion !== null ? rise('share') : null),
  words: ({ statement }) => wordsBefore(statement, statement.predicate.completion ?? ''),
};

/** 失业率、居民消费价格涨幅分别控制在…: 涨幅 is said of the last name alone. */
/** 恢复到2019年的118%: how much it is of what it was. */
const OF_EARLIER: MeasureRule = {
  id: 'measure.of-earlier',
  example: ['旅游人次恢复到2019年的118%。', 'share 118% 2025'],
  gives: ({ statement }) => (isOfEarlier(statement) ? rise('share') : null),
  words: ({ statement }) => wordsHere(statement, statement.predicate.date ?? ''),
};

const RATE_BESIDE: MeasureRule = {
  id: 'measure.rate-beside',
  example: ['城镇调查失业率、居民消费价格涨幅分别控制在5.5%、3%左右。', 'surveyed_unemployment share 5.5%'],
  gives: ({ statement: { entry, predicate }, isPart }) =>
    isPart && entry?.percent === 'share' && predicate.rate && predicate.changeWord === '' ? rise('share') : null,
};

const GREW: MeasureRule = {
  id: 'measure.grew',
  example: ['惠企服务平台用户下降6%。', 'growth -6%'],
  gives: ({ statement: { predicate, entry }, isPart, sign }) =>
    isPart && predicate.change && (!predicate.arrives || predicate.rate || entry?.percent === 'growth') ? { measure: 'growth', sign } : null,
  words: verbOf,
};

const LEAST_INDEX = 90;

/** What a percentage of this indicator means wherever no verb says otherwise. */
const OF_INDICATOR: MeasureRule = {
  id: 'measure.of-indicator',
  example: ['居民消费价格总水平为2.3%。', 'cpi growth 2.3%'],
  gives: ({ statement: { entry, placed }, isPart, sign }) => {
    if (!isPart || !entry) return null;
    // 居民消费价格指数102.3%: the index itself, against a hundred of the year before.
    return entry.code === 'cpi' && placed.figure.value >= LEAST_INDEX ? { measure: 'level', sign: 1 } : { measure: entry.percent, sign };
  },
  words: ({ statement }) => wordsBefore(statement, statement.name),
};

const SHARE_NAMED: MeasureRule = {
  id: 'measure.share-named',
  example: ['压降不良贷款率1.2%。', 'share 1.2%'],
  gives: ({ statement: { name, placed }, isPart }) =>
    isPart && SHARE_NOUN.endingAt(name, name.length) ? { measure: 'share', sign: placed.figure.sign } : null,
  words: ({ statement }) => wordsBefore(statement, SHARE_NOUN.endingAt(statement.name, statement.name.length)),
};

/** 压减办理时限58%: the verb that opens the name tells the difference. */
const ACTION_GREW: MeasureRule = {
  id: 'measure.action',
  example: ['平均压减办理时限58%。', 'growth -58%'],
  gives: ({ statement: { action }, isPart }) => {
    const verb = action.replace(BEFORE_ACTION, '');
    if (!isPart || verb === '' || !(FALL.has(verb) || RISE.has(verb))) return null;
    return { measure: 'growth', sign: FALL.has(verb) ? -1 : 1 };
  },
  words: ({ statement }) => wordsBefore(statement, statement.action.replace(BEFORE_ACTION, '')),
};

const AMOUNT_GREW: MeasureRule = {
  id: 'measure.amount',
  example: ['软件业务收入-1.5%。', 'growth -1.5%'],
  gives: ({ statement: { name, predicate }, isPart, sign }) => (isPart && AMOUNT.test(name) && !predicate.arrives ? { measure: 'growth', sign } : null),
  words: ({ statement }) => wordsBefore(statement, AMOUNT.exec(statement.name)?.[0] ?? ''),
};

export const MEASURE = rulebook<MeasureInput, Measured>('measure', [
  RANK_CHANGED,
  RANK,
  POINTS,
  DISTANCE,
  TIMES_MORE,
  TIMES,
  SAME_RISE,
  CHANGED,
  TAKEN,
  ADDED,
  PART_OF_WHOLE,
  OF_PLAN,
  OF_EARLIER,
  RATE_BESIDE,
  GREW,
  OF_INDICATOR,
  SHARE_NAMED,
  ACTION_GREW,
  AMOUNT_GREW,
]);

/** A level, or of a percentage a share, where no rule says more. */
export function measureOf(statement: Statement, rules: RuleRun): Chosen<Measured> {
  const { kind } = statement.placed.figure;
  const isPart = kind === 'percent' || kind === 'fraction';
  const input = { statement, isPart, sign: signOf(statement) };
  return firstOf(MEASURE, input, rules) ?? unsaid('measure.plain', isPart ? { measure: 'share', sign: input.sign } : rise('level'));
}

const SIGN: Record<Direction, 1 | -1> = { up: 1, down: -1 };

/** The way a difference goes: by the distance, the sign printed, the verb. */
function signOf({ clause, placed, predicate, name }: Statement): 1 | -1 {
  if (predicate.changeWord === '改善' && HARMFUL.test(name)) return -1;
  if (predicate.distance === 'up' && LESS_IS_BETTER.test(name) && BETTER_THAN.test(clause.text.slice(0, placed.start))) return -1;
  const direction = predicate.distance ?? (placed.figure.sign < 0 ? 'down' : predicate.change);
  return direction ? SIGN[direction] : 1;
}
