/** The views beside the table as tables to be taken elsewhere: numbers as numbers, each row with its source. */
import type { CompareCell } from '../../../lib/compare/cell';
import type { Finding } from '../../../lib/compare/checks/finding';
import type { PairRow } from '../../../lib/compare/report-pair';
import type { SetTarget, TargetRow } from '../../../lib/compare/target-rows';
import type { Outcome, TargetResult } from '../../../lib/compare/targets';
import { periodWords } from '../../../lib/i18n/period-words';
import type { EnglishNames } from '../../../lib/exchange/english';
import type { TakenTable } from '../../../lib/exchange/taken-table';
import { scaleFor, unitWords } from '../../../lib/compare/format';
import type { ChartRow } from '../../charts/stops';
import { findingWords } from './finding-words';
import { cellText, columnPeriod, quantityName, type Wording } from './quantity-words';

export interface ViewWording extends Wording {
  placeName: (name: string) => string;
}

/** @param targets what is set for rows of the view, in their order; an average of several years has no outcome of its own. */
export function targetsTable(targets: readonly TakenTarget[], wording: ViewWording): TakenTable {
  const { t, locale, placeName } = wording;
  return {
    title: t('panel.compare.targets.table'),
    head: [
      t('panel.compare.indicator'),
      t('panel.compare.region'),
      t('panel.compare.file.adcode'),
      t('panel.compare.years'),
      t('panel.compare.file.sort'),
      t('common.why.field.nature'),
      t('panel.compare.targets.outcomeHeading'),
      t('panel.compare.target'),
      t('panel.compare.file.upper'),
      t('panel.compare.actual'),
      t('panel.compare.targets.difference'),
      t('panel.compare.file.unit'),
      t('panel.compare.file.targetPrinted'),
      t('panel.compare.file.resultPrinted'),
      t('panel.compare.file.targetSource'),
      t('panel.compare.file.resultSource'),
    ],
    rows: targets.map(({ quantity, region, year, cell: target, judged }) => {
      const result = judged?.result ?? null;
      // Of another measure: a number under one heading with the target would be read as its result.
      const alike = judged?.unlike === 'other-measure' ? null : result;
      const { unit, number } = inOneScale([target, alike], target.unit, locale);
      return [
        quantityName(quantity, wording),
        placeName(region.name),
        region.code,
        judged ? columnPeriod({ year, months: target.months, quantity }, t) : periodWords({ period: target.period, over: 'average' }, t),
        t(`common.kind.${target.kind}`),
        target.nature ? t(`common.nature.${target.nature}`) : null,
        judged && outcomeWords(judged, t),
        number(target.value),
        number(target.valueMax),
        number(alike?.value ?? null),
        number(judged?.difference ?? null),
        unit,
        cellText(target, locale),
        result && cellText(result, locale),
        sourceOf(target),
        result && sourceOf(result),
      ];
    }),
    notes: [t('panel.compare.targets.rules')],
  };
}

/** A target as it is taken elsewhere: with the figure that it is set for. */
type TakenTarget = SetTarget & Pick<TargetRow, 'quantity' | 'region' | 'year'>;

/** The targets of these rows: those with a wanted outcome, and the averages that stand beside them, each once. */
export function takenTargets(rows: readonly TargetRow[], isWanted: (outcome: Outcome) => boolean): TakenTarget[] {
  const averages = new Set<string>();
  return rows.flatMap(({ quantity, region, year, targets }) =>
    [...targets.values()]
      .filter(({ cell, judged }) => (judged ? isWanted(judged.outcome) : averages.size < averages.add(cell.id).size))
      .map((set) => ({ ...set, quantity, region, year })),
  );
}

export function outcomeWords({ outcome, unlike }: Pick<TargetResult, 'outcome' | 'unlike'>, t: Wording['t']): string {
  return unlike === null ? t(`panel.compare.targets.outcome.${outcome}`) : t(`panel.compare.targets.unlike.${unlike}`);
}

