import { formatValue, valueText } from '../../lib/compare/format';
import type { Indicator } from '../../lib/model/analysis';
import type { PeerStanding, ReferenceStanding } from '../../lib/model/explain';
import { useTranslation } from '../../lib/react/translation';
import { PlaceName } from '../ui/place-name';
import popupStyles from './popup.module.css';
import styles from './standing.module.css';

interface StandingProps {
  /** Among the reference figures. */
  standing: ReferenceStanding | null;
  /** Among stored regions of its level. */
  peers: PeerStanding | null;
  /** The statement that the popup shows: its measure and unit are those of all that stands beside it. */
  indicator: Pick<Indicator, 'measure' | 'unit'>;
}

type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;

/** Rank among peers, the nation, the region's own target: before any definition, since it is what is asked first. */
export function Standing({ standing, peers, indicator: { measure, unit } }: StandingProps) {
  const { t, locale } = useTranslation();
  const worded = (amount: Amount) => valueText(formatValue({ ...amount, unit }, measure, locale));
  const exactly = (value: number) => worded({ value, valueMax: null, bound: 'exact' });
  return (
    <section className={styles.standing}>
      <h3>{t(standing ? 'popup.standing.title' : 'popup.standing.titleLibrary')}</h3>
      <ul>
        {peers ? line(peers, among(peers)) : null}
        {standing?.rank ? line(standing.rank, t('popup.standing.rank', { place: standing.rank.place, of: standing.rank.of })) : null}
        {standing?.target ? (
          <li>
            {t('popup.standing.target', { year: standing.year, value: worded(standing.target) })} ·{' '}
            <strong data-met={standing.target.met ?? undefined}>{outcome(standing.target)}</strong>
          </li>
        ) : null}
        {standing?.province ? (
          <li>
            <PlaceName name={standing.province.name} />: {worded(standing.province)}
          </li>
        ) : null}
        {standing?.nation ? (
          <li>{t(standing.nation.status === 'target' ? 'popup.standing.nationTarget' : 'popup.standing.nation', { value: worded(standing.nation) })}</li>
        ) : null}
      </ul>
      <p className={popupStyles.source}>
        {[peers && t('popup.standing.sourceLibrary'), standing && t('popup.standing.source')].filter(Boolean).join(' ')} {t('popup.standing.order')}
      </p>
    </section>
  );

  function line({ median, distance }: { median: number; distance: number }, words: string) {
    return (
      <li>
        <strong>{words}</strong> · {t('popup.standing.median', { value: exactly(median) })}
        {distance === 0 ? '' : ` (${apart(distance)})`}
      </li>
    );
  }

  function among({ place, of, parent, level }: PeerStanding): string {
    return parent === null
      ? t('popup.standing.amongLevel', { place, of, level: t(`common.level.${level}`) })
      : t('popup.standing.amongParent', { place, of, parent, level: t(`common.level.${level}`) });
  }

  /** Two percentages differ by percentage points. */
  function apart(difference: number): string {
    const points = unit === '%' ? '个百分点' : unit;
    return valueText(formatValue({ value: difference, valueMax: null, unit: points, bound: 'exact' }, 'change', locale));
  }

  function outcome({ met, difference }: NonNullable<ReferenceStanding['target']>): string {
    if (met === null) return t('popup.standing.open');
    if (met) return t('popup.standing.met');
    const inUnit = unit === '%' ? '个百分点' : unit;
    return t('popup.standing.missed', {
      value: valueText(formatValue({ value: Math.abs(difference), valueMax: null, unit: inUnit, bound: 'exact' }, 'level', locale)),
    });
  }
}
