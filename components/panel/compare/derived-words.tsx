import type { CompareCell } from '../../../lib/compare/cell';
import type { CellExtra } from '../../../lib/compare/choice';
import type { CompareColumn } from '../../../lib/compare/columns';
import type { Derived } from '../../../lib/compare/derived';
import { formatValue, valueText } from '../../../lib/compare/format';
import type { Locale, Translate } from '../../../lib/i18n';
import { useTranslation } from '../../../lib/react/translation';
import type { QuantityWords } from './quantity-words';

interface Beside {
  derived: Derived;
  extras: readonly CellExtra[];
  t: Translate;
  locale: Locale;
}

/** What is reckoned from a value, in words to stand below it. */
export function derivedWords(cell: CompareCell, words: QuantityWords, { derived, extras, t, locale }: Beside): string[] {
  const [index, perHead, average] = [extras.includes('index') ? derived.index(cell) : null, extras.includes('perHead') ? derived.perHead(cell) : null, extras.includes('average') ? derived.average(cell) : null];
  return [
    ...(index === null ? [] : [t('panel.compare.derived.index', { value: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(index) })]),
    ...(perHead === null ? [] : [t('panel.compare.derived.perHead', { value: valueText(formatValue({ value: perHead, valueMax: null, unit: cell.unit, bound: 'exact' }, 'level', locale)) })]),
    ...(average === null ? [] : [t('panel.compare.derived.average', { from: average.from, to: average.to, value: words.number(average.value) })]),
  ];
}

/** How they are reckoned: below the table, for those that are shown. */
export function DerivedNotes({ derived, extras, columns }: { derived: Derived; extras: readonly CellExtra[]; columns: readonly CompareColumn[] }) {
  const { t } = useTranslation();
  const bases = [...new Set(columns.flatMap(({ quantity }) => derived.baseYears.get(quantity.id) ?? []))].sort((a, b) => a - b);
  const notes = [
    ...(extras.includes('index') ? [bases.length > 0 ? t('panel.compare.derived.indexNote', { years: bases.join(t('common.comma')) }) : t('panel.compare.derived.noIndex')] : []),
    ...(extras.includes('perHead') ? [t('panel.compare.derived.perHeadNote')] : []),
    ...(extras.includes('average') ? [t('panel.compare.derived.averageNote')] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="rl-quiet">
      {note}
    </p>
  ));
}
