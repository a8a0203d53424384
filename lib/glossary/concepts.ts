/** Which statistical notions help to read one indicator: by its name where it has no code, and by the form of its figure. */
import { simplify } from '../language/script';
import type { Indicator } from '../model/analysis';
import type { IndicatorMeaning } from '../model/explain';
import data from './data/concepts.json';
import { indicatorMeaning } from './indicator-entries';

/** A notion and the figures that it helps to read: every condition that it names must hold, one word of each is enough. */
interface Form {
  code: string;
  statuses?: string[];
  units?: string[];
  measures?: string[];
  names?: string[];
  against?: string[];
  notAgainst?: string[];
  over?: string;
}

const forms: readonly Form[] = data.forms;
const named = Object.entries(data.named);

/** More would bury the figure. */
const MAX_NOTIONS = 2;

/**
 * What the indicator measures: by its code, else by a name that ends in a known one (农村用电量, not 用电量大户). null
 * where it is not known.
 */
export function meaningOf({ code, name }: Pick<Indicator, 'code' | 'name'>): IndicatorMeaning | null {
  if (code !== null) return indicatorMeaning(code);
  const [found] = named.find(([, spellings]) => spellings.some((spelling) => name.endsWith(spelling))) ?? [];
  return found === undefined ? null : indicatorMeaning(found);
}

/** Notions that the form of the figure calls for (estimate, percentage points, yearly average, rank …), at most two. */
export function notionsOf(indicator: Indicator): IndicatorMeaning[] {
  const own = meaningOf(indicator)?.code;
  return forms
    .filter(({ code }) => code !== own)
    .filter((form) => isCalledFor(form, indicator))
    .slice(0, MAX_NOTIONS)
    .map(({ code }) => indicatorMeaning(code))
    .filter((meaning) => meaning !== null);
}

/** The conditions that a form may name; one that it does not name holds. */
const conditions: readonly ((form: Form, indicator: Indicator) => boolean)[] = [
  ({ statuses }, { status }) => statuses?.includes(status) ?? true,
  ({ units }, { unit }) => units?.includes(simplify(unit)) ?? true,
  ({ measures }, { measure }) => measures?.includes(measure) ?? true,
  ({ names }, { name }) => names?.some((word) => name.includes(word)) ?? true,
  ({ against: wanted }, { against }) => wanted?.some((word) => against?.includes(word)) ?? true,
  ({ notAgainst }, { against }) => notAgainst?.every((word) => !against?.includes(word)) ?? true,
  ({ over: wanted }, { over }) => wanted === undefined || wanted === over,
];

const isCalledFor = (form: Form, indicator: Indicator): boolean => conditions.every((holds) => holds(form, indicator));
