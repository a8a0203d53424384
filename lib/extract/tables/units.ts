/** Units that tables print apart from their numbers: in a column, a head, a label, a caption. */
import type { FigureKind } from '../../model/analysis';
import type { ReadFigure } from '../figures/figure';
import { scanFigures } from '../scan-figures';

const BRACKETED = /[（(]([^（）()]{1,14})[）)]\s*$/;
const CAPTIONED = /单位[:：]\s*([^\s。；）)]{1,40})/;
/** 平均受教育年限（年）: years are a unit of what lasts, and dates elsewhere. */
const LASTS = /年限|寿命|工龄|使用期/;
/** Words in brackets that look like a unit to the scanner but tell something else. */
const NEVER = /^[年月日第一二三四五六七八九十\d]/;
const LONGEST = 14;

/** True for words that make a figure of a number before them: 亿元, 万吨, %, 微克/立方米. */
export function isUnit(text: string): boolean {
  const unit = text.replace(/\s/g, '');
  return unit !== '' && unit.length <= LONGEST && !NEVER.test(unit) && figureOf(unit) !== null;
}

/** The figure that a unit makes of a number before it; null where it makes none of all of it. */
function figureOf(unit: string): ReadFigure | null {
  const probe = `共5${unit}。`;
  const [figure] = scanFigures({ text: probe });
  return figure !== undefined && figure.start === 1 && figure.end === probe.length - 1 && figure.unit !== '' ? figure : null;
}

/** The unit that ends a head or label: 增长（%）, 增长%, 年末数(万人); '' where there is none. */
export function unitBehind(words: string): string {
  // （期末，亿元）: of when it is stands there, too.
  const bracketed = BRACKETED.exec(words)?.[1]?.replace(/^±|^[年月期季]末[，,]|^累计[，,]/, '') ?? '';
  if (isUnit(bracketed) || isCountedIn(bracketed) || (bracketed === '年' && LASTS.test(words))) return bracketed;
  return /[%‰]$/.exec(words)?.[0] ?? '';
}

/** Units that a caption or note prints for its table: 单位：亿元, 单位：万吨、%; empty where it prints none. */
export function unitsOfCaption(caption: string): string[] {
  const printed = CAPTIONED.exec(caption)?.[1] ?? '';
  return printed.split(/[、，,]/).filter((unit) => isUnit(unit) || isCountedIn(unit));
}

/** What each kind of unit measures; a noun that no row knows may have any. `ends`: 人 and 个 both count. */
const MEASURES: readonly { kind: FigureKind; ends?: string; noun: RegExp }[] = [
  { kind: 'percent', noun: /[率度]$|比重|占比|指数$/ },
  { kind: 'count', ends: '人', noun: /人数|人口|人员|职工|从业|劳动力|女性|学生|教师|就业$/ },
  { kind: 'count', ends: '人次', noun: /游客|人次|旅客|诊疗/ },
  { kind: 'area', noun: /面积/ },
  { kind: 'weight', noun: /产量|粮食|吞吐量|货运量/ },
  { kind: 'energy', noun: /用电量|发电量/ },
  { kind: 'money', noun: /收入|支出|投资|产值|增加值|总值|总额|利润|税|资产|负债|存款|贷款|余额|资金|出口|进口|消费|[额费]$/ },
  { kind: 'count', noun: /单位|企业|机构|法人|主体|项目|学校|[户个家件]数/ },
];

/** The row that a unit belongs to: the first of its kind and ending; -1 for units that no row knows. */
function rowOf(unit: string): number {
  const kind = figureOf(unit)?.kind;
  return MEASURES.findIndex((row) => row.kind === kind && (row.ends === undefined || unit.endsWith(row.ends)));
}

/** Which of a caption's units a level of this noun is told in; '' where several could be, or where none can. */
export function fittingUnit(units: readonly string[], noun: string): string {
  if (units.length < 2) return units[0] ?? '';
  const row = MEASURES.findIndex((one) => one.noun.test(noun));
  const rows = units.map((unit) => ({ unit, row: rowOf(unit) }));
  const own = rows.filter((one) => row >= 0 && one.row === row);
  const possible = own.length > 0 ? own : rows.filter((one) => (row < 0 ? one.row !== 0 : one.row < 0));
  return possible.length === 1 ? (possible[0]?.unit ?? '') : '';
}

/** 万标箱, 亿件次: a multiplier makes a unit of a word that the list lacks. */
export function isCountedIn(unit: string): boolean {
  return /^[百千万亿]{1,2}\p{Script=Han}{1,6}$/u.test(unit);
}
