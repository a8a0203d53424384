import { formatValue, scaleFor, unitWords, valueText, type Scale } from '../../lib/compare/format';
import { useTranslation } from '../../lib/react/translation';
import type { SeriesBar, SeriesView, Stretch } from './series-view';
import { contentLanguage } from '../../lib/i18n';

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
    <section className="series">
      <h3>
        {t('popup.series.title')}
        {unitShown ? <span className="unit">{unitShown}</span> : null}
      </h3>
      <table aria-label={t('popup.series.title')}>
        {series.groups.map((group) => (
          <tbody key={group.region ?? ''}>
            <tr className="group">
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
    <tr className={bar.current ? 'current' : undefined} aria-current={bar.current ? 'true' : undefined}>
      <th scope="row" lang={bar.label === point.region ? contentLanguage(locale) : undefined} title={bar.label}>
        {bar.label === point.region ? placeName(bar.label) : bar.label}
      </th>
      {drawn ? (
        <td className="track" aria-hidden="true">
          <span className="zero" style={{ insetInlineStart: percent(zero) }} />
          <span className={`bar ${point.status}`} style={place(bar.solid)} />
          {bar.reach ? <span className={`bar reach ${point.status}`} style={place(bar.reach)} /> : null}
        </td>
      ) : null}
      <td className="amount" title={valueText(value)}>
        {/* The usual case, a result, needs no mark. */}
        {point.status === 'actual' ? null : <span className="rl-status" data-status={point.status} />}
        <span className="unseen">{t(`common.status.${point.status}`)}</span>
        {value.before}
        {value.number}
        {bar.year === null ? null : <span className="year">{t('common.year', { year: bar.year })}</span>}
      </td>
    </tr>
  );
}
