import { useRef } from 'react';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { SwitchRow } from '../ui/choices';
import { OptionsSection } from './options-section';
import buttonStyles from '../ui/button.module.css';

export interface ReferenceSectionProps {
  shown: boolean;
  onShown: (shown: boolean) => void;
  /** The reader has picked a newer file. */
  onImport: (file: File) => void;
  /** Back to the figures that came with the extension. */
  onReset: () => void;
}

/** Whether figures stand beside the reference figures, and a newer file of them. */
export function ReferenceSection({ shown, onShown, onImport, onReset }: ReferenceSectionProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <OptionsSection title={t('options.referenceTitle')}>
      <SwitchRow label={t('options.reference')} hint={t('options.referenceHint')} on={shown} onChange={onShown} />
      <div className={buttonStyles.row}>
        <input
          ref={input}
          type="file"
          accept=".jsonl"
          hidden
          data-testid="reference-file"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) onImport(file);
            target.value = '';
          }}
        />
        <Button onPress={() => input.current?.click()}>{t('options.referenceImport')}</Button>
        <Button onPress={onReset}>{t('options.referenceReset')}</Button>
      </div>
    </OptionsSection>
  );
}
