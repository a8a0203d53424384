import { useState, type ReactNode } from 'react';
import { FieldError, Form, Input, TextField } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import '../ui/field.css';

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
    <div className="rl-site-list">
      <h3 className="rl-choice-label">{title}</h3>
      <p className="rl-quiet">{hint}</p>
      {sites.length === 0 ? (
        <p className="rl-site-none">{none}</p>
      ) : (
        <ul>
          {sites.map(({ id, name }) => (
            <li key={id} className="rl-site">
              <span>{name}</span>
              <IconButton icon="close" label={removeLabel(name)} onPress={() => onRemove(id)} />
            </li>
          ))}
        </ul>
      )}
      <Form
        className="rl-site-form"
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
          className="rl-site-field"
        >
          <div className="rl-field">
            <Input className="rl-field-input" placeholder={t('options.sites.placeholder')} spellCheck="false" />
          </div>
          <FieldError className="rl-site-wrong">{wrong}</FieldError>
        </TextField>
        <Button type="submit" isDisabled={typed.trim() === ''}>
          {addLabel}
        </Button>
        {children}
      </Form>
    </div>
  );
}
