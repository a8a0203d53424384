/** Pass 7c: what no words can make a result, asked last, of the finished status. */
import type { YearFrame } from '../../../detect/late';
import type { Period, ReportMeta, Status } from '../../../model/analysis';
import { firstOf, rulebook, type Chosen, type Rule, type RuleRun } from '../../rules/rule';

type StatusYears = Pick<ReportMeta, 'year' | 'reviewYear' | 'date'> & Partial<Pick<YearFrame, 'late'>>;

interface SettledInput {
  told: Status;
  period: Period | null;
  /** The last year that the document can have seen. */
  written: number | null;
}

/** 到2028年，17个园区已经建成: whatever the words say, nothing has come about in a year that the document cannot have seen. */
const NOT_YET: Rule<SettledInput, Status> = {
  id: 'status.not-yet',
  example: ['到2028年，17个项目已经完工。', '17个 target 2028'],
  gives: ({ told, period, written }) => (told === 'actual' && period !== null && written !== null && period.to > written ? 'target' : null),
};

export const SETTLED = rulebook<SettledInput, Status>('status', [NOT_YET]);

/** `told`: the status that the words tell; given back where nothing speaks against it. */
export function settled(told: Chosen<Status>, period: Period | null, years: StatusYears, rules: RuleRun): Chosen<Status> {
  return firstOf(SETTLED, { told: told.value, period, written: lastSeen(years) }, rules) ?? told;
}

/** The year of its date; without one, the year that it plans for, or the one behind the year that it tells of alone. */
function lastSeen({ year, reviewYear, date, late }: StatusYears): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  if (year === null) return null;
  if (late === true) return reviewYear;
  return year === reviewYear ? year + 1 : year;
}
