/** How quantities and their values are worded: every value of a column in one unit, which stands in the heading. */
import { isUnsure, type CompareCell } from '../../../lib/compare/cell';
import { formatValue, scaleFor, unitWords, valueText, type Scale } from '../../../lib/compare/format';
import type { CompareColumn } from '../../../lib/compare/columns';
import { isReference } from '../../../lib/compare/reference-rows';
import type { Quantity } from '../../../lib/compare/matrix';
import type { Locale, Translate } from '../../../lib/i18n';
import { monthsWords } from '../../../lib/i18n/period-words';
import type { Measure } from '../../../lib/model/analysis';

/** The name of an indicator in the interface's language. */
export type NameOf = (code: string) => string;

export interface QuantityWords {
  /** Indicator and measure: 地区生产总值增速. */
  name: string;
  /** The unit of all cells, '' where they have none. */
  unit: string;
  scale: Scale;
  /** A value with its bound, without the unit. */
  cell: (cell: Pick<CompareCell, 'value' | 'valueMax' | 'bound'>) => string;
  /** A plain number in the cells' unit, with a sign where asked for. */
  number: (value: number, signed?: boolean) => string;
}

export interface Wording {
  nameOf: NameOf;
  t: Translate;
  locale: Locale;
}

export function quantityName(
  { code, measure, part, run, basis, over }: Pick<Quantity, 'code' | 'measure' | 'part' | 'run' | 'basis' | 'over'>,
  { nameOf, t, locale }: Wording,
): string {
  const indicator = nameOf(code);
  // Rates are named for what they are: 失业率 needs no 比率 after it.
  const named = measure === 'share' ? indicator : t('panel.compare.titleOf', { indicator, measure: t(`common.measure.${measure}`).toLocaleLowerCase(locale) });
  const apart = [part, run && t(`common.run.${run}`), basis && t(`common.basis.${basis}`), over && t(`panel.compare.over.${over}`)].filter(
    (words) => words !== null,
  );
  return apart.length === 0 ? named : t('panel.compare.nameApart', { name: named, apart: apart.join(t('common.comma')) });
}

/** One scale (万, 亿, million) for all cells of a quantity, so that its columns can be read down. */
export function quantityWords(quantity: Quantity, cells: readonly CompareCell[], wording: Wording): QuantityWords {
  const { unit, measure } = quantity;
  const { locale } = wording;
  const scale = scaleFor(
    cells.map(({ value }) => value),
    unit,
    locale,
  );
  // The heading says growth: only a fall needs its sign.
  const plain: Measure = measure === 'growth' ? 'level' : measure;
  // Most figures of a column say one of a few values: rates have one digit after the point.
  const known = new Map<number, string>();
  const worded = ({ value, valueMax, bound }: Pick<CompareCell, 'value' | 'valueMax' | 'bound'>): string => {
    const { before, number, after } = formatValue({ value, valueMax, bound, unit }, plain, locale, scale);
    return before + number + after;
  };
  return {
    name: quantityName(quantity, wording),
    unit: unitWords(unit, scale, locale),
    scale,
    cell: (cell) => {
      if (cell.valueMax !== null || cell.bound !== 'exact') return worded(cell);
      const text = known.get(cell.value) ?? worded(cell);
      known.set(cell.value, text);
      return text;
    },
    number: (value, signed = false) => formatValue({ value, valueMax: null, bound: 'exact', unit }, signed ? 'change' : 'level', locale, scale).number,
  };
}

/** A value with its unit, as a sentence would have it; growth with its sign. */
export function cellText(
  { value, valueMax, bound, unit, measure }: Pick<CompareCell, 'value' | 'valueMax' | 'bound' | 'unit' | 'measure'>,
  locale: Locale,
): string {
  return valueText(formatValue({ value, valueMax, bound, unit }, measure, locale));
}

/** What a cell says, read aloud: value, region, year, kind of statement, what is unusual about it. */
export function cellLabel(cell: CompareCell, words: QuantityWords, findings: number, { t }: Wording): string {
  return [
    words.cell(cell) + words.unit,
    t(`common.status.${cell.status}`),
    isReference(cell.reportId) ? t('panel.compare.reference.sign') : '',
    cell.extracted ? t('panel.compare.corrected') : '',
    isUnsure(cell) ? t('panel.compare.unsure') : '',
    cell.others.length > 0 ? t('panel.compare.otherSources', { count: cell.others.length }) : '',
    findings > 0 ? t('panel.compare.checks.count', { count: findings }) : '',
  ]
    .filter(Boolean)
    .join(t('common.comma'));
}

/** Year or part of the year of a column. */
export function columnPeriod({ year, months, quantity }: Pick<CompareColumn, 'year' | 'months' | 'quantity'>, t: Translate): string {
  return months ? monthsWords(year, months, t, quantity.run === 'moment') : t('common.year', { year });
}

/** That a column's values are not equally settled, and how they are; '' where they are. */
export function mixedWords({ settled }: Pick<CompareColumn, 'settled'>, t: Translate): string {
  if (settled.length < 2) return '';
  return t('panel.compare.vintage.mixed', { kinds: settled.map((one) => t(`common.settled.${one}`)).join(t('common.comma')) });
}
