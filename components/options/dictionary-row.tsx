import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import { SwitchRow } from '../ui/choices';
import { Confirm } from '../ui/confirm';
import buttonStyles from '../ui/button.module.css';
import styles from './dictionaries-section.module.css';

export interface DictionaryFacts {
  id: string;
  title: string;
  revision: string;
  author: string;
  licence: string;
  /** Entries; null where they are not counted. */
  count: number | null;
  on: boolean;
  marked: boolean;
}

interface DictionaryRowProps {
  dictionary: DictionaryFacts;
  /** The built-in glossary is switched off, never removed, and what is on of it is marked. */
  isBuiltin: boolean;
  /** null where it stands at that end. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onChange: (change: { on?: boolean; marked?: boolean }) => void;
  onSave: () => void;
  onRemove: () => Promise<unknown>;
}

/** One dictionary: its title page, its switches, its place. */
export function DictionaryRow({ dictionary, isBuiltin, onUp, onDown, onChange, onSave, onRemove }: DictionaryRowProps) {
  const { t } = useTranslation();
  const { id, title, revision, author, licence, count, on, marked } = dictionary;
  const facts = [
    count === null ? '' : t('options.packs.entries', { count }),
    revision && t('options.packs.revision', { revision }),
    author && t('options.packs.author', { author }),
    licence && t('options.packs.licence', { licence }),
  ].filter((fact) => fact !== '');
  return (
    <li className={styles.root} data-pack={id}>
      <div className={styles.head}>
        <SwitchRow label={title} hint={facts.join(' · ')} on={on} onChange={(next) => onChange({ on: next })} />
        <span className={styles.place}>
          <span className={styles.up}>
            <IconButton icon="expand" label={t('options.packs.up', { title })} isDisabled={onUp === null} onPress={() => onUp?.()} />
          </span>
          <IconButton icon="expand" label={t('options.packs.down', { title })} isDisabled={onDown === null} onPress={() => onDown?.()} />
        </span>
      </div>
      {!isBuiltin && on && <SwitchRow label={t('options.packs.marked')} hint="" on={marked} onChange={(next) => onChange({ marked: next })} />}
      <div className={buttonStyles.row}>
        <Button look="plain" onPress={onSave}>
          {t('options.packs.save')}
        </Button>
        {!isBuiltin && (
          <Confirm
            trigger={t('options.packs.remove')}
            title={t('options.packs.removeTitle', { title })}
            words={t('options.packs.removeWords', { count: count ?? 0 })}
            action={t('options.packs.removeAction')}
            working={t('options.packs.removing')}
            onConfirm={onRemove}
          />
        )}
      </div>
    </li>
  );
}
