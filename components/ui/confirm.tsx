import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from './button';
import './confirm.css';

export interface ConfirmProps {
  /** The button that asks. */
  trigger: string;
  title: string;
  words: string;
  /** The button that does it. */
  action: string;
  isDisabled?: boolean;
  onConfirm: () => void;
}

/** A button that destroys something for good, and the question it asks first. */
export function Confirm({ trigger, title, words, action, isDisabled = false, onConfirm }: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button danger isDisabled={isDisabled}>
        {trigger}
      </Button>
      <ModalOverlay className="rl-confirm-ground" isDismissable>
        <Modal className="rl-confirm">
          <Dialog role="alertdialog" className="rl-confirm-dialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="rl-title rl-confirm-title">
                  {title}
                </Heading>
                <p>{words}</p>
                <div className="rl-confirm-actions">
                  <Button autoFocus onPress={close}>
                    {t('common.cancel')}
                  </Button>
                  <Button
                    look="solid"
                    onPress={() => {
                      onConfirm();
                      close();
                    }}
                  >
                    {action}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
