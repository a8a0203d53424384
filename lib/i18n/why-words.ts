/** Why an indicator reads as it does, in plain words: the rules by their families, values as they are shown elsewhere. */
import { BasisSchema, MeasureSchema, NatureSchema, StatusSchema, VintageSchema, type EvidenceField } from '../model/analysis';
import type { Reason } from '../model/why';
import type { Translate } from './index';

/** What a rule and all below it (`name.list` and `name.list.owners`) do; the longest that fits an id counts. */
const FAMILIES = {
  'name.pair': 'pair',
  'name.list': 'list',
  'name.bracketed': 'list',
  'name.rank': 'shared',
  'name.shared': 'shared',
  'name.heading': 'heading',
  'name.partner': 'behind',
  'name.first-of-kind': 'behind',
  'name.behind': 'behind',
  'name.spent-on': 'behind',
  'name.share': 'share',
  'name.carried.share': 'share',
  'name.turnout': 'plain',
  'name.contest': 'plain',
  'name.per-people': 'plain',
  'name.topic': 'topic',
  'name.deed-of-head': 'topic',
  'name.emerged': 'topic',
  'name.carried': 'carried',
  'name.inherited': 'carried',
  'name.of-wider': 'carried',
  'name.exceeded': 'carried',
  'name.respect': 'completed',
  'name.respect.behind': 'behind',
  'name.rate-of-head': 'completed',
  'name.income-gap': 'gap',
  'name.reached': 'completed',
  'name.done': 'completed',
  'name.class': 'completed',
  'name.level': 'completed',
  'name.area': 'completed',
  'name.driven': 'plain',
  'name.part': 'part',
  'name.scheme': 'completed',
  'name.item': 'item',
  'name.owner': 'item',
  'name.funds': 'plain',
  'name.plain': 'plain',
  'name.cap': 'plain',
  'name.of-kind': 'behind',
  'name.counted-by': 'behind',
  'status.origin': 'origin',
  'status.called-target': 'calledTarget',
  'status.set': 'calledTarget',
  'status.target-moved': 'aimed',
  'status.wanted-then': 'wantedThen',
  'status.once-planned': 'wantedThen',
  'status.done-behind': 'turnedOut',
  'status.turned-out': 'turnedOut',
  'status.past-in-plan': 'past',
  'status.planned': 'aimed',
  'status.plan-revised': 'aimed',
  'status.exhorted': 'aimed',
  'status.budgeted': 'budgeted',
  'status.aimed': 'aimed',
  'status.announced': 'announced',
  'status.ahead': 'ahead',
  'status.will-behind': 'pledged',
  'status.pledged': 'pledged',
  'status.not-yet': 'ahead',
  'status.estimated': 'estimated',
  'status.result': 'result',
  basis: 'basis',
  'basis.as-the-whole': 'asTheWhole',
  'basis.month-carried': 'asTheWhole',
  vintage: 'vintage',
  'vintage.final-accounts': 'finalAccounts',
  'vintage.as-the-whole': 'asTheWhole',
  nature: 'nature',
  'unit.behind': 'unitBehind',
  'unit.sign': 'unitSign',
  unit: 'unitInWord',
  'unit.list': 'unitShared',
  'unit.point-across-verb': 'unitShared',
  'unit.smaller': 'unitParts',
  'unit.half': 'unitParts',
  bound: 'boundWord',
  'bound.range': 'boundRange',
  'bound.list-first': 'boundShared',
  'bound.list-last': 'boundShared',
  'measure.rank-changed': 'differs',
  'measure.changed': 'differs',
  'measure.that-is': 'differs',
  'measure.times-more': 'differs',
  'measure.grew': 'differs',
  'measure.action': 'differs',
  'measure.added': 'addsTo',
  'measure.taken': 'addsTo',
  'measure.rank': 'ofKind',
  'measure.points': 'ofKind',
  'measure.times': 'ofKind',
  'measure.distance': 'distance',
  'measure.part-of-whole': 'share',
  'measure.of-plan': 'ofPlan',
  'measure.of-earlier': 'ofEarlier',
  'measure.rate-beside': 'ofIndicator',
  'measure.of-indicator': 'ofIndicator',
  'measure.share-named': 'nameTells',
  'measure.amount': 'nameTells',
  'measure.plain': 'plainLevel',
  'period.own': 'dateBeside',
  'period.clause': 'dateBeside',
  'period.behind': 'dateBeside',
  'period.sentence': 'dateEarlier',
  'period.paragraph': 'dateParagraph',
  'period.section': 'dateSection',
  'period.unknown': 'dateUnknown',
  'period.pair-start': 'pairStart',
  'period.pair-end': 'pairEnd',
  'period.since-base': 'sinceBase',
  'period.since-pair-start': 'sinceBase',
  'period.year-on-year': 'yearOnYear',
  'period.run': 'yearsRun',
  'period.counted': 'yearsCounted',
  'period.end-of-span': 'spanEnd',
  'period.step': 'stepPassed',
  'period.average-of-one': 'averageOfOne',
  'period.times-base': 'spanEnd',
  'period.old-times': 'dateUnknown',
  'period.once-built': 'dateUnknown',
  'period.since-event': 'dateUnknown',
  silent: 'silent',
  figure: 'figure',
  code: 'spelling',
  'code.part-of-nation': 'codeNone',
  'code.of-plan': 'codeNone',
  'code.counted': 'codeNone',
  'code.came-new': 'codeNone',
  'owner.printed': 'owner',
  'owner.own': 'ownerOwn',
  'region.named': 'regionNamed',
  'row.alone': 'rowAlone',
  'row.first': 'rowFirst',
  'row.exact': 'rowExact',
  'row.to-the-digit': 'rowExact',
  'row.overview': 'rowOverview',
  'row.before-wish': 'rowWish',
  'row.plain': 'rowPlain',
  'row.not.own': 'rowNotOwn',
  'row.not.part': 'rowNotPart',
  'row.not.start': 'rowNotStart',
  'row.not.basis': 'rowNotBasis',
  'row.not.settled': 'rowNotSettled',
  'row.not.possible': 'rowNotPossible',
  'row.not.year': 'rowNotYear',
  'row.not.measure': 'rowNotMeasure',
  'row.not.new': 'rowNotNew',
  'row.not.sure': 'rowNotSure',
} as const;
type Family = (typeof FAMILIES)[keyof typeof FAMILIES];

