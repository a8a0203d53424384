import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Side } from '../../lib/compare/statement';
import type { CompareRegion, CompareTable } from '../../lib/compare/table';
import { useTranslation } from '../../lib/react/translation';
import { textWidth } from '../charts/text-width';
import { CompareValue } from './compare-value';
import { yearsOf, type TableWords } from './compare-view';

export interface CompareGridProps {
  table: CompareTable;
  words: TableWords;
  side: Side;
  label: string;
  onOpen: (url: string) => void;
}

/** Share of the table's width that the years take; the region's name has the rest. */
const YEARS_SHARE = 0.74;
/** A cell's and its button's padding, px. */
const CELL_PADDING = 18;
/** Font size of a value, px. */
const VALUE_SIZE = 13;

/** Year columns of one width in both tables, counted from the right, wide enough for the longest value. */
function columnWidths(table: CompareTable, words: TableWords): { year: string; least: number } {
  const years = Math.max(table.actualYears.length, table.targetYears.length, 1);
  const cells = table.rows.flatMap(({ actual, target }) => [...actual.values(), ...target.values()]);
  const value = Math.max(36, ...cells.map((cell) => textWidth(words.cell(cell), VALUE_SIZE)));
  return { year: `${(YEARS_SHARE * 100) / years}%`, least: ((value + CELL_PADDING) * years) / YEARS_SHARE };
}

/** Regions by years for results, or for targets. Arrow keys walk the cells; Enter shows where a value comes from. */
export function CompareGrid({ table, words, side, label, onOpen }: CompareGridProps) {
  const { t } = useTranslation();
  const widths = columnWidths(table, words);
  const columns = ['region' as const, ...yearsOf(table, side)];
  return (
    <section className="rl-compare-side" data-side={side}>
      <h3 className="rl-compare-side-title">{t(`panel.compare.${side}`)}</h3>
      <div className="rl-table-frame">
        <Table aria-label={label} className="rl-table" style={{ minWidth: widths.least }}>
          <TableHeader>
            {columns.map((column) => (
              <Column
                key={column}
                id={column}
                isRowHeader={column === 'region'}
                className="rl-table-heading"
                style={column === 'region' ? {} : { width: widths.year }}
              >
                {column === 'region' ? t('panel.compare.region') : t('common.year', { year: column })}
              </Column>
            ))}
          </TableHeader>
          <TableBody>
            {table.rows
              .filter((row) => row[side].size > 0)
              .map((row) => (
                <Row key={row.region.key} id={row.region.key} className="rl-table-row">
                  {columns.map((column) => {
                    const cell = column === 'region' ? undefined : row[side].get(column);
                    return (
                      <Cell key={column} className="rl-table-cell">
                        {column === 'region' ? (
                          <span lang="zh-CN" title={placeOf(row.region)}>
                            {row.region.name}
                          </span>
                        ) : cell ? (
                          <CompareValue cell={cell} region={row.region.name} words={words} onOpen={onOpen} />
                        ) : (
                          <span className="rl-table-none" aria-label={t('panel.compare.noValue')} role="img">
                            –
                          </span>
                        )}
                      </Cell>
                    );
                  })}
                </Row>
              ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}

/** The regions above and the name; nothing where that would repeat the name alone. */
function placeOf({ parents, name }: CompareRegion): string | undefined {
  return parents.length > 0 ? [...parents, name].join(' › ') : undefined;
}
