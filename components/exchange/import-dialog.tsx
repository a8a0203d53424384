import { FileTrigger } from 'react-aria-components';
import type { ImportStep, MergeChoice } from '../../lib/exchange/preview';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { ImportPreviewView } from './import-preview';
import { placeWords } from './place-words';
import { Working } from './working';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import styles from './exchange.module.css';

export interface ImportDialogProps {
  state: ImportStep;
  onOpen: (file: File) => void;
  onCancel: () => void;
  onConfirm: (choice: MergeChoice, settings: boolean) => void;
}

/** The button that takes a file in, and what is to be known and decided before it is. */
export function ImportDialog({ state, onOpen, onCancel, onConfirm }: ImportDialogProps) {
  const { t } = useTranslation();
  const title = t(state.step === 'refused' ? 'exchange.import.refusedTitle' : 'exchange.import.title');
  return (
    <>
      <FileTrigger
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onOpen(file);
        }}
      >
        <Button icon="file">{t('exchange.import.open')}</Button>
      </FileTrigger>
      <DialogFrame title={title} className={dialogFrameStyles.wide} isOpen={state.step !== 'idle'} isBusy={state.step === 'writing'} onClose={onCancel}>
        <ImportBody state={state} onCancel={onCancel} onConfirm={onConfirm} />
      </DialogFrame>
    </>
  );
}

function ImportBody({ state, onCancel, onConfirm }: Omit<ImportDialogProps, 'onOpen'>) {
  const { t } = useTranslation();
  switch (state.step) {
    case 'idle':
      return null;
    case 'reading':
      return <Working label={t('exchange.import.reading', { file: state.fileName })} progress={state.progress} onCancel={onCancel} />;
    case 'writing':
      return (
        <Working label={t('exchange.import.writing', { file: state.fileName })} progress={state.progress} isStopping={state.stopping} onCancel={onCancel} />
      );
    case 'refused': {
      const place = placeWords(state.place, t);
      return (
        <>
          <p>{t(`exchange.refusal.${state.reason}`, { file: state.fileName })}</p>
          {(place !== '' || state.found !== '') && (
            <p className={styles.refusalPlace}>
              {place}
              {state.found !== '' && <code lang="zh-CN">{state.found}</code>}
            </p>
          )}
          <p className="rl-quiet">{t('exchange.import.nothingChanged')}</p>
          <div className={dialogFrameStyles.actions}>
            <Button autoFocus onPress={onCancel}>
              {t('common.close')}
            </Button>
          </div>
        </>
      );
    }
    case 'preview':
      return <ImportPreviewView preview={state.preview} onCancel={onCancel} onConfirm={onConfirm} />;
  }
}
