/** An indicator as a reader types it when setting it right: every field a text, and back. */
import type { Basis, Bound, Measure, Months, Period, Status, Vintage } from '../model/analysis';
import type { CorrectionChange, ExtractedFields } from '../model/corrections';
import { amountText, readAmount } from './amount';

/** What stands in the form. Amounts, years and months as typed; '' where nothing is said. */
export interface TypedCorrection {
  name: string;
  code: string;
  measure: Measure;
  value: string;
  valueMax: string;
  unit: string;
  bound: Bound;
  status: Status;
  from: string;
  to: string;
  /** Months within one year, 1 to 12. */
  firstMonth: string;
  lastMonth: string;
  /** A stock at the end of the period. */
  instant: boolean;
  basis: Basis | '';
  vintage: Vintage | '';
  excluded: boolean;
}

/** The form as it opens on an indicator. */
export function typedOf(indicator: Required<ExtractedFields> & { excluded?: true }): TypedCorrection {
  const { name, code, measure, value, valueMax, unit, bound, status, basis, vintage, excluded } = indicator;
  return {
    ...{ name, measure, unit, bound, status },
    code: code ?? '',
    value: amountText(value),
    valueMax: valueMax === null ? '' : amountText(valueMax),
    ...typedPeriod(indicator.period),
    basis: basis ?? '',
    vintage: vintage ?? '',
    excluded: excluded === true,
  };
}

type TypedPeriod = Pick<TypedCorrection, 'from' | 'to' | 'firstMonth' | 'lastMonth' | 'instant'>;

function typedPeriod(period: Period | null): TypedPeriod {
  if (!period) return { from: '', to: '', firstMonth: '', lastMonth: '', instant: false };
  const [first, last] = period.months ?? ['', ''];
  return { from: String(period.from), to: String(period.to), firstMonth: String(first), lastMonth: String(last), instant: period.instant };
}

/** What is typed, as a change of every field; null while something in it cannot be read. */
export function changeOf(typed: TypedCorrection): CorrectionChange | null {
  const value = readAmount(typed.value);
  if (value === null || badFields(typed).size > 0) return null;
  return {
    name: typed.name.trim(),
    code: typed.code === '' ? null : typed.code,
    measure: typed.measure,
    value,
    valueMax: isBlank(typed.valueMax) ? null : readAmount(typed.valueMax),
    unit: typed.unit.trim(),
    bound: typed.bound,
    status: typed.status,
    period: periodOf(typed),
    basis: typed.basis === '' ? null : typed.basis,
    vintage: typed.vintage === '' ? null : typed.vintage,
    excluded: typed.excluded,
  };
}

/** One end given stands for both. */
function periodOf(typed: TypedPeriod): Period | null {
  const years = given(yearOf(typed.from), yearOf(typed.to));
  if (!years) return null;
  return { from: years[0], to: years[1], months: monthsOf(typed), instant: typed.instant };
}

const monthsOf = (typed: TypedPeriod): Months | null => given(monthOf(typed.firstMonth), monthOf(typed.lastMonth));

function given(first: number | null, last: number | null): [number, number] | null {
  if (first === null) return last === null ? null : [last, last];
  return [first, last ?? first];
}

/** The fields that cannot be read, or contradict another. */
export function badFields(typed: TypedCorrection): Set<keyof TypedCorrection> {
  const bad = new Set<keyof TypedCorrection>();
  for (const [field, fails] of tests) if (fails(typed)) bad.add(field);
  return bad;
}

const isBlank = (text: string): boolean => text.trim() === '';
const unread = (text: string, read: (text: string) => number | null): boolean => !isBlank(text) && read(text) === null;
const disordered = (first: number | null, last: number | null): boolean => first !== null && last !== null && first > last;

const tests: readonly [keyof TypedCorrection, (typed: TypedCorrection) => boolean][] = [
  ['name', ({ name }) => isBlank(name)],
  ['value', ({ value }) => readAmount(value) === null],
  ['valueMax', ({ valueMax }) => unread(valueMax, readAmount)],
  ['valueMax', ({ bound, valueMax }) => bound === 'range' && isBlank(valueMax)],
  ['from', ({ from }) => unread(from, yearOf)],
  ['to', ({ to }) => unread(to, yearOf)],
  ['to', ({ from, to }) => disordered(yearOf(from), yearOf(to))],
  ['firstMonth', ({ firstMonth }) => unread(firstMonth, monthOf)],
  ['lastMonth', ({ lastMonth }) => unread(lastMonth, monthOf)],
  ['lastMonth', ({ firstMonth, lastMonth }) => disordered(monthOf(firstMonth), monthOf(lastMonth))],
  // Months are months of one year.
  ['to', (typed) => monthsOf(typed) !== null && periodOf(typed) !== null && yearOf(typed.from || typed.to) !== yearOf(typed.to || typed.from)],
  ['from', (typed) => (monthsOf(typed) !== null || typed.instant) && isBlank(typed.from) && isBlank(typed.to)],
];

const yearOf = (text: string): number | null => (/^\s*(?:19|20|21)\d{2}\s*$/.test(text) ? Number(text) : null);
const monthOf = (text: string): number | null => (/^\s*(?:0?[1-9]|1[0-2])\s*$/.test(text) ? Number(text) : null);
