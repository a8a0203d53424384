import { useState } from 'react';
import { DialogTrigger, Input, Label, TextField } from 'react-aria-components';
import { LONGEST_LABEL, type FoundBackup } from '../../lib/exchange/backup-folder';
import { sizeWords } from '../../lib/i18n/size-words';
import { useTranslation } from '../../lib/react/translation';
import type { FolderBackupState } from '../../lib/react/use-folder-backup';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import buttonStyles from '../ui/button.module.css';
import choicesStyles from '../ui/choices.module.css';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import fieldStyles from '../ui/field.module.css';
import styles from './library.module.css';

export interface FolderBackupProps {
  state: FolderBackupState;
  busy: boolean;
  /** What others have put into the folder; null until it was looked at. */
  found: readonly FoundBackup[] | null;
  onPick: (label: string) => void;
  onAllow: () => void;
  onBackUp: () => void;
  onRename: (label: string) => void;
  onStop: () => void;
  onLook: () => void;
  onTake: (name: string) => void;
}

/** Backups that are written by themselves into a folder, which a newsroom may share: how it stands, and a dialog for the rest. */
export function FolderBackupView(props: FolderBackupProps) {
  const { t } = useTranslation();
  const { state } = props;
  return (
    <div className={styles.folderBackup}>
      {state.kind === 'on' && state.access === false && (
        <div className={styles.careNotice} role="status">
          <p>{t('panel.folder.lost', { folder: state.folder })}</p>
          <Button onPress={props.onAllow}>{t('panel.folder.allow')}</Button>
        </div>
      )}
      {state.kind === 'on' && state.failure && <p role="alert">{t(`panel.folder.failure.${state.failure}`, { folder: state.folder })}</p>}
      <DialogTrigger>
        <Button look="plain" icon="file">
          {t(state.kind === 'on' ? 'panel.folder.openOn' : 'panel.folder.open')}
        </Button>
        <DialogFrame title={t('panel.folder.title')} className={dialogFrameStyles.wide}>
          {(close) => (
            <>
              <FolderBody
                {...props}
                onTake={(name) => {
                  close();
                  props.onTake(name);
                }}
              />
              <div className={dialogFrameStyles.actions}>
                <Button onPress={close}>{t('common.close')}</Button>
              </div>
            </>
          )}
        </DialogFrame>
      </DialogTrigger>
    </div>
  );
}

function FolderBody(props: FolderBackupProps) {
  const { t, locale } = useTranslation();
  const { state, busy } = props;
  const [label, setLabel] = useState(state.kind === 'unsupported' ? '' : state.label);
  if (state.kind === 'unsupported') return <p>{t('panel.folder.unsupported')}</p>;
  const name = (
    <TextField value={label} onChange={setLabel} maxLength={LONGEST_LABEL} onBlur={() => state.kind === 'on' && props.onRename(label)}>
      <Label className="rl-quiet">{t('panel.folder.label')}</Label>
      <div className={fieldStyles.root}>
        <Input className={fieldStyles.input} />
      </div>
    </TextField>
  );
  if (state.kind === 'off') {
    return (
      <>
        <p>{t('panel.folder.about')}</p>
        <p className="rl-quiet">{t('panel.folder.shared')}</p>
        {name}
        <div className={buttonStyles.row}>
          <Button look="solid" onPress={() => props.onPick(label)}>
            {t('panel.folder.pick')}
          </Button>
        </div>
      </>
    );
  }
  const last = state.lastBackup === null ? null : new Date(state.lastBackup).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <p>{t('panel.folder.goesTo', { folder: state.folder })}</p>
      <p className="rl-quiet" role="status">
        {busy ? t('panel.folder.writing') : last === null ? t('panel.folder.never') : t('panel.folder.last', { date: last })}
      </p>
      {name}
      <div className={buttonStyles.row}>
        <Button isDisabled={busy || state.access === false} onPress={props.onBackUp}>
          {t('panel.care.backUp')}
        </Button>
        <Button onPress={() => props.onPick(label)}>{t('panel.folder.another')}</Button>
        <Button look="plain" onPress={props.onStop}>
          {t('panel.folder.stop')}
        </Button>
      </div>
      <h3 className={choicesStyles.label}>{t('panel.folder.merge')}</h3>
      <p className="rl-quiet">{t('panel.folder.mergeHint')}</p>
      {props.found === null ? (
        <Button isDisabled={state.access === false} onPress={props.onLook}>
          {t('panel.folder.look')}
        </Button>
      ) : (
        <OthersBackups found={props.found} onTake={props.onTake} />
      )}
    </>
  );
}

function OthersBackups({ found, onTake }: { found: readonly FoundBackup[]; onTake: (name: string) => void }) {
  const { t, locale } = useTranslation();
  if (found.length === 0) return <p role="status">{t('panel.folder.noOthers')}</p>;
  return (
    <ul className={styles.folderFound} aria-label={t('panel.folder.merge')}>
      {found.map(({ name, label, size, at }) => (
        <li key={name}>
          <span>
            <b>{label || name}</b>
            <span className="rl-quiet"> {[new Date(at).toLocaleDateString(locale, { dateStyle: 'medium' }), sizeWords(size, locale)].join(' · ')}</span>
          </span>
          <Button aria-label={t('panel.folder.takeOf', { name: label || name })} onPress={() => onTake(name)}>
            {t('panel.folder.take')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
