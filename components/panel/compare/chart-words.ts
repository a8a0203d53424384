/** What stands around a chart: title, unit, period, key, notes, vintage, sources, date; and its values as rows. */
import type { CompareCell } from '../../../lib/compare/cell';
import { withoutNation } from '../../../lib/compare/levels';
import { groupBy } from '../../../lib/compare/matrix';
import { rankValue } from '../../../lib/compare/ranking';
import { isReference } from '../../../lib/compare/reference-rows';
import { printedOf } from '../../../lib/compare/single-months';
import { sideOf } from '../../../lib/compare/statement';
import { stepsOf } from '../../../lib/compare/step';
import { settledOrder } from '../../../lib/compare/vintages';
import type { Translate } from '../../../lib/i18n';
import { monthsWords } from '../../../lib/i18n/period-words';
import type { ChartWords } from '../../charts/export-chart';
import type { ChartRow } from '../../charts/stops';
import { hostOf } from '../library-entries';
import type { QuantityWords } from './quantity-words';

/** Regions whose documents are named as sources under a chart; the documents of the others are counted. */
const NAMED_SOURCES = 6;

export const statusLabel = (status: CompareCell['status'], t: Translate): string =>
  status === 'estimate' ? t('common.status.estimate') : t(`panel.compare.${sideOf(status)}`);

export const periodOf = ({ year, months, period }: Pick<CompareCell, 'year' | 'months' | 'period'>, t: Translate): string =>
  months ? monthsWords(year, months, t, period?.instant === true) : t('common.year', { year });

/** How settled the values are, where they come from, when the chart was made: a line each. */
export function footOf(drawn: readonly CompareCell[], t: Translate): string[] {
  const cells = drawn.flatMap(printedOf);
  const kinds = settledOrder.filter((settled) => cells.some((cell) => cell.settled === settled));
  return [
    t('panel.compare.chart.settled', { kinds: kinds.map((kind) => t(`common.settled.${kind}`)).join(t('common.comma')) }),
    sourcesOf(cells, t),
    ...(cells.some(({ reportId }) => isReference(reportId)) ? [t('panel.compare.chart.reference')] : []),
    t('panel.compare.chart.made', { date: new Date().toISOString().slice(0, 10) }),
  ];
}

function sourcesOf(cells: readonly CompareCell[], t: Translate): string {
  const regions = [...groupBy(cells, ({ region }) => region.key).values()];
  const names = regions.slice(0, NAMED_SOURCES).map((mine) => {
    const years = [...new Set(mine.flatMap(({ reportYear }) => reportYear ?? []))].sort((a, b) => a - b);
    const hosts = [...new Set(mine.map(({ reportUrl }) => hostOf(reportUrl)).filter(Boolean))];
    const kinds = [...new Set(mine.map(({ kind }) => t(`common.kind.${kind}`)))].join(t('common.comma'));
    return t('panel.compare.chart.source', { region: mine[0]!.region.name, kinds, details: [...years, ...hosts].join(t('common.comma')) });
  });
  const more = new Set(regions.slice(NAMED_SOURCES).flatMap((mine) => mine.map(({ reportId }) => reportId))).size;
  const sources = names.join(t('panel.compare.chart.between'));
  return more > 0 ? t('panel.compare.chart.sourcesMore', { sources, count: more }) : t('panel.compare.chart.sources', { sources });
}

/** Unit and period. */
export function subtitleOf(cells: readonly CompareCell[], unit: string, t: Translate): string {
  const years = [...new Set(cells.map(({ year }) => year))].sort((a, b) => a - b);
  const steps = stepsOf(cells);
  const span =
    steps.length === 1 && cells[0]
      ? periodOf(cells[0], t)
      : years.length > 1
        ? t('common.yearSpan', { from: years[0], to: years.at(-1) })
        : t('common.year', { year: years[0] });
  return [unit && t('panel.compare.unit', { unit }), span].filter(Boolean).join(t('panel.compare.dot'));
}

export function keyOf(cells: readonly CompareCell[], t: Translate): ChartWords['key'] {
  return (['actual', 'estimate', 'target'] as const)
    .filter((status) => cells.some((cell) => cell.status === status))
    .map((status) => ({ status, label: statusLabel(status, t) }));
}

/** The chart in a sentence or two. */
export function alternativeOf(
  { title, subtitle }: Pick<ChartWords, 'title' | 'subtitle'>,
  cells: readonly CompareCell[],
  words: QuantityWords,
  t: Translate,
): string {
  const ordered = withoutNation(cells).toSorted((a, b) => rankValue(b) - rankValue(a));
  const told = (cell: CompareCell | undefined) => (cell ? `${cell.region.name} ${periodOf(cell, t)} ${statusLabel(cell.status, t)} ${words.cell(cell)}` : '');
  return t('panel.compare.chart.alternative', { title, subtitle, count: cells.length, highest: told(ordered[0]), lowest: told(ordered.at(-1)) });
}

/** @param named whether each row says its quantity: where a chart shows two. */
export function rowsOf(cells: readonly CompareCell[], wordsOf: (cell: CompareCell) => QuantityWords, t: Translate, named = false): ChartRow[] {
  return cells.map((cell) => {
    const words = wordsOf(cell);
    return {
      id: cell.id,
      region: cell.region.name,
      period: periodOf(cell, t),
      kind: [named ? words.name : '', statusLabel(cell.status, t), cell.difference ? t('panel.compare.chart.difference') : '']
        .filter(Boolean)
        .join(t('panel.compare.dot')),
      value: [words.cell(cell), words.unit].filter(Boolean).join(' '),
      number: Number((cell.value / words.scale.factor).toPrecision(12)),
      settled: t(`common.settled.${cell.settled}`),
      sentence: sentenceOf(cell, t),
      source: [...new Set(printedOf(cell).map(({ reportTitle, reportUrl }) => [reportTitle, hostOf(reportUrl)].filter(Boolean).join(' · ')))].join(
        t('panel.compare.chart.between'),
      ),
      url: /^https?:\/\//.test(cell.reportUrl) ? cell.reportUrl : '',
    };
  });
}

/** The printed words of a value; of a difference those of both figures. */
function sentenceOf(cell: CompareCell, t: Translate): string {
  if (cell.difference) {
    const [later, earlier] = printedOf(cell).map((one) => `${periodOf(one, t)}: ${sentenceOf(one, t)}`);
    return t('panel.compare.chart.differenceOf', { later, earlier });
  }
  return cell.sentence || (isReference(cell.reportId) ? t('panel.compare.reference.beside') : '');
}

/** A chart of two quantities in a sentence: which is the highest of both has no meaning. */
export const scatterAlternative = ({ title, subtitle }: Pick<ChartWords, 'title' | 'subtitle'>, count: number, t: Translate): string =>
  t('panel.compare.chart.scatterAlternative', { title, subtitle, count });
