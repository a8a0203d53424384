import type { ReportRow, SourceRow, SourceStatement } from '../../store/rows';
import type { CompareCell } from '../cell';
import type { CompareMatrix, Quantity } from '../matrix';
import { basisApart } from '../kind-of-figure';
import { gapBetween, intervalOf } from '../precision';
import { inUnit, sideOf } from '../statement';
import { unitFactor } from '../units';
import { revises } from '../vintages';
import { findingId, type OtherSource, type SourcesFinding } from './finding';

/**
 * Figures that another stored report, or another page of the same report, states otherwise, beyond what rounding and
 * bounds (超过5%) explain.
 *
 * @param sources pages of the reports that the cells come from, and of news about them.
 */
export function checkSources(
  matrix: CompareMatrix,
  quantities: readonly Quantity[],
  reports: ReadonlyMap<string, ReportRow>,
  sources: readonly SourceRow[],
): SourcesFinding[] {
  const pages = new Map<string, SourceRow[]>();
  for (const source of sources) pages.set(source.identity, [...(pages.get(source.identity) ?? []), source]);
  return quantities.flatMap((quantity) =>
    matrix.cells(quantity.id).flatMap((shown): SourcesFinding[] => {
      const report = reports.get(shown.reportId);
      const elsewhere = report?.identity === undefined ? [] : (pages.get(report.identity) ?? []);
      const others = [
        // What a later document has revised is no contradiction; the cell's own card tells of it.
        ...shown.others.filter((other) => !revises(shown, other)).map(ofCell),
        ...elsewhere.filter(({ address }) => !ownPages(report).includes(address)).flatMap((page) => ofPage(page, shown)),
      ].filter((other) => disagrees(shown, other));
      return others.length === 0 ? [] : [finding(shown, others)];
    }),
  );
}

/** Addresses that the document itself was read at. */
const ownPages = (report: ReportRow | undefined): string[] => report?.parts?.map(({ address }) => address) ?? (report ? [report.address] : []);

type Compared = OtherSource & Pick<CompareCell, 'printed'>;

const ofCell = ({ reportTitle, reportUrl, value, valueMax, bound, status, printed, sentence }: CompareCell): Compared => ({
  title: reportTitle,
  url: reportUrl,
  value,
  valueMax,
  bound,
  status,
  quote: printed.quote,
  sentence,
  printed,
});

function ofPage(page: SourceRow, shown: CompareCell): Compared[] {
  return page.statements.flatMap((statement): Compared[] => {
    const factor = sameFigure(statement, shown) ? unitFactor(statement.unit, shown.unit) : null;
    if (factor === null) return [];
    const { value, valueMax, bound, status, quote, unit, sentenceText } = statement;
    return [
      {
        title: page.pageTitle || page.url,
        url: page.url,
        value: inUnit(value, factor),
        valueMax: valueMax === null ? null : inUnit(valueMax, factor),
        bound,
        status,
        quote,
        sentence: sentenceText,
        printed: { quote, value, valueMax, unit },
      },
    ];
  });
}

const sameFigure = (statement: SourceStatement, { code, measure, status, year, months, basis }: CompareCell): boolean =>
  String(statement.months ?? '') === String(months ?? '') &&
  basisApart(statement.code, statement.measure, statement.basis ?? null) === basisApart(code, measure, basis) &&
  statement.code === code &&
  statement.measure === measure &&
  statement.year === year &&
  sideOf(statement.status) === sideOf(status);

const disagrees = (shown: CompareCell, other: Compared): boolean => gapBetween(intervalOf(shown), intervalOf(other)) > 0;

function finding(shown: CompareCell, others: OtherSource[]): SourcesFinding {
  const { region, year, code, measure, status } = shown;
  const estimated = [shown, ...others].some((one) => one.status === 'estimate');
  return {
    check: 'sources',
    id: findingId('sources', region.key, code, measure, sideOf(status), year, shown.value, ...others.map(({ value }) => value)),
    region,
    year,
    cells: [shown],
    reasons: [...(estimated ? ['estimate' as const] : []), 'revised-base', 'same-scope'],
    shown,
    others,
  };
}
