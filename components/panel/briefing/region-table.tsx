import { useRef } from 'react';
import type { RegionGrid, GridCell, GridColumn, OwnValue } from '../../../lib/briefing/region-grid';
import { formatValue, valueText } from '../../../lib/compare/format';
import type { TakenTable } from '../../../lib/exchange/taken-table';
import type { Indicator, Span } from '../../../lib/model/analysis';
import type { Locale, Translate } from '../../../lib/i18n';
import { useTranslation } from '../../../lib/react/translation';
import { Sideways } from '../../ui/sideways';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { PlaceName } from '../../ui/place-name';
import styles from './region-table.module.css';

export interface RegionTableProps {
  /** Of the page; names the table where it is taken. */
  title: string;
  grid: RegionGrid;
  nameOf: (code: string) => string;
  onReveal: (span: Span) => void;
  onOpen: (own: OwnValue) => void;
  onTake: OnTake;
}

/** A roundup's regions and indicators; below each figure what the region's own document says. */
export function RegionTable({ title, grid, nameOf, onReveal, onOpen, onTake }: RegionTableProps) {
  const { t, locale } = useTranslation();
  const { columns, rows, agree, differ, alone } = grid;
  const frame = useRef<HTMLDivElement>(null);
  const heads = columns.map((column) => columnWords(column, nameOf, t));
  return (
    <section className={styles.root} aria-labelledby="rl-region-table">
      <h3 id="rl-region-table">{t('panel.regions.title')}</h3>
      <p>{t('panel.regions.checked', { agree, differ, alone })}</p>
      <div className={styles.around}>
        <Sideways frame={frame} columns={columns.length} />
        {/* Wider than the panel as often as not: scrolled by keyboard as well. */}
        <div ref={frame} className={styles.scroll} tabIndex={0} role="group" aria-labelledby="rl-region-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('panel.regions.region')}</th>
                {heads.map((head, at) => (
                  <th key={columns[at]?.id} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, region, cells }) => (
                <tr key={key}>
                  <th scope="row">
                    <PlaceName name={region.name} />
                  </th>
                  {cells.map((cell, at) => (
                    <td key={columns[at]?.id}>{cell && <Value cell={cell} onReveal={onReveal} onOpen={onOpen} />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
      <TakeButtons table={() => taken(grid, heads, title, t, locale)} onTake={onTake} />
    </section>
  );
}

function Value({ cell: { indicator, place, own }, onReveal, onOpen }: { cell: GridCell } & Pick<RegionTableProps, 'onReveal' | 'onOpen'>) {
  const { t, locale } = useTranslation();
  return (
    <>
      <button type="button" onClick={() => onReveal(place)}>
        {words(indicator, locale)}
      </button>
      {own === null ? (
        <small>{t('panel.regions.none')}</small>
      ) : (
        <button type="button" className={styles.own} data-agrees={own.agrees} title={own.row.sentenceText} onClick={() => onOpen(own)}>
          {t(own.agrees ? 'panel.regions.agrees' : 'panel.regions.differs', { value: ownWords(own, locale) })}
        </button>
      )}
    </>
  );
}

function words({ value, valueMax, bound, unit, measure }: Pick<Indicator, 'value' | 'valueMax' | 'bound' | 'unit' | 'measure'>, locale: Locale): string {
  return valueText(formatValue({ value, valueMax, bound, unit }, measure, locale));
}

const ownWords = ({ row }: OwnValue, locale: Locale): string => words({ ...row, ...row.headline }, locale);

function columnWords({ code, measure, target, year }: GridColumn, nameOf: RegionTableProps['nameOf'], t: Translate): string {
  const named = measure === 'share' ? nameOf(code) : t('panel.compare.titleOf', { indicator: nameOf(code), measure: t(`common.measure.${measure}`) });
  return [named, String(year), target ? t('common.status.target') : ''].filter(Boolean).join(' ');
}

const unsigned = (shown: string): string => shown.replaceAll('+', '');

/** A line a region: each column as printed, then as the region's own document has it. */
function taken({ rows }: RegionGrid, heads: readonly string[], title: string, t: Translate, locale: Locale): TakenTable {
  return {
    title,
    head: [t('panel.regions.region'), ...heads.flatMap((name) => [name, t('panel.regions.own', { name })])],
    // The heading says growth; a plus sign would make a formula of the cell.
    rows: rows.map(({ region, cells }) => [
      region.name,
      ...cells.flatMap((cell) => [cell && unsigned(words(cell.indicator, locale)), cell?.own ? unsigned(ownWords(cell.own, locale)) : null]),
    ]),
  };
}
