import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import type { Side } from '../../lib/compare/statement';
import type { CompareTable } from '../../lib/compare/table';
import { useTranslation } from '../../lib/react/translation';
import { CompareValue } from './compare-value';
import { yearsOf, type TableWords } from './compare-view';

export interface CompareGridProps {
  table: CompareTable;
  words: TableWords;
  side: Side;
  label: string;
  onOpen: (url: string) => void;
}

/** Regions by years for results, or for targets. Arrow keys walk the cells; Enter shows where a value comes from. */
export function CompareGrid({ table, words, side, label, onOpen }: CompareGridProps) {
  const { t } = useTranslation();
  const columns = ['region' as const, ...yearsOf(table, side)];
  return (
    <section className="rl-compare-side" data-side={side}>
      <h3 className="rl-compare-side-title">{t(`panel.compare.${side}`)}</h3>
      <div className="rl-table-frame">
        <Table aria-label={label} className="rl-table">
          <TableHeader>
            {columns.map((column) => (
              <Column key={column} id={column} isRowHeader={column === 'region'} className="rl-table-heading">
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
                          <span lang="zh-CN" title={[...row.region.parents, row.region.name].join(' › ')}>
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
