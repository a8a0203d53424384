import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import { JobProgress } from '../ui/job-progress';

interface WorkingProps {
  label: string;
  /** From 0 to 1; null where it cannot be told. */
  progress: number | null;
  /** It was told to stop, and is about to. */
  isStopping?: boolean;
  onCancel: () => void;
}

/** A dialog's body while an import or export is under way. */
export function Working({ label, progress, isStopping = false, onCancel }: WorkingProps) {
  const { t } = useTranslation();
  return (
    <>
      <JobProgress label={isStopping ? t('exchange.stopping') : label} progress={isStopping ? null : progress} />
      <div className={dialogFrameStyles.actions}>
        <Button autoFocus isDisabled={isStopping} onPress={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
