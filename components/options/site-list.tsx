import { useState, type ReactNode } from 'react';
import { FieldError, Form, Input, TextField } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import choicesStyles from '../ui/choices.module.css';
import fieldStyles from '../ui/field.module.css';
import keptListStyles from './kept-list.module.css';
import styles from './options.module.css';

export interface SiteListProps {
  title: string;
  hint: string;
  /** What stands in place of an empty list. */
  none: string;
  sites: readonly { id: string; name: string }[];
  addLabel: string;
  removeLabel: (name: string) => string;
  /** Answers what is wrong with the address, null where it was taken. */
  onAdd: (typed: string) => Promise<string | null>;
  onRemove: (id: string) => void;
  /** More to do with the list. */
  children?: ReactNode;
}

/** A list of sites to add to and take from. */
export function SiteList({ title, hint, none, sites, addLabel, removeLabel, onAdd, onRemove, children }: SiteListProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async () => {
    const found = await onAdd(typed);
    setWrong(found);
    if (found === null) setTyped('');
  };
  return (
    <div className={keptListStyles.root}>
      <h3 className={choicesStyles.label}>{title}</h3>
      <p className="rl-quiet">{hint}</p>
      {sites.length === 0 ? (
        <p className={keptListStyles.none}>{none}</p>
      ) : (
        <ul>
          {sites.map(({ id, name }) => (
            <li key={id} className={keptListStyles.entry}>
              <span>{name}</span>
              <IconButton icon="close" label={removeLabel(name)} onPress={() => onRemove(id)} />
            </li>
          ))}
        </ul>
      )}
      <Form
        className={styles.siteForm}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          aria-label={`${title}: ${t('options.sites.address')}`}
          value={typed}
          isInvalid={wrong !== null}
          validationBehavior="aria"
          onChange={(text) => {
            setTyped(text);
            setWrong(null);
          }}
          className={styles.siteField}
        >
          <div className={fieldStyles.root}>
            <Input className={fieldStyles.input} placeholder={t('options.sites.placeholder')} spellCheck="false" />
          </div>
          <FieldError className={fieldStyles.wrong}>{wrong}</FieldError>
        </TextField>
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {addLabel}
        </Button>
        {children}
      </Form>
    </div>
  );
}
