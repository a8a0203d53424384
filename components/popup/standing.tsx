import { formatValue, scaleFor, valueText } from '../../lib/compare/format';
import type { Indicator } from '../../lib/model/analysis';
import type { PeerStanding, ReferenceStanding } from '../../lib/model/explain';
import { isChinese } from '../../lib/i18n';
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
  indicator: Pick<Indicator, 'value' | 'measure' | 'unit'>;
}

type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;

/** Rank among peers, the nation, the region's own target: before any definition, since it is what is asked first. */
export function Standing({ standing, peers, indicator }: StandingProps) {
  const { t, locale } = useTranslation();
  const { measure, unit } = indicator;
  // What stands beside the large value is in its scale; only the unit of that one is explained.
  const scale = scaleFor([indicator.value], unit, locale);
  const worded = (amount: Amount, inUnit = unit, as = measure) => {
    const shown = formatValue({ ...amount, unit: inUnit }, as, locale, inUnit === unit ? scale : undefined);
    return valueText({ ...shown, unit: shown.unit.replace(/ \(.*\)$/u, '') });
  };
  const exactly = (value: number) => worded({ value, valueMax: null, bound: 'exact' });
  return (
    <section className={styles.standing}>
      <h3>{t(standing ? 'popup.standing.title' : 'popup.standing.titleLibrary')}</h3>
      <ul>
        {peers ? line(peers, among(peers)) : null}
        {standing?.rank ? line(standing.rank, t('popup.standing.rank', standing.rank)) : null}
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
        {[peers && t('popup.standing.sourceLibrary'), standing && t('popup.standing.source'), (peers ?? standing?.rank) && t('popup.standing.order')]
          .filter(Boolean)
          .join(isChinese(locale) ? '' : ' ')}
      </p>
    </section>
  );

  function line({ median, distance, tied }: { median: number; distance: number; tied: number }, words: string) {
    return (
      <li>
        <strong>
          {words}
          {tied === 0 ? '' : t('popup.standing.tied', { count: tied })}
        </strong>{' '}
        · {fromMedian(distance, exactly(median))}
      </li>
    );
  }

  function fromMedian(distance: number, middle: string): string {
    if (distance === 0) return t('popup.standing.atMedian', { median: middle });
    return t(distance > 0 ? 'popup.standing.above' : 'popup.standing.below', { median: middle, value: apart(distance) });
  }

  function among({ place, of, parent, level }: PeerStanding): string {
    return parent === null
      ? t('popup.standing.amongLevel', { place, of, level: t(`common.level.${level}`) })
      : t('popup.standing.amongParent', { place, of, parent, level: t(`common.level.${level}`) });
  }

  /** Two percentages differ by percentage points. */
  function apart(difference: number): string {
    const points = unit === '%' ? '个百分点' : unit;
    return worded({ value: Math.abs(difference), valueMax: null, bound: 'exact' }, points, 'level');
  }

  function outcome({ met, difference, ceiling }: NonNullable<ReferenceStanding['target']>): string {
    if (met === null) return t('popup.standing.open');
    if (!met) return t('popup.standing.missed', { value: apart(difference) });
    if (ceiling ? difference > 0 : difference < 0) return t('popup.standing.metAbout');
    return t(ceiling && difference < 0 ? 'popup.standing.metBelow' : 'popup.standing.met');
  }
}