/** What the checks found, with the sum and what may explain it. */
export function checksTable(findings: readonly Finding[], wording: ViewWording): TakenTable {
  const { t, nameOf, placeName, locale } = wording;
  return {
    title: t('panel.compare.checks.list'),
    head: [
      t('panel.compare.region'),
      t('panel.compare.file.adcode'),
      t('panel.compare.years'),
      t('panel.compare.indicator'),
      t('panel.compare.file.check'),
      t('panel.compare.file.sum'),
      t('panel.compare.file.reasons'),
      t('panel.compare.file.values'),
      t('panel.compare.chart.sourceHeading'),
    ],
    rows: findings.map((finding) => {
      const { title, arithmetic, reasons } = findingWords(finding, wording);
      return [
        placeName(finding.region.name),
        finding.region.code,
        finding.year,
        nameOf(finding.cells[0]?.code ?? ''),
        title,
        arithmetic.join('; '),
        reasons.join(t('panel.compare.checks.or')),
        finding.cells.map((cell) => `${nameOf(cell.code)} ${cellText(cell, locale)}`).join('; '),
        [...new Set(finding.cells.map(sourceOf))].join('; '),
      ];
    }),
    notes: [t('panel.compare.checks.about')],
  };
}

/** One report against another. @param names of both. @param wording `english`: names where they are known; those printed stand beside them. */
export function reportsTable(
  rows: readonly PairRow[],
  names: readonly [string, string],
  wording: ViewWording & { english: EnglishNames['indicator'] },
): TakenTable {
  const { t, locale, nameOf, english } = wording;
  const worded = ({ code, name }: PairRow) => english({ code, name }) ?? (code === null ? name : nameOf(code));
  const named = locale === 'en' && rows.some((row) => worded(row) !== row.name);
  return {
    title: t('panel.compare.pair.table', { first: names[0], second: names[1] }),
    head: [
      t('panel.compare.indicator'),
      ...(named ? [t('panel.compare.file.chineseName')] : []),
      t('panel.compare.measure'),
      t('panel.compare.statusHeading'),
      ...names,
      t('panel.compare.pair.difference'),
      t('panel.compare.file.percent'),
      t('panel.compare.file.unit'),
      ...names.map((name) => t('panel.compare.file.printedIn', { name })),
    ],
    rows: rows.map((row) => {
      const { measure, status, first, second, difference, percent, unit: stored } = row;
      const { unit, number } = inOneScale([first, second], stored, locale);
      return [
        worded(row),
        ...(named ? [row.name] : []),
        t(`common.measure.${measure}`),
        t(`common.status.${status}`),
        number(first?.unit === stored ? first.value : null),
        number(second?.unit === stored ? second.value : null),
        number(difference),
        percent === null ? null : Number(percent.toFixed(2)),
        unit,
        first && cellText(first, locale),
        second && cellText(second, locale),
      ];
    }),
  };
}

/** The values of a chart, as they are told. */
export function chartTable(title: string, rows: readonly ChartRow[], notes: readonly string[], { t }: Pick<Wording, 't'>): TakenTable {
  return {
    title,
    head: [
      t('panel.compare.region'),
      t('panel.compare.years'),
      t('panel.compare.statusHeading'),
      t('panel.compare.chart.value'),
      t('panel.compare.file.number'),
      t('panel.compare.vintage.settledBy'),
      t('panel.compare.chart.sentence'),
      t('panel.compare.chart.sourceHeading'),
      'URL',
    ],
    rows: rows.map(({ region, period, kind, value, number, settled, sentence, source, url }) => [
      region,
      period,
      kind,
      value,
      number,
      settled,
      sentence,
      source,
      url,
    ]),
    notes,
  };
}

/** The values of a row in one unit (亿元, billion yuan), which stands beside them. */
function inOneScale(cells: readonly (CompareCell | null)[], unit: string, locale: Wording['locale']) {
  const scale = scaleFor(
    cells.flatMap((cell) => (cell?.unit === unit ? [cell.value] : [])),
    unit,
    locale,
  );
  return {
    unit: unitWords(unit, scale, locale),
    number: (value: number | null): number | null => (value === null ? null : Number((value / scale.factor).toPrecision(12))),
  };
}

const sourceOf = ({ reportTitle, reportUrl, sentence }: CompareCell): string => [reportTitle, reportUrl, sentence && `“${sentence}”`].filter(Boolean).join(' ');
