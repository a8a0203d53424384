import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { JobProgress } from './job-progress';
import { Button } from './button';
import { DialogFrame } from './dialog-frame';
import styles from './dialog-frame.module.css';

export interface ConfirmProps {
  /** The button that asks. */
  trigger: string;
  title: string;
  words: string;
  /** The button that does it. */
  action: string;
  isDisabled?: boolean;
  /** What is said while it is being done. */
  working: string;
  onConfirm: () => Promise<unknown>;
}

/** A button that destroys something for good, and the question it asks first. */
export function Confirm({ trigger, title, words, action, isDisabled = false, working, onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  return (
    <DialogTrigger>
      <Button danger isDisabled={isDisabled}>
        {trigger}
      </Button>
      <DialogFrame title={title} role="alertdialog" isBusy={busy}>
        {(close) => (
          <>
            {busy ? <JobProgress label={working} progress={null} /> : <p>{words}</p>}
            <div className={styles.actions}>
              <Button autoFocus isDisabled={busy} onPress={close}>
                {t('common.cancel')}
              </Button>
              <Button
                look="solid"
                isDisabled={busy}
                onPress={() => {
                  setBusy(true);
                  void onConfirm().finally(() => {
                    setBusy(false);
                    close();
                  });
                }}
              >
                {action}
              </Button>
            </div>
          </>
        )}
      </DialogFrame>
    </DialogTrigger>
  );
}
