/** The words that make a sentence of a value: 预计…增长, …累计降低, …比重为. */
import { settledBy } from './head-words';
import type { Label } from './labels';
import type { Clause, Head, Read, Row } from './table-view';
import { valueOf, type CellValue } from './values';

interface Parts {
  row: Row;
  head: Head;
  value: CellValue;
  measure: Head['measure'];
  unit: string;
  name: string;
  over: Clause['over'];
  read: Read;
}

/** The sentence up to its value, and the value with its unit and bound. */
export function predicate({ row, head, value, measure, unit, name, over, read }: Parts): { before: string; number: string } {
  const lead = `${settledLead(head, read)}${measure === 'growth' && isReal(read, name) ? '按不变价格计算，' : ''}${head.estimate ? '预计' : ''}`;
  const printed = isPoints(row.label, value, unit, name) ? '个百分点' : unit;
  const number = `${value.before}${value.number}${value.to === null ? '' : `—${value.to}`}${printed}${value.behind}`;
  return { before: `${lead}${name}${verbOf({ row, head, value, measure, over, unit, read })}`, number };
}

/** 〔1.6〕 of 森林覆盖率（%） is by how many points it shall rise; of 全员劳动生产率 it would be a growth. */
function isPoints({ verb }: Label, { cumulative }: CellValue, unit: string, name: string): boolean {
  return cumulative && verb === '' && unit === '%' && /(?:(?<!生产)率|比重|比例|占比|程度)$/.test(name);
}

const ROUNDED = 0.051;

/** 6.8, 10.5, 〔3.7〕: by how much the second value of the row is more than the first. */
function isDifference({ cells }: Row, { number }: CellValue): boolean {
  const levels = cells.flatMap((cell) => {
    const value = cell ? valueOf(cell.text) : null;
    return value === null || value.cumulative ? [] : [Number(value.number)];
  });
  return levels.some((from, at) => levels.slice(at + 1).some((to) => Math.abs(Math.abs(to - from) - Number(number)) < ROUNDED));
}

/** 实际增长 is at constant prices; 2024年实际 beside 2025年计划 is what came about. */
function basisWord({ text }: Head, { heads }: Read): string {
  const word = /名义|实际/.exec(text)?.[0] ?? '';
  return word === '实际' && heads.some(({ target, estimate }) => target || estimate) ? '' : word;
}

function comparedWith(head: string): string {
  if (/环比/.test(head)) return '环比';
  return /同比|上年同期/.test(head) ? '同比' : '';
}

type Told = Pick<Parts, 'row' | 'head' | 'value' | 'measure' | 'over' | 'unit' | 'read'>;

const SPANS = { average: '年均', total: '累计' } as const;

function verbOf({ row, head, value, measure, over, unit, read }: Told): string {
  const span = over === null ? '' : SPANS[over];
  const down = value.sign < 0;
  if (row.label.verb !== '') return verbOfLabel(row.label, span, down);
  if (measure === 'growth') return `${span}${comparedWith(head.text)}${basisWord(head, read)}${down ? '下降' : '增长'}`;
  if (measure === 'share') return '比重为';
  if (measure === 'completion') return '为预算的';
  if (measure === 'of-earlier') return '为上年的';
  return isTotalChange(row, value, unit) ? `${span}${down ? '下降' : '提高'}` : `${span}为${down ? '-' : ''}`;
}

/** 单位生产总值能耗降低: the label's own verb, turned round by a sign. */
function verbOfLabel({ verb, falls }: Label, span: string, down: boolean): string {
  const own = down ? (falls ? '上升' : '下降') : verb;
  return /^(?:年均|累计)/.test(verb) ? own : `${span}${own}`;
}

/** 〔1〕 of a rate or an age is by how much it shall change over the years. */
function isTotalChange(row: Row, value: CellValue, unit: string): boolean {
  return value.cumulative && unit !== '年' && (/^[%‰岁]$/.test(unit) || isDifference(row, value));
}

/** 执行数比上年决算数±%: what a column is held against says nothing of its own values. */
const HELD_AGAINST = /[比较为占][^，；]{0,8}(?:决算|预算|核算)数?/;

/** The head says it of its own column; the caption of all but what was planned (预算数 beside 决算数). */
function settledLead({ text, target }: Head, { caption }: Read): string {
  const word = settledBy(text.replace(HELD_AGAINST, '')) || (target ? '' : settledBy(caption));
  return word === '' ? '' : `${word}，`;
}

const AT_CONSTANT_PRICES = /增长(?:速度|率|幅度)?[^。；\n]{0,12}按(?:不变|可比)价|按(?:不变|可比)价格?计算/;
/** What a note says of every row: 注：本表增长速度按可比价格计算. */
const OF_ALL =
  /^(?:[注备\d\u2460-\u2469*.、：:，\s（）()[\]均]|本表|表中|各项|指标|增长(?:速度|率|幅度)?|增速|数据|绝对[数额值量]|总量|数值|以上|上述|所有|按(?:现|当年)价格?计算|其中)*$/;
/** Aggregates that a note names for all their parts. */
const AGGREGATE = /生产总值|增加值|总产值/;
/** 规模以上工业总产值 is not all of 工业总产值. */
const QUALIFIED = /规模以上|规上|限额以上/;

/** What the notes of a table say of before telling that growth is at constant prices: a text for each note that tells so. */
export function constantPricesOf(notes: string): string[] {
  return notes.split(/[。；\n]/).flatMap((said) => {
    const found = AT_CONSTANT_PRICES.exec(said);
    return found ? [said.slice(0, found.index)] : [];
  });
}

/** A note below says that growth is told at constant prices: of all rows, or of those that it names (规模以上工业增速按可比价格计算). */
function isReal({ constantPrices }: Read, name: string): boolean {
  const aggregate = AGGREGATE.exec(name)?.[0];
  return constantPrices.some((about) => {
    if (OF_ALL.test(about) || about.includes(name) || namesStart(about, name)) return true;
    return aggregate !== undefined && about.includes(aggregate) && (!QUALIFIED.test(about) || QUALIFIED.test(name));
  });
}

/** 规模以上工业 in the note is what 规模以上工业增加值 is of. */
const namesStart = (about: string, name: string): boolean =>
  !AGGREGATE.test(about) && name.length > 4 && about.includes(name.replace(/(?:增加值|产值|总额)$/, ''));
