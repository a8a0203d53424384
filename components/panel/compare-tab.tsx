import { useMemo } from 'react';
import type { CompareTable } from '../../lib/compare/table';
import type { Measure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { BarChart } from '../charts/bar-chart';
import { Button } from '../ui/button';
import { ChoiceChips } from '../ui/chips';
import { Picker } from '../ui/combo-box';
import { EmptyState } from '../ui/empty-state';
import { CompareGrid } from './compare-grid';
import { barsOf, tableText, tableWords, yearsOf, type IndicatorChoice, type RegionChoice } from './compare-view';
import { RegionPicker } from './region-picker';

export interface CompareTabProps {
  /** Indicators that can be compared; null until the library has answered. */
  indicators: readonly IndicatorChoice[] | null;
  code: string | null;
  measures: readonly Measure[];
  measure: Measure | null;
  regions: readonly RegionChoice[];
  chosenRegions: readonly string[];
  /** The chosen regions' values; null until the library has answered. */
  table: CompareTable | null;
  onCode: (code: string) => void;
  onMeasure: (measure: Measure) => void;
  onRegions: (keys: string[]) => void;
  onOpen: (url: string) => void;
  onCopy: (text: string) => void;
}

/** 'Compare': one indicator across regions and years, as a table and as bars. */
export function CompareTab(props: CompareTabProps) {
  const { t } = useTranslation();
  const { indicators, code, measures, measure, regions, chosenRegions, table } = props;
  const options = useMemo(
    () =>
      (indicators ?? []).map(({ code: id, name, search, reports }) => ({
        id,
        label: name,
        search,
        note: t('panel.compare.reports', { count: reports }),
      })),
    [indicators, t],
  );
  if (!indicators) return null;
  if (indicators.length === 0) {
    return (
      <EmptyState title={t('panel.compare.emptyTitle')}>
        <p>{t('panel.compare.empty')}</p>
      </EmptyState>
    );
  }
  const name = indicators.find((indicator) => indicator.code === code)?.name ?? code ?? '';
  return (
    <div className="rl-compare">
      <div className="rl-compare-tools">
        <Picker
          label={t('panel.compare.indicatorSearch')}
          emptyLabel={t('panel.compare.noIndicator')}
          options={options}
          chosen={code}
          onChange={props.onCode}
        />
        <div className="rl-compare-choices">
          {measures.length > 0 && measure && (
            <ChoiceChips<Measure>
              label={t('panel.compare.measure')}
              chips={measures.map((id) => ({ id, label: t(`common.measure.${id}`) }))}
              chosen={measure}
              onChange={props.onMeasure}
            />
          )}
          <RegionPicker regions={regions} chosen={chosenRegions} onChange={props.onRegions} />
        </div>
      </div>
      {table && <Comparison {...props} table={table} name={name} />}
    </div>
  );
}

interface ComparisonProps extends Pick<CompareTabProps, 'regions' | 'chosenRegions' | 'onOpen' | 'onCopy'> {
  table: CompareTable;
  name: string;
}

function Comparison({ table, name, regions, chosenRegions, onOpen, onCopy }: ComparisonProps) {
  const { t, locale } = useTranslation();
  const words = useMemo(() => tableWords(table, locale), [table, locale]);
  const bars = useMemo(() => barsOf(table, words), [table, words]);
  // Within a line: ‘GDP, growth’.
  const measureName = t(`common.measure.${table.measure}`).toLocaleLowerCase(locale);
  const year = (value: number) => t('common.year', { year: value });
  const sides = { actual: t('panel.compare.actual'), target: t('panel.compare.target') };
  if (table.rows.length === 0) {
    const unchosen = regions.length > 0 && chosenRegions.length === 0;
    return (
      <p className="rl-compare-nothing">{t(unchosen ? 'panel.compare.noRegionChosen' : 'panel.compare.notHere')}</p>
    );
  }
  const copy = () =>
    onCopy(
      tableText(table, words, {
        region: t('panel.compare.region'),
        unit: t('panel.compare.unitHeading'),
        status: t('panel.compare.statusHeading'),
        sides,
        year,
      }),
    );
  return (
    <>
      <div>
        <h2 className="rl-title rl-compare-title">
          {t('panel.compare.titleOf', { indicator: name, measure: measureName })}
        </h2>
        <div className="rl-compare-heading">
          <p className="rl-quiet">{words.unit && t('panel.compare.unit', { unit: words.unit })}</p>
          <Button look="plain" icon="copy" onPress={copy}>
            {t('panel.compare.copyTsv')}
          </Button>
        </div>
      </div>
      {(['actual', 'target'] as const)
        .filter((side) => yearsOf(table, side).length > 0)
        .map((side) => (
          <CompareGrid
            key={side}
            side={side}
            table={table}
            words={words}
            label={t('panel.compare.table', { indicator: name, measure: measureName, status: sides[side] })}
            onOpen={onOpen}
          />
        ))}
      {table.apart.length > 0 && (
        <p className="rl-quiet">{t('panel.compare.otherUnits', { count: table.apart.length })}</p>
      )}
      {/* A rank is no quantity: a longer bar would say the opposite. */}
      {table.measure !== 'rank' && (
        <BarChart
          bars={bars}
          label={t('panel.compare.chart', {
            indicator: name,
            measure: measureName,
            regions: table.rows.map((row) => row.region.name).join(t('common.comma')),
          })}
          yearLabel={year}
          statusLabels={{ ...sides, estimate: t('common.status.estimate') }}
        />
      )}
    </>
  );
}
