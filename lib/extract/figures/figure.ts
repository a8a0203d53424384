/** The shapes that the passes behind scanFigures hand on. All offsets count in `reading.text`, UTF-16, half open. */
import type { Bound, FigureKind, Span } from '../../model/analysis';

/** `arabic`: 348.2, 1.2万亿, 50余万; `chinese`: 三百二十, 百万, 十余万. */
export type NumeralForm = 'arabic' | 'chinese';

/** See `NumberToken.structure`. */
export interface Structure {
  at: number;
  of: number;
  end: number;
}

/** A number as printed, with its multipliers and the 余, 多 inside it, before anyone asked whether it is a figure. */
export interface NumberToken extends Span {
  /** Decimal digits without the trailing multiplier: `1.2` of 1.2万亿. */
  mantissa: string;
  /** Power of ten of the trailing multiplier: 12 for 万亿. The value is `Number(mantissa + 'e' + exponent)`. */
  exponent: number;
  form: NumeralForm;
  /** What 余, 多, 几 (the value is the lower end) or 来 inside the number make of it. */
  more: 'at_least' | 'about' | null;
  /** Multipliers alone, no digit: 百, 千万, 万亿. */
  magnitudeOnly: boolean;
  /** -1 where a minus sign or 负 stands before it. */
  sign: 1 | -1;
  /** Its place among the parts of a structure (11.2∶39.5∶49.3), how many there are, and where the last one ends. */
  structure?: Structure;
  /** Size of the last part of a compound amount among its first unit: 0.1 behind 50元6角. */
  finest?: number;
}

/** A number with the unit behind it, on its way to become a figure. */
export interface Draft extends Span {
  number: NumberToken;
  value: number;
  valueMax: number | null;
  /** As the contract prints it; '' where the number stands alone. */
  unit: string;
  /** Null until a unit or a construction tells. */
  kind: FigureKind | null;
  /** What it counts by: 平方米 of 元/平方米. */
  per: string | null;
  /** A word of number that needs no unit: 三成, 五分之一, 翻一番, 1.68∶1. */
  complete: boolean;
  /** Unit taken over from the last item of its list: 15 of 15、22个百分点. */
  sharedUnit: boolean;
  /** The rule that gave the unit; null for a number that has none. */
  unitBy: string | null;
}

/** One figure, with what later passes need to resolve whose it is. */
export interface ReadFigure extends Span {
  /** Never negative; 万 and 亿 multiplied out. */
  value: number;
  /** Upper end of a range, else null. */
  valueMax: number | null;
  unit: string;
  bound: Bound;
  kind: FigureKind;
  /** Digits and multiplier without unit and bound words; of a range, from the first to the last digit. */
  number: Span;
  /** The rules that gave unit and bound; null for a number without a unit, an exact value, and a cell of a table. */
  unitBy: string | null;
  boundBy: string | null;
  /** The words that give the bound, before the number or after the unit; null where the bound is exact or shared. */
  boundWords: Span | null;
  /** -1 where a minus sign is printed (the value stays positive). */
  sign: 1 | -1;
  form: NumeralForm;
  /** Printed multiplier: 1e8 for 亿, 1 where there is none. */
  multiplier: number;
  /** What it counts by, from 元/平方米 or 每月375元; null where nothing is printed. */
  per: string | null;
  /** Same number for figures of one list with nothing but 、 和 及 between them: 5%、6.5%和8%; null outside lists. */
  list: number | null;
  /** True where the unit was printed only at the end of the list. */
  sharedUnit: boolean;
  /** One of the shares of 11.2∶39.5∶49.3; null for every other figure. */
  structure: Structure | null;
  /** True where, by the noun behind it, it tells which things are meant and measures none: 亿元以上项目, 50米内换乘. */
  attributive: boolean;
}
