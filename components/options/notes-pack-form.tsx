import { useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import choicesStyles from '../ui/choices.module.css';
import fieldStyles from '../ui/field.module.css';
import styles from './dictionaries-section.module.css';

export interface NotesPackFormProps {
  /** How many notes there are. */
  count: number;
  onSave: (title: { title: string; author: string; licence: string }) => void;
}

const LONGEST = 200;

/** Titles the pack that the reader's notes become. */
export function NotesPackForm({ count, onSave }: NotesPackFormProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [author, setAuthor] = useState('');
  const [licence, setLicence] = useState('');
  const fields = [
    { id: 'title', label: t('options.packs.notesName'), value: title, set: setTitle },
    { id: 'author', label: t('options.packs.notesAuthor'), value: author, set: setAuthor },
    { id: 'licence', label: t('options.packs.notesLicence'), value: licence, set: setLicence },
  ];
  return (
    <div>
      <h3 className={choicesStyles.label}>{t('options.packs.notesTitle')}</h3>
      <p className="rl-quiet">{t('options.packs.notesHint', { count })}</p>
      <Form
        className={styles.notesPack}
        onSubmit={(event) => {
          event.preventDefault();
          onSave({ title: title.trim(), author: author.trim(), licence: licence.trim() });
        }}
      >
        {fields.map(({ id, label, value, set }) => (
          <TextField key={id} name={id} value={value} onChange={set} maxLength={LONGEST} isDisabled={count === 0}>
            <Label className="rl-quiet">{label}</Label>
            <div className={fieldStyles.root}>
              <Input className={fieldStyles.input} />
            </div>
          </TextField>
        ))}
        <Button type="submit" isDisabled={count === 0 || title.trim() === ''}>
          {t('options.packs.notesSave')}
        </Button>
      </Form>
    </div>
  );
}
