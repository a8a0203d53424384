/**
 * Pass: every value of a table as the sentence that a report would make of it. 水泥 | 万吨 | 486.5 | -8.2 under
 * 产量 and 比上年增长（%） becomes 水泥产量为486.5万吨 and 水泥产量下降8.2%; so the passes that read sentences read tables.
 */
import { dateOfHead, type HeadDate } from '../../language/dates';
import { kinds } from '../../model/kinds';
import type { Table, TableCell } from '../../text/tables';
import { GROWTH, OWN, PRICED, RANK, SCOPE, datedHead, nounOf } from './head-words';
import { POINTS, headOf, withYearsOfLeft } from './heads';
import { Branches } from './branches';
import { Labels } from './labels';
import { natureNotes, natureOfRow } from './natures';
import { withMonths, type LastMonth } from './months';
import { frameOf, periodOf, phaseOf } from './periods';
import { constantPricesOf, predicate } from './predicate';
import { distinct, shapeOf, type Shape } from './shape';
import type { Clause, Head, Read, Row, TableContext } from './table-view';
import { fittingUnit, isUnit, unitBehind, unitsOfCaption } from './units';
import { isNone, valueOf, type CellValue } from './values';

/** 发电量 names its quantity already: 产量 of the head adds nothing. */
const COMPLETE = /[量额数值]$|[出存]栏$/;
const FEWEST_VALUES = 2;
const QUANTITY = /^[%‰]$|个百分点|^倍$/;

/** All sentences of a table in the order of its cells; empty where it states nothing (a layout, a calendar). */
export function clausesOf(table: Table, context: TableContext): Clause[] {
  const shape = shapeOf(table);
  if (!shape) return [];
  const caption = [table.caption, shape.title].filter(Boolean).join('\n');
  const dates = caption.split('\n').flatMap((line) => dateOfHead(datedHead(withoutProse(line)), frameOf(context)) ?? []);
  const captionDate = dates.every((date) => isSameDate(date, dates[0])) ? (dates[0] ?? null) : null;
  const heads = shape.columns.map((column) => headOf(column, context));
  const read: Read = {
    table,
    shape,
    context,
    caption,
    captionNoun: captionNounOf(caption),
    constantPrices: constantPricesOf(`${caption}\n${table.notes}`),
    captionDate,
    natures: natureNotes(table),
    captionUnits: unitsOfTable(caption, table.notes, shape),
    heads: withYearsOfLeft(withMonths(heads, lastMonthOf(captionDate, context))),
  };
  const clauses = rowsOf(read).flatMap((row) => rowClauses(row, read));
  return clauses.length >= FEWEST_VALUES ? clauses : [];
}

function lastMonthOf(caption: HeadDate | null, { meta, kind }: TableContext): LastMonth | null {
  if (caption?.months) return { year: caption.to, month: caption.months[1] };
  return kinds[kind].year === 'told' && meta.year !== null && meta.months ? { year: meta.year, month: meta.months[1] } : null;
}

const isSameDate = (one: HeadDate, other: HeadDate | undefined): boolean =>
  one.from === other?.from && one.to === other.to && one.months?.join() === other.months?.join() && one.instant === other.instant;

/** 展望2035年，…翻一番。专栏1 主要指标: a sentence that ran into the caption dates nothing of the table. */
function withoutProse(line: string): string {
  return line.slice(line.lastIndexOf('。') + 1);
}

function unitsOfTable(caption: string, notes: string, { columns }: Shape): string[] {
  const printed = unitsOfCaption(`${caption}\n${notes}`);
  if (printed.length > 0) return printed;
  // 表：部分省份增长目标（%）
  const behind = caption.split('\n').flatMap((line) => unitBehind(line) || []);
  return behind.length > 0 ? behind.slice(-1) : unitsOfCaption(columns.map(({ head }) => head).join(' '));
}

/** 部分省份GDP, 各市县投资, 各月零售总额: whose and when, not what. */
const OF_REGIONS = /^(?:[各分逐历](?:月份?|季度?)|历年)(?=.{4})|^(?:[各部][分地]?|主要)(?:省份|省区市|省市|[地州]市|城市|地区(?!生产)|[市县区]+)(?=.{2})/;

/** 经济增长情况 is about the product, whatever stands around it. */
function captionNounOf(caption: string): string {
  if (/经济增[长速]/.test(caption)) return '地区生产总值';
  return (
    caption
      .split('\n')
      .filter((line) => !/单位[:：]/.test(line))
      .map((line) => nounOf(line).replace(OF_REGIONS, ''))
      .findLast((noun) => noun !== '') ?? ''
  );
}

