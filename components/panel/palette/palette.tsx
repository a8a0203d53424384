import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Autocomplete, Dialog, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import fieldStyles from '../../ui/field.module.css';
import styles from './palette.module.css';

export interface PaletteProps {
  onClose: () => void;
  /** What fits a wish, as a list; it may be read later than the field, which keeps what is typed meanwhile. */
  results: (wish: string, entered: Entered | null) => ReactNode;
}

/** Enter was pressed in the field; of what was shown then `key` stood out, null where nothing did. */
export interface Entered {
  key: string | null;
}

/** One field for everything in the panel: type, go down with the arrow keys, and Enter leads there. */
export function Palette({ onClose, results }: PaletteProps) {
  const { t } = useTranslation();
  const [wish, setWish] = useState('');
  const [entered, setEntered] = useState<Entered | null>(null);
  const type = (typed: string) => {
    setWish(typed);
    setEntered(null);
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles.ground}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.root}>
        <Dialog aria-label={t('panel.palette.label')} className={styles.dialog}>
          <div className={styles.keys} onKeyDownCapture={(event) => takeEnter(event, setEntered)}>
            <Autocomplete inputValue={wish} onInputChange={type}>
              <SearchField
                aria-label={t('panel.palette.label')}
                autoFocus
                className={`${fieldStyles.root} ${styles.field}`}
                onKeyDown={(event) => leaveOnEscape(event, onClose)}
              >
                <Icon name="search" />
                <Input
                  role="combobox"
                  aria-expanded
                  aria-haspopup="listbox"
                  placeholder={t('panel.palette.placeholder')}
                  className={fieldStyles.input}
                  maxLength={200}
                />
                <kbd className={styles.key}>Esc</kbd>
              </SearchField>
              {results(wish, entered)}
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Enter is ours: the list may be of an earlier wish or not be there yet, and what it would hand on leads nowhere then. Words that
 * are still being composed take it themselves.
 */
function takeEnter(event: KeyboardEvent<HTMLElement>, onEnter: (entered: Entered) => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.stopPropagation();
  onEnter({ key: event.currentTarget.querySelector<HTMLElement>('[role="option"][data-focused]')?.dataset.key ?? null });
}

/** Escape leaves at once, also with words in the field: the way back to where the reader was is one key. */
function leaveOnEscape(event: { key: string; preventDefault: () => void }, onClose: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onClose();
}
