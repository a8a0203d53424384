import { formatValue, valueText } from '../../lib/compare/format';
import type { Indicator } from '../../lib/model/analysis';
import type { ReferenceStanding } from '../../lib/model/explain';
import { useTranslation } from '../../lib/react/translation';

interface StandingProps {
  standing: ReferenceStanding;
  /** The statement that the popup shows: its measure and unit are those of all that stands beside it. */
  indicator: Pick<Indicator, 'measure' | 'unit'>;
}

type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;

/** Rank among the provincial regions, the nation, the region's own target: before any definition, since it is what is asked first. */
export function Standing({ standing, indicator: { measure, unit } }: StandingProps) {
  const { t, locale } = useTranslation();
  const { rank, nation, province, target, year } = standing;
  const worded = (amount: Amount) => valueText(formatValue({ ...amount, unit }, measure, locale));
  const exactly = (value: number) => worded({ value, valueMax: null, bound: 'exact' });
  return (
    <section className="standing">
      <h3>{t('popup.standing.title')}</h3>
      <ul>
        {rank ? (
          <li>
            <strong>{t('popup.standing.rank', { place: rank.place, of: rank.of })}</strong> · {t('popup.standing.median', { value: exactly(rank.median) })}
          </li>
        ) : null}
        {target ? (
          <li>
            {t('popup.standing.target', { year, value: worded(target) })} · <strong data-met={target.met ?? undefined}>{outcome(target)}</strong>
          </li>
        ) : null}
        {province ? (
          <li>
            <span lang="zh-CN">{province.name}</span>: {worded(province)}
          </li>
        ) : null}
        {nation ? <li>{t(nation.status === 'target' ? 'popup.standing.nationTarget' : 'popup.standing.nation', { value: worded(nation) })}</li> : null}
      </ul>
      <p className="source">{t('popup.standing.source')}</p>
    </section>
  );

  function outcome({ met, difference }: NonNullable<ReferenceStanding['target']>): string {
    if (met === null) return t('popup.standing.open');
    if (met) return t('popup.standing.met');
    // Two percentages differ by percentage points.
    const inUnit = unit === '%' ? '个百分点' : unit;
    return t('popup.standing.missed', {
      value: valueText(formatValue({ value: Math.abs(difference), valueMax: null, unit: inUnit, bound: 'exact' }, 'level', locale)),
    });
  }
}
