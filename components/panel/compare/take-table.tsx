import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { holdsOwn, holdsReference, withoutReference, type CompareTable } from '../../../lib/compare/columns';
import type { CellExtra } from '../../../lib/compare/choice';
import type { Derived } from '../../../lib/compare/derived';
import { useTranslation } from '../../../lib/react/translation';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import type { QuantityWords } from './quantity-words';
import { printedTable } from './table-text';
import { wideTable } from './wide-table';
import chipsStyles from '../../ui/chips.module.css';

export interface TakeTableProps {
  table: CompareTable;
  /** By quantity id. */
  words: ReadonlyMap<string, QuantityWords>;
  /** What is shown beside the values goes along in columns of its own. */
  derived: Derived;
  /** The same, reckoned without reference figures. */
  ownDerived: Derived;
  extras: readonly CellExtra[];
  together: boolean;
  onTake: OnTake;
}

/** The ways to take the table elsewhere. Reference figures, and what is reckoned from them, go along only when asked for, and then in a column that names them. */
export function TakeTable({ table, words, derived, ownDerived, extras, together, onTake }: TakeTableProps) {
  const wording = useTranslation();
  const { t } = wording;
  const [asked, setAsked] = useState(false);
  const mixed = holdsReference(table);
  // Made when it is wanted: the panel is drawn anew with every choice.
  const taken = () => (mixed && !asked ? withoutReference(table) : table);
  return (
    <div>
      <TakeButtons
        // Files are reckoned with, the clipboard is read: it has the values as they are shown.
        table={() => wideTable(taken(), words, wording, { derived: asked ? derived : ownDerived, extras, together })}
        isDisabled={asked ? table.rows.length === 0 : !holdsOwn(table)}
        onTake={(form, wide) => onTake(form, form === 'copy' ? printedTable(taken(), words, wording) : wide)}
      />
      {mixed && (
        <AriaButton className={chipsStyles.chip} aria-pressed={asked} data-selected={asked || undefined} onPress={() => setAsked(!asked)}>
          {t('panel.compare.reference.taken')}
        </AriaButton>
      )}
    </div>
  );
}
