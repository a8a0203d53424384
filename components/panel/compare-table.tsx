import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { CompareValue } from './compare-value';
import { yearsOf, type CompareView, type Side } from './compare-view';

export interface CompareTableProps {
  view: CompareView;
  side: Side;
  label: string;
  onOpen: (url: string) => void;
}

/** Regions by years for results, or for targets. Arrow keys walk the cells; Enter shows where a value comes from. */
export function CompareTable({ view, side, label, onOpen }: CompareTableProps) {
  const { t } = useTranslation();
  const years = yearsOf(view, side);
  const rows = view.rows.filter((row) => row[side].size > 0);
  const columns = ['region', ...years.map(String)];
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
            {rows.map((row) => (
              <Row key={row.region.key} id={row.region.key} className="rl-table-row">
                {columns.map((column) => {
                  if (column === 'region') {
                    return (
                      <Cell key={column} className="rl-table-region">
                        <span lang="zh-CN">{row.region.name}</span>
                      </Cell>
                    );
                  }
                  const cell = row[side].get(Number(column));
                  return (
                    <Cell key={column} className="rl-table-cell">
                      {cell ? (
                        <CompareValue
                          cell={cell}
                          region={row.region.name}
                          year={Number(column)}
                          unit={view.unit}
                          onOpen={onOpen}
                        />
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
