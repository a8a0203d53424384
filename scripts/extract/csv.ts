/** Indicators as CSV (RFC 4180): one row an indicator, a header first. */
import type { Analysis, Indicator } from '../../lib/model/analysis';

type Cell = string | number | null;

const COLUMNS: [string, (indicator: Indicator, analysis: Analysis, text: string) => Cell][] = [
  ['id', (_, { id }) => id],
  ['kind', (_, { detection }) => detection.kind],
  ['region', (_, { report }) => report?.region.name ?? null],
  ['region_code', (_, { report }) => report?.region.code ?? null],
  ['report_year', (_, { report }) => report?.year ?? null],
  ['code', ({ code }) => code],
  ['name', ({ name }) => name],
  ['subject', ({ subject }) => subject],
  ['measure', ({ measure }) => measure],
  ['value', ({ value }) => value],
  ['value_max', ({ valueMax }) => valueMax],
  ['unit', ({ unit }) => unit],
  ['bound', ({ bound }) => bound],
  ['status', ({ status }) => status],
  ['from', ({ period }) => period?.from ?? null],
  ['to', ({ period }) => period?.to ?? null],
  ['months', ({ period }) => period?.months?.join('-') ?? null],
  ['instant', ({ period }) => (period?.instant ? 'true' : null)],
  ['basis', ({ basis }) => basis],
  ['vintage', ({ vintage }) => vintage],
  ['nature', ({ nature = null }) => nature],
  ['figure_region', ({ region }) => region?.name ?? null],
  ['figure_region_code', ({ region }) => region?.code ?? null],
  ['role', ({ role }) => role],
  ['quote', ({ figure }, { figures }) => figures[figure]?.quote ?? null],
  ['start', ({ figure }, { figures }) => figures[figure]?.start ?? null],
  ['end', ({ figure }, { figures }) => figures[figure]?.end ?? null],
  ['section', ({ section }) => section.join(' > ')],
  ['sentence', ({ sentence }, _, text) => text.slice(sentence.start, sentence.end)],
];

export function csvHeader(): string {
  return row(COLUMNS.map(([name]) => name));
}

/** The rows of one analysis; `text` is what its offsets count in. */
export function csvRows(analysis: Analysis, text: string): string {
  return analysis.indicators.map((indicator) => row(COLUMNS.map(([, cell]) => cell(indicator, analysis, text)))).join('');
}

function row(cells: readonly Cell[]): string {
  return cells.map(quoted).join(',') + '\r\n';
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
