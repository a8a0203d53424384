/** Rows of an analysis as tests/fixtures/documents/rows.json writes them: every field in a line, the last ones left out where they say nothing. */
import type { Analysis, Indicator, Period } from '../../../lib/model/analysis';

const timeOf = (period: Period | null): string => {
  if (!period) return 'unknown';
  const years = period.from === period.to ? String(period.to) : `${period.from}–${period.to}`;
  return [years, period.months && `m${period.months.join('–')}`, period.instant && 'end'].filter(Boolean).join(' ');
};

const rowOf = ({ region, name, code, measure, value, valueMax, unit, bound, status, period, basis, vintage, nature, over, role }: Indicator): string =>
  [
    region && `[${region.name}]`,
    name,
    code && `(${code})`,
    measure,
    valueMax === null ? value : `${value}…${valueMax}`,
    unit,
    bound === 'exact' ? '' : bound,
    status,
    timeOf(period),
    basis,
    vintage,
    nature,
    over,
    role,
  ]
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(' ');

export interface Told {
  /** Sort, region, year and months, date, publisher. */
  is: string;
  rows: string[];
}

export function toldBy({ detection, report, indicators }: Analysis): Told {
  const { region, year, months, date, publisher } = report ?? {};
  return {
    is: [detection.kind, region?.name || '–', year ?? '–', months ? `m${months.join('–')}` : '', date ?? '–', publisher ?? '–']
      .filter((part) => part !== '')
      .join(' | '),
    rows: indicators.map(rowOf),
  };
}