/** Rows that hold values, each with the group that a row of one cell announced above it. */
function rowsOf({ table, shape, context, captionNoun, natures }: Read): Row[] {
  const labels = new Map<number, Labels>();
  const branches = new Branches(captionNoun);
  const rows: Row[] = [];
  let group = '';
  for (const cells of table.rows.slice(shape.body)) {
    const own = distinct(cells);
    if (own.length === 1 && valueOf(own[0]!.text) === null) {
      group = own[0]!.text;
      continue;
    }
    const first = own[0];
    const last = own[own.length - 1];
    if (!first || !last) continue;
    const at = labelColumn(shape, shape.columns.length, cells);
    const printed = cells[at]?.text ?? '';
    const reader = labels.get(at) ?? new Labels();
    labels.set(at, reader);
    const label = reader.read(printed, frameOf(context).reported);
    const unit = cells.find((cell, column) => cell && shape.columns[column]?.role === 'unit')?.text ?? '';
    rows.push({
      label,
      quantity: branches.quantityFor(label.name),
      region: regionIn(label.name, context),
      unit: unit.replace(/\s/g, ''),
      group,
      nature: natureOfRow(cells, shape, { label: printed, name: label.name }, natures),
      span: { start: first.start, end: last.end },
      cells,
    });
  }
  return rows;
}

const regionIn = (name: string, { isRegion }: TableContext): string => (isRegion(name) ? name : '');

/** The nearest column of labels left of a value that holds words in this row; -1 where there is none. */
function labelColumn({ columns }: Shape, before: number, cells: readonly (TableCell | null)[]): number {
  const first = columns.findIndex(({ role }) => role === 'value');
  const limit = before === columns.length ? first : before;
  for (let at = limit - 1; at >= 0; at--) if (columns[at]?.role === 'label' && (cells[at]?.text ?? '') !== '') return at;
  return -1;
}

function rowClauses(row: Row, read: Read): Clause[] {
  const { shape } = read;
  const own = labelColumn(shape, shape.columns.length, row.cells);
  return row.cells.flatMap((cell, at) => {
    if (!cell || shape.columns[at]?.role !== 'value' || cell.text === '' || isNone(cell.text) || row.cells[at - 1] === cell) return [];
    const value = valueOf(cell.text);
    if (!value) return [];
    const near = labelColumn(shape, at, row.cells);
    if (near < 0) return [];
    const label = near === own ? row.label : new Labels().read(row.cells[near]?.text ?? '', frameOf(read.context).reported);
    const region = near === own ? row.region : regionIn(label.name, read.context);
    const clause = clauseOf({ ...row, label, region }, at, cell, value, read);
    return clause ? [clause] : [];
  });
}

function clauseOf(row: Row, at: number, cell: TableCell, value: CellValue, read: Read): Clause | null {
  const head = withQuantity(asRowSays(read.heads[at]!, row, at, read), row, at, read);
  const unit = isOfAnotherUnit(row, head, value, read) ? '' : unitOf(row, head, value, read);
  // 〔1.6〕 is what comes together over the years, whatever the head says of a year.
  const measure = QUANTITY.test(unit) && !value.cumulative ? measureOf(head, read) : 'level';
  const name = nameOf(row, head, measure, read);
  if (name === '' || unit === '' || RANK.test(head.text)) return null;
  const period = periodOf(row, head, value, read);
  const phase = phaseOf(head, period, read.context);
  const over = overOf(head, value);
  const words = predicate({ row, head, value, measure, unit, name, over, read });
  const start = words.before.length;
  return {
    cell,
    row: row.span,
    unit,
    phase,
    period,
    over,
    text: `${words.before}${words.number}${row.nature ? CALLED[row.nature] : ''}。`,
    name: `${name}${nameEnd(measure, head)}`,
    value: { start, end: start + words.number.length },
    region: row.region || head.region,
    told: toldBy(row, head, value, measure, unit),
    estimate: head.estimate && phase === 'review',
    early: EARLY.test(head.text) && read.heads.some(({ text }) => SETTLED.test(text)),
    path: pathOf(row, read),
  };
}

/** 执行数 | 决算数: the same sum as it was first told and as the accounts have it. */
const EARLY = /(?:执行|快报)数?(?!.*决算)/;
const SETTLED = /^[^比较为占]*决算/;

