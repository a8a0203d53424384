/** What is said of a place among others: pure, from the standing and the statement that the popup shows. */
import { formatValue, scaleFor, valueText } from '../../lib/compare/format';
import type { Locale, Translate } from '../../lib/i18n';
import type { Indicator, Measure } from '../../lib/model/analysis';
import type { PeerStanding, ReferenceStanding } from '../../lib/model/explain';

/** The statement that the popup shows: its measure, unit and scale are those of all that stands beside it. */
export type Shown = Pick<Indicator, 'value' | 'measure' | 'unit'>;

type Amount = Pick<Indicator, 'value' | 'valueMax' | 'bound'>;
type Place = Pick<PeerStanding, 'place' | 'tied' | 'of' | 'median' | 'distance'>;
type Target = NonNullable<ReferenceStanding['target']>;

export interface StandingWords {
  /** An amount as the shown value is told; only the unit of that one is explained. */
  amount: (amount: Amount) => string;
  /** Who else has the place; '' where nobody does. */
  tied: (place: Place) => string;
  /** That all have the same, where no place can be told. */
  allAlike: (place: Place) => string;
  /** How far from the middle, and on which side of it. */
  fromMedian: (place: Place) => string;
  /** Among the reader's own stored regions. */
  among: (peers: PeerStanding) => string;
  /** Whether the target is met, by which rule where the numbers alone do not show it, by how much it is missed. */
  outcome: (target: Target) => string;
}

export function standingWords({ value, measure, unit }: Shown, locale: Locale, t: Translate): StandingWords {
  const scale = scaleFor([value], unit, locale);
  const told = (amount: Amount, inUnit: string, as: Measure) => {
    const shown = formatValue({ ...amount, unit: inUnit }, as, locale, inUnit === unit ? scale : undefined);
    return valueText({ ...shown, unit: shown.unit.replace(/ \(.*\)$/u, '') });
  };
  const exactly = (one: number): Amount => ({ value: one, valueMax: null, bound: 'exact' });
  /** Two percentages differ by percentage points. */
  const apart = (difference: number) => told(exactly(Math.abs(difference)), unit === '%' ? '个百分点' : unit, 'level');
  return {
    amount: (amount) => told(amount, unit, measure),
    tied: ({ tied }) => (tied === 0 ? '' : t('popup.standing.tied', { count: tied })),
    allAlike: ({ of }) => t('popup.standing.allAlike', { of }),
    fromMedian: ({ distance, median: middle }) => {
      const median = told(exactly(middle), unit, measure);
      if (distance === 0) return t('popup.standing.atMedian', { median });
      return t(distance > 0 ? 'popup.standing.above' : 'popup.standing.below', { median, value: apart(distance) });
    },
    among: ({ place, of, parent, level: told }) => {
      const level = t(`common.level.${told}`);
      return parent === null ? t('popup.standing.amongLevel', { place, of, level }) : t('popup.standing.amongParent', { place, of, parent, level });
    },
    outcome: ({ met, difference, ceiling }) => {
      if (met === null) return t('popup.standing.open');
      if (!met) return t('popup.standing.missed', { value: apart(difference) });
      if (ceiling ? difference > 0 : difference < 0) return t('popup.standing.metAbout');
      return t(ceiling && difference < 0 ? 'popup.standing.metBelow' : 'popup.standing.met');
    },
  };
}
