import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { holdsReference, withoutReference, type CompareTable } from '../../../lib/compare/columns';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import type { QuantityWords } from './quantity-words';
import { tableText } from './table-text';
import { wideTable, type WideTable } from './wide-table';

export interface TakeTableProps {
  table: CompareTable;
  /** By quantity id. */
  words: ReadonlyMap<string, QuantityWords>;
  onCopy: (text: string) => void;
  /** Takes the table out of the panel. */
  onTakeTable: (as: 'csv' | 'xlsx' | 'markdown', table: WideTable, name: string) => void;
}

/** The ways to take the table elsewhere. Reference figures go along only when asked for, and then in a column that names them. */
export function TakeTable({ table, words, onCopy, onTakeTable }: TakeTableProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const mixed = holdsReference(table);
  const taken = mixed && !asked ? withoutReference(table) : table;
  const nothing = taken.rows.length === 0;
  const name = [...words.values()].map((quantity) => quantity.name).join(' ');
  return (
    <p className="rl-source-ways">
      <Button look="plain" icon="copy" isDisabled={nothing} onPress={() => onCopy(tableText(taken, words, t))}>
        {t('panel.compare.copyTsv')}
      </Button>
      {(['csv', 'xlsx', 'markdown'] as const).map((as) => (
        <Button key={as} look="plain" icon={as === 'markdown' ? 'copy' : 'save'} isDisabled={nothing} onPress={() => onTakeTable(as, wideTable(taken, words, t), name)}>
          {t(`panel.compare.file.${as}`)}
        </Button>
      ))}
      {mixed && (
        <AriaButton className="rl-chip" aria-pressed={asked} data-selected={asked || undefined} onPress={() => setAsked(!asked)}>
          {t('panel.compare.reference.taken')}
        </AriaButton>
      )}
    </p>
  );
}