const CALLED = { binding: '（约束性）', expected: '（预期性）' };

function overOf({ date, text, since, unit }: Head, { cumulative }: CellValue): Clause['over'] {
  if (cumulative || (since !== null && unit !== POINTS)) return 'total';
  return date?.over ?? (/年均|年平均/.test(text) ? 'average' : null);
}

/** Headings above the table, its title, the group that the row stands in. */
function pathOf({ group }: Row, { caption, context }: Read): string[] {
  const title = caption.split('\n').find((line) => !/单位[:：]/.test(line)) ?? '';
  return [...(context.section?.path ?? []), ...[title, group].filter((words) => words !== '')];
}

function toldBy({ label }: Row, { since }: Head, { cumulative }: CellValue, measure: Head['measure'], unit: string): Clause['told'] {
  if (measure !== 'level' || label.verb !== '') return null;
  if (since !== null) return 'change';
  if (cumulative) return unit === '年' ? 'change' : null;
  return QUANTITY.test(unit) ? null : 'level';
}

/** What the value is of the thing named. */
function nameEnd(measure: Head['measure'], { text }: Head): string {
  if (measure === 'share') return '比重';
  if (measure === 'completion') return `${/调整预算/.test(text) ? '调整预算' : '预算'}完成率`;
  return '';
}

/**
 * A head speaks of growth, but this row counts: where its other values stand under heads of levels alone, this one is a
 * level, too (城镇新增就业 3万人以上 under 2026年计划增长%).
 */
function asRowSays(head: Head, row: Row, at: number, read: Read): Head {
  const { shape, heads } = read;
  if (isCountedAs(row, head, at, read)) return { ...head, unit: '' };
  if (head.measure !== 'growth' || row.unit === '' || isBesideItsLevel(head, row, at, read)) return head;
  const filled = (measure: Head['measure']) =>
    row.cells.some((cell, column) => {
      const other = heads[column];
      return column !== at && cell !== null && shape.columns[column]?.role === 'value' && other?.measure === measure && valueOf(cell.text) !== null;
    });
  const hasGrowth = shape.columns.some(({ role }, column) => column !== at && role === 'value' && heads[column]?.measure === 'growth');
  return hasGrowth && filled('level') && !filled('growth') ? { ...head, measure: 'level', unit: '' } : head;
}

/** 1189.4 | 7.2 under 本月 | 同比: the level that it is the growth of stands before it, planned or come about as it is. */
function isBesideItsLevel({ target }: Head, { cells }: Row, at: number, { heads }: Read): boolean {
  const left = heads[at - 1];
  return left?.measure === 'level' && left.target === target && !target && valueOf(cells[at - 1]?.text ?? '') !== null;
}

/** 年度目标（%）over 40 in a row of 万人 that has come to 26.8: the target counts what the row counts. */
const LIKE = 2.5;

function isCountedAs(row: Row, head: Head, at: number, { shape, heads }: Read): boolean {
  const own = row.unit || row.label.unit;
  if (!head.target || head.measure !== 'level' || head.unit !== '%' || own === '' || QUANTITY.test(own)) return false;
  const numberAt = (column: number): number => Number(valueOf(row.cells[column]?.text ?? '')?.number ?? NaN);
  const told = numberAt(at);
  return heads.some(({ measure, unit }, column) => {
    const other = column !== at && shape.columns[column]?.role === 'value' && measure === 'level' && unit === '' ? numberAt(column) : NaN;
    return told < other * LIKE && told * LIKE > other;
  });
}

/**
 * A column of growth beside one of 产量 is of that quantity; in a row of a region or an age, one of growth or shares is of whatever the column
 * beside it names.
 */
function withQuantity(head: Head, row: Row, at: number, { heads, shape }: Read): Head {
  if (head.noun !== '' || (head.measure !== 'growth' && head.measure !== 'share')) return head;
  const beside = heads.slice(0, at).findLast(({ noun }, column) => shape.columns[column]?.role === 'value' && noun !== '');
  const left = heads[at - 1];
  // 城镇（元）| 增长（%）
  if (left?.measure === 'level' && SCOPE.test(left.noun)) return { ...head, noun: left.noun };
  const isPart = row.region !== '' || PART.test(row.label.name);
  if (!beside || !(isPart || (head.measure === 'growth' && COMPLETE.test(beside.noun)))) return head;
  const ofShare = head.since !== null && head.unit === POINTS ? '比重' : '';
  return { ...head, noun: `${beside.noun}${ofShare}` };
}

