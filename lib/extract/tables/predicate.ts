/** The words that make a sentence of a value: 预计…增长, …累计降低, …比重为. */
import { settledBy } from './head-words';
import type { Label } from './labels';
import type { Clause, Head, Read, Row } from './table-view';
import type { CellValue } from './values';

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
  const lead = `${settledLead(head, read)}${measure === 'growth' && isReal(read) ? '按不变价格计算，' : ''}${head.estimate ? '预计' : ''}`;
  const printed = isPoints(row.label, value, unit, name) ? '个百分点' : unit;
  const number = `${value.before}${value.number}${value.to === null ? '' : `—${value.to}`}${printed}${value.behind}`;
  return { before: `${lead}${name}${verbOf(row.label, head, value, measure, over, unit)}`, number };
}

/** 〔1.6〕 of 森林覆盖率（%） is by how many points it shall rise; of 全员劳动生产率 it would be a growth. */
function isPoints({ verb }: Label, { cumulative }: CellValue, unit: string, name: string): boolean {
  return cumulative && verb === '' && unit === '%' && /(?:(?<!生产)率|比重|比例|占比|程度)$/.test(name);
}

function verbOf({ verb, falls }: Label, head: Head, { sign, cumulative }: CellValue, measure: Head['measure'], over: Clause['over'], unit: string): string {
  const span = over === 'average' ? '年均' : over === 'total' ? '累计' : '';
  if (verb !== '') return `${verb.startsWith('年均') || verb.startsWith('累计') ? '' : span}${sign < 0 ? (falls ? '上升' : '下降') : verb}`;
  if (measure === 'growth') {
    const basis = /名义|实际/.exec(head.text)?.[0] ?? '';
    const against = /环比/.test(head.text) ? '环比' : /同比|上年同期/.test(head.text) ? '同比' : '';
    return `${span}${against}${basis}${sign < 0 ? '下降' : '增长'}`;
  }
  if (measure === 'share') return '比重为';
  if (measure === 'completion') return '为预算的';
  // 〔1〕 of a rate or an age is by how much it shall change over the years.
  if (cumulative && /^[%‰岁]$/.test(unit)) return `${span}${sign < 0 ? '下降' : '提高'}`;
  return `${span}为${sign < 0 ? '-' : ''}`;
}

/** The head says it of its own column; the caption of all but what was planned (预算数 beside 决算数). */
function settledLead({ text, target }: Head, { caption }: Read): string {
  const word = settledBy(text) || (target ? '' : settledBy(caption));
  return word === '' ? '' : `${word}，`;
}

/** A note below says that growth is told at constant prices. */
function isReal({ table, caption }: Read): boolean {
  return /增长(?:速度|率|幅度)?[^。；\n]{0,12}按(?:不变|可比)价|按(?:不变|可比)价格?计算/.test(`${caption}\n${table.notes}`);
}
