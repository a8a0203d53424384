/** Why an indicator with a code stands in no table: it is of a part, of other years, or no figure that a table shows. */
import type { Basis, Indicator, ReportMeta } from '../../model/analysis';
import { rulebook, type Rule } from '../rules/rule';
import { shownMeasure } from './candidate';

export interface MayStand {
  indicator: Indicator;
  meta: ReportMeta;
  /** Its section speaks of one year alone. */
  ownYear: boolean;
  /** The document plans for several years (lib/model/kinds.ts). */
  ofSpan: boolean;
  /** Codes that the document tells of the whole society: what it tells of towns under them is a part. */
  whole: ReadonlySet<string>;
}

/** Below this an indicator is a guess, and a table is no place for guesses. */
const LEAST_SURE = 0.6;
/** The same where nothing but its age speaks against a value; it is shown as doubtful. */
const LEAST_SURE_OF_OLD = 0.45;
const OLD = 'old-report';
/** Whose it is, the words leave open: it may be of a part. */
const WHOSE = 'whose-open';
/** However surely they are read: 国庆假期首周 is no year, and nobody knows of which years a growth is that the words leave open. */
const NO_YEAR: ReadonlySet<string> = new Set(['days-only', 'year-open']);
/** The same in a section that speaks of several years, where a figure may be of any of them. */
const LEAST_SURE_OF_MANY = 0.8;

/** Ways of stating a growth that are no growth of the whole year: 拉动, 环比, 两年平均. */
const OTHER_BASES = new Set<Basis>(['contribution', 'month_on_month', 'two_year_average']);
/** A value that no region can have (doubts.ts). */
const IMPOSSIBLE = 'impossible';
/** 新登记经营主体增长22.1%: only those that came new grew so. */
const OF_THE_NEW = /^(?:新(?!增城镇|型)|净增|登记|注册|新?增加)/;

/** 城镇固定资产投资 beside that of 全社会. */
const OF_TOWNS = /^(?:城镇|农村|限[额上]|500万元|计划总投资)/;

/** What it stands for where it holds. */
type Left = true;
const left = (holds: (input: MayStand) => boolean) => (input: MayStand) => (holds(input) ? true : null);

const RULES: readonly Rule<MayStand, Left>[] = [
  {
    id: 'row.not.own',
    example: ['澄浦综合保税区完成进出口总值128亿元。', '!row 128亿元'],
    gives: left(({ indicator: { subject, region, doubts } }) => (subject !== '' && subject !== region?.name) || doubts?.includes(WHOSE) === true),
  },
  {
    id: 'row.not.start',
    example: ['城镇化率由62%提高到63%。', '!row 62%', 'plan'],
    gives: left(({ indicator: { role } }) => role === 'from'),
  },
  {
    id: 'row.not.part',
    example: ['全社会固定资产投资完成120亿元，城镇固定资产投资增长9%。', '!row 9%'],
    gives: left(({ indicator: { name, code }, whole }) => code !== null && whole.has(code) && OF_TOWNS.test(name)),
  },
  {
    id: 'row.not.basis',
    example: ['社会消费品零售总额环比增长5.2%。', '!row 5.2%'],
    gives: left(({ indicator: { basis } }) => basis !== null && OTHER_BASES.has(basis)),
  },
  {
    id: 'row.not.settled',
    example: ['2025年地区生产总值增速修订为5.6%。', '!row 5.6%'],
    gives: left(
      ({ indicator: { vintage, measure, against } }) =>
        vintage === 'plan_adjusted' || (measure !== 'level' && vintage === 'revised') || (measure === 'growth' && against?.includes('预算') === true),
    ),
  },
  {
    id: 'row.not.possible',
    example: ['城镇调查失业率85%。', '!row 85%'],
    gives: left(({ indicator: { doubts } }) => doubts?.includes(IMPOSSIBLE) === true),
  },
  {
    id: 'row.not.year',
    example: ['进出口总额比2020年增长36%。', '!row 36%'],
    gives: left(({ indicator, meta, ofSpan }) =>
      ofSpan && indicator.region === null && indicator.status === 'target' ? !isPlanned(indicator, meta) : !isOfOneYear(indicator, meta),
    ),
  },
  {
    id: 'row.not.measure',
    example: ['地区生产总值居全国第8位。', '!row 第8位'],
    gives: left(({ indicator }) => shownMeasure(indicator) === null),
  },
  {
    id: 'row.not.new',
    example: ['登记经营主体12万户。', '!row 12万户'],
    gives: left(({ indicator: { name, measure } }) => (measure === 'level' || measure === 'growth') && OF_THE_NEW.test(name)),
  },
  {
    id: 'row.not.sure',
    example: ['国庆假期首周，社会消费品零售总额增长20%。', '!row 20%'],
    gives: left(
      ({ indicator: { confidence, doubts }, ownYear }) => confidence < leastSure(doubts, ownYear) || doubts?.some((doubt) => NO_YEAR.has(doubt)) === true,
    ),
  },
];

/** Asked in this order; the first that holds leaves the indicator out. */
export const LEFT_OUT = rulebook<MayStand, Left>('row', RULES);

/** Of the year that a document looks back on, or of the one that it plans for. */
function isOfOneYear({ period, status, region, over }: Indicator, { year, reviewYear }: ReportMeta): boolean {
  if (!period || period.from !== period.to || over !== undefined) return false;
  return region !== null || period.to === (status === 'target' ? year : reviewYear);
}

/** Of a year that an outline plans for, or of all of them: on average, in all, or reached at their end. */
function isPlanned({ period, over }: Indicator, { year }: ReportMeta): boolean {
  return period !== null && year !== null && period.from >= year && (period.from === period.to || over !== undefined);
}

/** A heading that names the one year settles what a speech of that time leaves open. */
function leastSure(doubts: Indicator['doubts'], ownYear: boolean): number {
  if (!ownYear) return LEAST_SURE_OF_MANY;
  return doubts?.length === 1 && doubts[0] === OLD ? LEAST_SURE_OF_OLD : LEAST_SURE;
}
