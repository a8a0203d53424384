import { formatValue, scaleFor, unitWords, valueText, type Scale } from '../../lib/compare/format';
import { useTranslation } from '../../lib/react/translation';
import type { SeriesBar, SeriesView, Stretch } from './series-view';
import { contentLanguage } from '../../lib/i18n';
import statusLabelStyles from '../ui/status-label.module.css';
import popupStyles from './popup.module.css';
import styles from './series-bars.module.css';

const statusClasses = { actual: styles.actual, estimate: styles.estimate, target: styles.target };

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;

const place = ({ start, length }: Stretch) => ({ insetInlineStart: percent(start), inlineSize: percent(length) });

/** The reader's library beside a figure: a table to assistive technology, bars over one scale to the eye. */
export function SeriesBars({ series }: { series: SeriesView }) {
  const { t, locale, placeName } = useTranslation();
  const points = series.groups.flatMap((group) => group.bars).map((bar) => bar.point);
  const unit = points[0]?.unit ?? '';
  const scale = scaleFor(
    points.map((point) => point.value),
    unit,
    locale,
  );
  const unitShown = unitWords(unit, scale, locale);
  return (
    <section className={styles.series}>
      <h3>
        {t('popup.series.title')}
        {unitShown ? <span className={styles.unit}>{unitShown}</span> : null}
      </h3>
      <table aria-label={t('popup.series.title')}>
        {series.groups.map((group) => (
          <tbody key={group.region ?? ''}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={series.drawn ? 3 : 2} lang={group.region === null ? undefined : contentLanguage(locale)}>
                {group.region === null ? t('popup.series.elsewhere') : placeName(group.region) || t('common.unknownRegion')}
              </th>
            </tr>
            {group.bars.map((bar, index) => (
              <Row key={index} bar={bar} drawn={series.drawn} zero={series.zero} scale={scale} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

interface RowProps {
  bar: SeriesBar;
  drawn: boolean;
  zero: number;
  scale: Scale;
}

function Row({ bar, drawn, zero, scale }: RowProps) {
  const { t, locale, placeName } = useTranslation();
  const { point } = bar;
  const value = formatValue({ ...point, bound: 'exact' }, point.measure, locale, scale);
  return (
    <tr className={bar.current ? styles.current : undefined} aria-current={bar.current ? 'true' : undefined}>
      <th scope="row" lang={bar.label === point.region ? contentLanguage(locale) : undefined} title={bar.label}>
        {bar.label === point.region ? placeName(bar.label) : bar.label}
      </th>
      {drawn ? (
        <td className={styles.track} aria-hidden="true">
          <span className={styles.zero} style={{ insetInlineStart: percent(zero) }} />
          <span className={`${styles.bar} ${statusClasses[point.status]}`} style={place(bar.solid)} />
          {bar.reach ? <span className={`${styles.bar} ${styles.reach} ${statusClasses[point.status]}`} style={place(bar.reach)} /> : null}
        </td>
      ) : null}
      <td className={styles.amount} title={valueText(value)}>
        {/* The usual case, a result, needs no mark. */}
        {point.status === 'actual' ? null : <span className={statusLabelStyles.status} data-status={point.status} />}
        <span className={popupStyles.unseen}>{t(`common.status.${point.status}`)}</span>
        {value.before}
        {value.number}
        {bar.year === null ? null : <span className={styles.year}>{t('common.year', { year: bar.year })}</span>}
      </td>
    </tr>
  );
}
