import { useRef } from 'react';
import { BUILTIN_PACK } from '../../lib/model/pack';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { DictionaryRow, type DictionaryFacts } from './dictionary-row';
import { NotesPackForm, type NotesPackFormProps } from './notes-pack-form';
import { OptionsSection } from './options-section';
import buttonStyles from '../ui/button.module.css';
import styles from './dictionaries-section.module.css';

export interface DictionariesSectionProps {
  /** In their order. */
  dictionaries: readonly DictionaryFacts[];
  busy: boolean;
  /** Why the last file was not taken; null where it was. */
  refused: string | null;
  notes: NotesPackFormProps;
  onAdd: (file: File) => void;
  onChange: (id: string, change: { on?: boolean; marked?: boolean }) => void;
  onOrder: (ids: string[]) => void;
  onSave: (id: string) => void;
  onRemove: (id: string) => Promise<unknown>;
}

/** Which dictionaries explain terms, in which order; more can be imported, and notes made into one. */
export function DictionariesSection({ dictionaries, busy, refused, notes, onAdd, onChange, onOrder, onSave, onRemove }: DictionariesSectionProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const ids = dictionaries.map(({ id }) => id);
  const move = (index: number, delta: 1 | -1) => {
    const order = [...ids];
    const [moved] = order.splice(index, 1);
    if (moved !== undefined) onOrder([...order.slice(0, index + delta), moved, ...order.slice(index + delta)]);
  };
  return (
    <OptionsSection title={t('options.packs.title')}>
      <div>
        <p className="rl-quiet">{t('options.packs.hint')}</p>
        <ol className={styles.dictionaries}>
          {dictionaries.map((dictionary, index) => (
            <DictionaryRow
              key={dictionary.id}
              dictionary={dictionary}
              isBuiltin={dictionary.id === BUILTIN_PACK}
              onUp={index === 0 ? null : () => move(index, -1)}
              onDown={index === ids.length - 1 ? null : () => move(index, 1)}
              onChange={(change) => onChange(dictionary.id, change)}
              onSave={() => onSave(dictionary.id)}
              onRemove={() => onRemove(dictionary.id)}
            />
          ))}
        </ol>
        <div className={buttonStyles.row}>
          <input
            ref={input}
            type="file"
            accept=".json,.zip,.csv,.tsv,.txt"
            hidden
            data-testid="dictionary-file"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) onAdd(file);
              target.value = '';
            }}
          />
          <Button isDisabled={busy} onPress={() => input.current?.click()}>
            {busy ? t('options.packs.reading') : t('options.packs.add')}
          </Button>
        </div>
        {refused !== null && (
          <p className={styles.refused} role="alert">
            {refused}
          </p>
        )}
      </div>
      <NotesPackForm {...notes} />
    </OptionsSection>
  );
}
