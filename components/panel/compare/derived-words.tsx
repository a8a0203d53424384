import type { ReactNode } from 'react';
import type { CompareCell } from '../../../lib/compare/cell';
import type { CellExtra } from '../../../lib/compare/choice';
import type { CompareColumn } from '../../../lib/compare/columns';
import type { Derived, Reckoned } from '../../../lib/compare/derived';
import { formatValue, valueText } from '../../../lib/compare/format';
import type { Locale, Translate } from '../../../lib/i18n';
import { useTranslation } from '../../../lib/react/translation';
import { REFERENCE_SIGN } from './legend';
import type { QuantityWords } from './quantity-words';

interface Beside {
  derived: Derived;
  extras: readonly CellExtra[];
  t: Translate;
  locale: Locale;
}

/** What is reckoned from a value, of what the reader wants beside it. */
function reckonedFrom(cell: CompareCell, derived: Derived, extras: readonly CellExtra[]) {
  return {
    index: extras.includes('index') ? derived.index(cell) : null,
    perHead: extras.includes('perHead') ? derived.perHead(cell) : null,
    average: extras.includes('average') ? derived.average(cell) : null,
  };
}

/** The same in words to stand below it; what a reference figure went into is signed like one. */
export function derivedWords(cell: CompareCell, words: QuantityWords, { derived, extras, t, locale }: Beside): string[] {
  const { index, perHead, average } = reckonedFrom(cell, derived, extras);
  const signed = (text: string, { reference }: Reckoned) => (reference ? text + REFERENCE_SIGN : text);
  return [
    ...(index === null
      ? []
      : [signed(t('panel.compare.derived.index', { value: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(index.value) }), index)]),
    ...(perHead === null
      ? []
      : [
          signed(
            t('panel.compare.derived.perHead', {
              value: valueText(formatValue({ value: perHead.value, valueMax: null, unit: cell.unit, bound: 'exact' }, 'level', locale)),
            }),
            perHead,
          ),
        ]),
    ...(average === null
      ? []
      : [signed(t('panel.compare.derived.average', { from: average.from, to: average.to, value: words.number(average.value) }), average)]),
  ];
}

const reckonedExtras = ['index', 'perHead', 'average'] as const satisfies readonly CellExtra[];

/** How they are reckoned: below the table, for those that are shown. */
export function DerivedNotes({
  derived,
  extras,
  columns,
  cells,
}: {
  derived: Derived;
  extras: readonly CellExtra[];
  columns: readonly CompareColumn[];
  cells: readonly CompareCell[];
}): ReactNode {
  const { t } = useTranslation();
  // Nothing is reckoned for what is not shown.
  if (!reckonedExtras.some((extra) => extras.includes(extra))) return null;
  const bases = [...new Set(columns.flatMap(({ quantity }) => (extras.includes('index') ? (derived.baseYears.get(quantity.id) ?? []) : [])))].sort(
    (a, b) => a - b,
  );
  const notes = [
    ...(extras.includes('index')
      ? [bases.length > 0 ? t('panel.compare.derived.indexNote', { years: bases.join(t('common.comma')) }) : t('panel.compare.derived.noIndex')]
      : []),
    ...(extras.includes('perHead') ? [t('panel.compare.derived.perHeadNote')] : []),
    ...(extras.includes('average') ? [t('panel.compare.derived.averageNote')] : []),
    ...(cells.some((cell) => Object.values(reckonedFrom(cell, derived, extras)).some((one) => one?.reference))
      ? [t('panel.compare.derived.referenceNote', { sign: REFERENCE_SIGN })]
      : []),
  ];
  return notes.map((note) => (
    <p key={note} className="rl-quiet">
      {note}
    </p>
  ));
}
