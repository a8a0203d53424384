import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { exportFormats, isRecordFormat, recordFormats, type ExportFormat } from '../../lib/exchange/formats';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { RadioList } from '../ui/choices';
import '../ui/confirm.css';
import { JobProgress } from './job-progress';
import './exchange.css';

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
}

/** The button that exports, and the choice of format and reports. */
export function ExportDialog({ reports, chosen, clips, progress, isDisabled = false, onExport }: ExportDialogProps) {
  const { t, locale } = useTranslation();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [scope, setScope] = useState<'all' | 'chosen'>('all');
  const offered = reports > 0 ? exportFormats : exportFormats.filter((each) => !(recordFormats as readonly string[]).includes(each));
  const picked = offered.includes(format) ? format : 'backup';
  const onlyChosen = chosen > 0 && scope === 'chosen' && isRecordFormat(picked);
  return (
    <DialogTrigger>
      <Button icon="save" isDisabled={isDisabled}>
        {t('exchange.export.open')}
      </Button>
      <ModalOverlay className="rl-confirm-ground" isDismissable={progress === null}>
        <Modal className="rl-confirm rl-exchange-modal">
          <Dialog className="rl-confirm-dialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="rl-title rl-confirm-title">
                  {t('exchange.export.title')}
                </Heading>
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
                {progress !== null && <JobProgress label={t('exchange.export.working')} progress={progress} />}
                <div className="rl-confirm-actions">
                  <Button onPress={close}>{t('common.cancel')}</Button>
                  <Button
                    look="solid"
                    isDisabled={progress !== null}
                    onPress={() => void onExport(picked, onlyChosen).then(close, close)}
                  >
                    {t('exchange.export.action')}
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