/** 东岚区, 石泉乡, 0—14岁, 总计: names whose, not what. */
const PART = /[市区县旗乡镇]$|街道$|岁(?:及?以[上下])?$|^(?:全[国省市县区州旗]|[总合]计)$/;

/** A value so much smaller than another of its row is told in another unit, which nobody printed. */
const SAME_UNIT_FROM = 0.05;

function isOfAnotherUnit(row: Row, head: Head, value: CellValue, { heads, shape, captionUnits }: Read): boolean {
  // 单位：% of all: a month without growth beside others is no amount in another unit.
  if (captionUnits.length > 0 && captionUnits.every((unit) => QUANTITY.test(unit))) return false;
  if (value.cumulative || value.unit !== '' || head.unit !== '' || head.measure !== 'level' || QUANTITY.test(row.unit || row.label.unit)) return false;
  const others = row.cells.map((cell, at) => {
    const plain = cell && shape.columns[at]?.role === 'value' && heads[at]?.unit === '' && heads[at]?.measure === 'level' && heads[at]?.noun === head.noun;
    return plain ? Number(valueOf(cell.text)?.number ?? 0) : 0;
  });
  return Number(value.number) < Math.max(...others) * SAME_UNIT_FROM;
}

/** A head of rates: 增长, 同比增速; 增长额 and 比上年增减 tell amounts. */
const RATE_HEAD = /(?:增长|增速|增幅|涨幅|同比|环比)(?![量额数])/;

/** The cell's own unit, its head's, its row's, the table's. */
function unitOf(row: Row, head: Head, value: CellValue, read: Read): string {
  if (value.unit !== '') return isUnit(value.unit) ? value.unit : '';
  const own = row.unit || row.label.unit;
  const noun = `${row.region === '' ? row.label.name : ''}${head.noun}`;
  if (value.cumulative) return own || head.unit || fittingUnit(read.captionUnits, noun);
  if (head.unit !== '') return head.unit;
  // 单位：人、% over 比重 | 2020年 | 2010年.
  if (head.measure === 'share') return QUANTITY.test(own) ? own : '%';
  if (head.measure === 'growth') return rateUnit(own, head, read);
  return own || fittingUnit(read.captionUnits, noun);
}

/** Growth is told in per cent where the row counts things, and where its head names a rate. */
function rateUnit(own: string, head: Head, { captionUnits }: Read): string {
  if (own !== '') return QUANTITY.test(own) ? own : '%';
  return RATE_HEAD.test(head.text) || captionUnits.includes('%') ? '%' : (captionUnits[0] ?? '');
}

function measureOf(head: Head, { caption }: Read): Head['measure'] {
  if (head.measure !== 'level') return head.measure;
  if (GROWTH.test(caption) && (head.noun === '' || SCOPE.test(head.noun))) return 'growth';
  return 'level';
}

/** 居民消费价格: the label's own words and the caption's, where the label names a kind of goods. */
function pricesOf(noun: string, head: Head, captionNoun: string): string {
  return `${head.noun}${noun}类${captionNoun.match(PRICED)?.[0] ?? ''}`;
}

/** 个体经营户 in a column of 单位数, 发电量 in one of 产量. */
const saysAlready = (noun: string, head: string): boolean =>
  noun.includes(head) || (noun.endsWith('户') && head === '单位') || (COMPLETE.test(noun) && COMPLETE.test(head));

const BOTH_SIDES = /收支.*表$|平衡表$/;

/** Label and head together: 水泥 + 产量, 城市 + 居住, 全国 + GDP of the caption. */
function nameOf({ label, region, quantity }: Row, head: Head, measure: Head['measure'], { captionNoun, context }: Read): string {
  const noun = region === '' && !OWN.test(label.name) ? label.name : '';
  // 收支决算平衡表: its 总计 is of one side, which its head may not say.
  if (noun === '') return head.noun || (BOTH_SIDES.test(captionNoun) ? '' : captionNoun) || context.topic;
  if (measure === 'growth' && PRICED.test(captionNoun) && !PRICED.test(noun)) return pricesOf(noun, head, captionNoun);
  if (head.noun === '') return `${noun}${quantity}`;
  if (saysAlready(noun, head.noun)) return noun;
  return SCOPE.test(head.noun) ? `${head.noun}${noun}` : `${noun}${head.noun}`;
}
