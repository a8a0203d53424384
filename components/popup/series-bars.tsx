import { useTranslation } from '../../lib/react/translation';
import type { SeriesBar, SeriesView } from './series-view';
import { valueText } from './value-words';

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

/** The reader's library beside a figure: a table to assistive technology, bars to the eye. */
export function SeriesBars({ series }: { series: SeriesView }) {
  const { t } = useTranslation();
  return (
    <section className="series">
      <h3>{t('popup.series.title')}</h3>
      {series.groups.map((group) => (
        <table key={group.region ?? ''}>
          <caption lang={group.region === null ? undefined : 'zh-CN'}>{group.region ?? t('popup.series.elsewhere')}</caption>
          <tbody>
            {group.bars.map((bar, index) => (
              <Row key={index} bar={bar} drawn={series.drawn} zero={series.zero} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function Row({ bar, drawn, zero }: { bar: SeriesBar; drawn: boolean; zero: number }) {
  const { t, locale } = useTranslation();
  const { point } = bar;
  return (
    <tr className={bar.current ? 'current' : undefined} aria-current={bar.current ? 'true' : undefined}>
      <th scope="row" lang={bar.label === point.region ? 'zh-CN' : undefined} title={bar.label}>
        {bar.label}
      </th>
      {drawn ? (
        <td className="track" aria-hidden="true">
          <span className="zero" style={{ insetInlineStart: percent(zero) }} />
          <span
            className={`bar ${point.status}`}
            style={{ insetInlineStart: percent(bar.start), inlineSize: percent(bar.length) }}
          />
          {bar.reach > 0 ? (
            <span
              className={`bar reach ${point.status}`}
              style={{ insetInlineStart: percent(bar.start + bar.length), inlineSize: percent(bar.reach) }}
            />
          ) : null}
        </td>
      ) : null}
      <td className="amount">
        {valueText({ ...point, bound: 'exact' }, point.measure, locale)}
        {bar.year === null ? null : <span className="year">{t('common.year', { year: bar.year })}</span>}
      </td>
      <td className="kind">
        {/* The usual case, a result, needs no mark. */}
        {point.status === 'actual' ? null : <span className="rl-status" data-status={point.status} />}
        <span className="unseen">{t(`common.status.${point.status}`)}</span>
      </td>
    </tr>
  );
}
