import { useState } from 'react';
import { DialogTrigger } from 'react-aria-components';
import { exportFormats, isRecordFormat, recordFormats, type ExportFormat } from '../../lib/exchange/formats';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { RadioList } from '../ui/choices';
import { Working } from './working';
import dialogFrameStyles from '../ui/dialog-frame.module.css';

export interface ExportDialogProps {
  /** Stored reports. */
  reports: number;
  /** Of these, how many the reader has chosen; 0 where none. */
  chosen: number;
  clips: number;
  /** How far an export is that is being made, from 0 to 1; null where none is. */
  progress: number | null;
  isDisabled?: boolean;
  /** `onlyChosen`: of the records, those of the chosen reports. Resolves when the file is there. */
  onExport: (format: ExportFormat, onlyChosen: boolean) => Promise<void>;
  onCancel: () => void;
}

/** The button that exports, and the choice of format and reports. */
export function ExportDialog({ reports, chosen, clips, progress, isDisabled = false, onExport, onCancel }: ExportDialogProps) {
  const { t, locale } = useTranslation();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [scope, setScope] = useState<'all' | 'chosen'>('all');
  const [open, setOpen] = useState(false);
  const offered = reports > 0 ? exportFormats : exportFormats.filter((each) => !(recordFormats as readonly string[]).includes(each));
  const picked = offered.includes(format) ? format : 'backup';
  const onlyChosen = chosen > 0 && scope === 'chosen' && isRecordFormat(picked);
  return (
    // A backup that was asked for elsewhere shows how far it is, too.
    <DialogTrigger isOpen={open || progress !== null} onOpenChange={setOpen}>
      <Button icon="save" isDisabled={isDisabled}>
        {t('exchange.export.open')}
      </Button>
      <DialogFrame title={t('exchange.export.title')} className={dialogFrameStyles.wide} isBusy={progress !== null}>
        {(close) =>
          progress !== null ? (
            <Working label={t('exchange.export.working')} progress={progress} onCancel={onCancel} />
          ) : (
            <>
              <RadioList<ExportFormat>
                label={t('exchange.export.format')}
                choices={offered.map((id) => ({ id, label: t(`exchange.format.${id}`), hint: t(`exchange.formatHint.${id}`) }))}
                chosen={picked}
                onChange={setFormat}
              />
              {chosen > 0 && isRecordFormat(picked) && (
                <RadioList<'all' | 'chosen'>
                  label={t('exchange.export.scope')}
                  choices={[
                    { id: 'all', label: t('exchange.export.all', { count: reports, number: reports.toLocaleString(locale) }) },
                    { id: 'chosen', label: t('exchange.export.chosen', { count: chosen, number: chosen.toLocaleString(locale) }) },
                  ]}
                  chosen={scope}
                  onChange={setScope}
                />
              )}
              {picked === 'annotations' && <p className="rl-quiet">{t('exchange.export.clips', { count: clips, number: clips.toLocaleString(locale) })}</p>}
              <div className={dialogFrameStyles.actions}>
                <Button onPress={close}>{t('common.cancel')}</Button>
                <Button look="solid" onPress={() => void onExport(picked, onlyChosen).then(close, close)}>
                  {t('exchange.export.action')}
                </Button>
              </div>
            </>
          )
        }
      </DialogFrame>
    </DialogTrigger>
  );
}
