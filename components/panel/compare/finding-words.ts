/** What the checks found, with the arithmetic spelled out; in words that ask, never accuse. */
import type { CompareCell } from '../../../lib/compare/cell';
import type { Finding } from '../../../lib/compare/checks/finding';
import { formatValue, valueText } from '../../../lib/compare/format';
import { cellText, type Wording } from './quantity-words';

export interface FindingWords {
  /** What was compared with what. */
  title: string;
  /** The sum, step by step, a line each. */
  arithmetic: string[];
  /** Why it may be right all the same. */
  reasons: string[];
}

export function findingWords(finding: Finding, wording: Wording): FindingWords {
  const { t } = wording;
  return {
    title: t(`panel.compare.checks.title.${finding.check}`),
    arithmetic: arithmetic(finding, wording),
    reasons: finding.reasons.map((reason) => t(`panel.compare.checks.reason.${reason}`)),
  };
}

function arithmetic(finding: Finding, wording: Wording): string[] {
  const { t, locale, nameOf } = wording;
  const value = (cell: Pick<CompareCell, 'value' | 'valueMax' | 'bound' | 'unit' | 'measure'>) => cellText(cell, locale);
  const percent = (amount: number, signed: boolean) => signedText(amount, '%', signed, wording);
  switch (finding.check) {
    case 'growth': {
      const { stated, before, after, implied, gap } = finding;
      return [
        t('panel.compare.checks.growth.levels', { after: value(after), yearAfter: after.year, before: value(before), yearBefore: before.year }),
        t('panel.compare.checks.growth.implied', { after: value(after), before: value(before), implied: percent(implied, true) }),
        t('panel.compare.checks.growth.stated', { stated: value(stated), gap: signedText(Math.abs(gap), '个百分点', false, wording) }),
      ];
    }
    case 'parts': {
      const { whole, parts, relation, sum } = finding;
      const list = parts.map((part) => t('panel.compare.checks.parts.part', { name: nameOf(part.code), value: value(part) }));
      const named = t('panel.compare.checks.parts.part', { name: nameOf(whole.code), value: value(whole) });
      if (relation === 'between') return [t('panel.compare.checks.parts.between', { whole: named, parts: list.join(t('common.comma')) })];
      const total = sum === null ? '' : cellText({ ...whole, value: sum, valueMax: null, bound: 'exact' }, locale);
      const over = sum === null ? '' : cellText({ ...whole, value: Math.abs(sum - whole.value), valueMax: null, bound: 'exact' }, locale);
      return parts.length === 1
        ? [t('panel.compare.checks.parts.one', { part: list[0], whole: named }), t('panel.compare.checks.parts.difference', { difference: over })]
        : [t('panel.compare.checks.parts.sum', { parts: list.join(' + '), total }), t('panel.compare.checks.parts.whole', { whole: named, difference: over })];
    }
    case 'sources': {
      const { shown, others } = finding;
      return [
        t('panel.compare.checks.sources.shown', { value: value(shown), source: shown.reportTitle }),
        ...others.map((other) =>
          t('panel.compare.checks.sources.other', {
            value: value({ ...shown, ...other }),
            source: other.title,
            difference: differenceText(shown, other.value - shown.value, wording),
          }),
        ),
      ];
    }
    case 'magnitude': {
      const { odd, usual, neighbours, count, power } = finding;
      const shown = cellText({ ...odd, value: usual, valueMax: null, bound: 'exact' }, locale);
      return [
        t(`panel.compare.checks.magnitude.${neighbours}`, { count, value: value(odd), usual: shown }),
        t('panel.compare.checks.magnitude.times', { times: timesText(odd.value / usual, wording), zeros: Math.abs(power) }),
      ];
    }
  }
}

function signedText(amount: number, unit: string, signed: boolean, { locale }: Wording): string {
  return valueText(formatValue({ value: Number(amount.toFixed(2)), valueMax: null, unit, bound: 'exact' }, signed ? 'growth' : 'level', locale));
}

function timesText(times: number, { locale }: Wording): string {
  const turned = times >= 1 ? times : 1 / times;
  const number = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(turned);
  return times >= 1 ? number : `1/${number}`;
}

/** A difference of two values of a cell's kind: of percentages in percentage points. */
export function differenceText({ unit, measure }: Pick<CompareCell, 'unit' | 'measure'>, difference: number, { locale }: Wording): string {
  const points = unit === '%' && measure !== 'level';
  return valueText(
    formatValue({ value: Number(difference.toPrecision(10)), valueMax: null, unit: points ? '个百分点' : unit, bound: 'exact' }, 'change', locale),
  );
}
