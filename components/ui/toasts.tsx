import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Icon } from './icons';
import styles from './toasts.module.css';

interface Notice {
  text: string;
  /** Takes back what the notice tells of. */
  undo?: () => void;
}

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 2 });

/** Tells what was done, for as long as a reader needs (WCAG 2.2.1: what can be undone stays 20 s). */
export function notify(text: string, undo?: () => void): void {
  queue.add({ text, undo }, { timeout: undo ? 20_000 : 5_000 });
}

/** Where notices appear; once a page. */
export function Notices() {
  const { t } = useTranslation();
  return (
    <ToastRegion queue={queue} className={styles.notices} aria-label={t('common.notices')}>
      {({ toast }) => (
        <Toast toast={toast} className={styles.root} aria-label={toast.content.text}>
          <ToastContent className={styles.words}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <AriaButton
              className={styles.undo}
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {t('common.undo')}
            </AriaButton>
          )}
          <AriaButton slot="close" className={styles.close} aria-label={t('common.close')}>
            <Icon name="close" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