/** The family of a rule; null for one that has no words. */
export function ruleFamily(rule: string): Family | null {
  for (let id = rule; id !== ''; id = id.slice(0, Math.max(0, id.lastIndexOf('.')))) {
    if (Object.hasOwn(FAMILIES, id)) return FAMILIES[id as keyof typeof FAMILIES];
  }
  return null;
}

/** One field's reason, each part to be shown as it is: text, never markup. */
export interface ReasonWords {
  field: EvidenceField;
  /** What the field is called. */
  label: string;
  /** The words that gave it, as printed; null where none did. */
  printed: string | null;
  /** What the rule goes by; '' where it has no words. */
  rule: string;
  /** What it won against. */
  instead: string[];
  /** Whether `instead` is in the page's words rather than the interface's. */
  insteadPrinted: boolean;
}

export function reasonWords(reasons: readonly Reason[], t: Translate): ReasonWords[] {
  return reasons.map(({ field, rule, words, rejected }) => {
    const family = ruleFamily(rule);
    const shown = rejected.map((value) => valueWords(field, value, t));
    return {
      field,
      label: t(`common.why.field.${field}`),
      printed: words,
      rule: family === null ? '' : t(`common.why.rule.${family}`),
      instead: shown,
      insteadPrinted: shown.every((one, index) => one === rejected[index]),
    };
  });
}

/** Measure, status, basis, vintage and nature have words of the interface; everything else is printed. */
function valueWords(field: EvidenceField, value: string, t: Translate): string {
  const known = <T extends string>(options: readonly T[]) => options.find((option) => option === value);
  const status = field === 'status' ? known(StatusSchema.options) : undefined;
  if (status) return t(`common.status.${status}`);
  const measure = field === 'measure' ? known(MeasureSchema.options) : undefined;
  if (measure) return t(`common.measure.${measure}`);
  const basis = field === 'basis' ? known(BasisSchema.options) : undefined;
  if (basis) return t(`common.basis.${basis}`);
  const nature = field === 'nature' ? known(NatureSchema.options) : undefined;
  if (nature) return t(`common.nature.${nature}`);
  const vintage = field === 'vintage' ? known(VintageSchema.options) : undefined;
  return vintage ? t(`common.settled.${vintage}`) : value;
}
