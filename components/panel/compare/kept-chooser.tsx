import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, FileTrigger, Input, Popover, TextArea, TextField } from 'react-aria-components';
import type { KeptComparison } from '../../../lib/compare/choice';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icons';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import fieldStyles from '../../ui/field.module.css';
import formStyles from '../../ui/form.module.css';
import popoverStyles from '../../ui/popover.module.css';
import styles from './kept-chooser.module.css';

export interface KeptActions {
  /** Keeps what is shown by this name. */
  onKeep: (name: string) => void;
  onOpenKept: (id: string) => void;
  onMoveKept: (id: string, by: number) => void;
  onDropKept: (id: string) => void;
  /** Hands one over as a code to paste, or as a file. */
  onSendKept: (id: string, as: 'code' | 'file') => void;
  /** Opens what was pasted or read from a file; what came of it in words where it was refused. */
  onReceive: (text: string) => string | null;
}

export interface KeptChooserProps extends KeptActions {
  kept: readonly KeptComparison[];
}

/** Comparisons that the reader keeps: opened, put in order, sent; and those that others send. */
export function KeptChooser(props: KeptChooserProps) {
  const { t } = useTranslation();
  const { kept } = props;
  return (
    <DialogTrigger>
      <AriaButton className={`${chipsStyles.chip} ${chooserStyles.opener}`}>
        <Icon name="star" />
        {t('panel.compare.kept.label')}
        {kept.length > 0 && <span className={chipsStyles.count}>{kept.length}</span>}
      </AriaButton>
      <Popover className={popoverStyles.root} placement="bottom start" offset={4}>
        <Dialog className={chooserStyles.root} aria-label={t('panel.compare.kept.label')}>
          {({ close }) => <Kept {...props} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Kept({ kept, onKeep, onOpenKept, onMoveKept, onDropKept, onSendKept, onReceive, close }: KeptChooserProps & { close: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <>
      <form
        className={chooserStyles.save}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onKeep(name.trim());
          setName('');
        }}
      >
        <TextField aria-label={t('panel.compare.kept.name')} value={name} onChange={setName} className={fieldStyles.root}>
          <Input placeholder={t('panel.compare.kept.name')} className={fieldStyles.input} maxLength={100} />
        </TextField>
        {/* Never disabled: a pressed button that is would lose the focus, and Escape with it. */}
        <Button type="submit">{t('panel.compare.kept.keep')}</Button>
      </form>
      {kept.length === 0 ? (
        <p className="rl-quiet">{t('panel.compare.kept.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('panel.compare.kept.label')}>
          {kept.map((one, at) => (
            <li key={one.id} className={styles.row}>
              <AriaButton
                className={styles.name}
                onPress={() => {
                  onOpenKept(one.id);
                  close();
                }}
              >
                {one.name}
                <span className="rl-quiet">
                  {t('panel.compare.kept.about', { codes: one.comparison.codes.length, regions: one.comparison.regions?.length ?? 0 })}
                </span>
              </AriaButton>
              <span className={styles.buttons}>
                <IconButton icon="up" label={t('panel.compare.kept.up', { name: one.name })} isDisabled={at === 0} onPress={() => onMoveKept(one.id, -1)} />
                <IconButton
                  icon="expand"
                  label={t('panel.compare.kept.down', { name: one.name })}
                  isDisabled={at === kept.length - 1}
                  onPress={() => onMoveKept(one.id, 1)}
                />
                <IconButton icon="copy" label={t('panel.compare.kept.code', { name: one.name })} onPress={() => onSendKept(one.id, 'code')} />
                <IconButton icon="save" label={t('panel.compare.kept.file', { name: one.name })} onPress={() => onSendKept(one.id, 'file')} />
                <IconButton icon="bin" label={t('panel.compare.kept.drop', { name: one.name })} onPress={() => onDropKept(one.id)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <Receive
        onReceive={(text) => {
          const refused = onReceive(text);
          if (refused === null) close();
          return refused;
        }}
      />
    </>
  );
}

/** Bytes of a file that are looked into: the code stands at its beginning, also in a saved chart. */
const LOOKED_INTO = 400_000;
/** A file of a comparison, and charts saved as a page or a drawing. */
const FILES = ['.txt', 'text/plain', '.html', 'text/html', '.svg', 'image/svg+xml'];

/** What another has sent: pasted, or as a file. */
function Receive({ onReceive }: Pick<KeptActions, 'onReceive'>) {
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const receive = (text: string) => setRefused(onReceive(text));
  const read = async (file: File | undefined) => {
    if (file) receive(await file.slice(0, LOOKED_INTO).text());
  };
  return (
    <form
      className={styles.receive}
      onSubmit={(event) => {
        event.preventDefault();
        receive(pasted);
      }}
    >
      <TextField
        value={pasted}
        onChange={setPasted}
        aria-label={t('panel.compare.kept.paste')}
        className={formStyles.field}
        isInvalid={refused !== null}
        validationBehavior="aria"
      >
        <TextArea className={formStyles.input} rows={2} placeholder={t('panel.compare.kept.paste')} spellCheck="false" />
      </TextField>
      {refused !== null && (
        <p className={styles.refused} role="alert">
          {refused}
        </p>
      )}
      <div className={styles.ways}>
        <Button type="submit">{t('panel.compare.kept.open')}</Button>
        <FileTrigger acceptedFileTypes={FILES} onSelect={(files) => void read(files?.[0])}>
          <Button look="plain" icon="folder">
            {t('panel.compare.kept.openFile')}
          </Button>
        </FileTrigger>
      </div>
    </form>
  );
}
