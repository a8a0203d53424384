import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Icon } from './icons';
import styles from './field.module.css';

export interface SearchBoxProps {
  /** What is searched; read aloud and shown while the box is empty. */
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A box to narrow a list; Escape empties it. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const { t } = useTranslation();
  return (
    <SearchField aria-label={label} value={value} onChange={onChange} className={styles.root}>
      <Icon name="search" />
      <Input placeholder={label} className={styles.input} />
      <Button className={styles.button} aria-label={t('common.clear')}>
        <Icon name="close" />
      </Button>
    </SearchField>
  );
}
