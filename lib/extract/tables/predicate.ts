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
  const lead = `${settledLead(read)}${measure === 'growth' && isReal(read) ? '按不变价格计算，' : ''}${head.estimate ? '预计' : ''}`;
  const number = `${value.before}${value.number}${value.to === null ? '' : `—${value.to}`}${unit}${value.behind}`;
  return { before: `${lead}${name}${verbOf(row.label, head, value, measure, over, unit)}`, number };
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

function settledLead({ caption }: Read): string {
  const word = settledBy(caption);
  return word === '' ? '' : `${word}，`;
}

/** A note below says that growth is told at constant prices. */
function isReal({ table, caption }: Read): boolean {
  return /增长(?:速度|率|幅度)?[^。；\n]{0,12}按(?:不变|可比)价|按(?:不变|可比)价格?计算/.test(`${caption}\n${table.notes}`);
}
