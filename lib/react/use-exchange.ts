/** Exports and imports with the words for what came of them. */
import type { ExportFormat } from '../exchange/formats';
import type { ImportStep, MergeChoice } from '../exchange/preview';
import { failureWords } from '../i18n/failure-words';
import { reasonOf } from '../messaging/errors';
import { useTranslation } from './translation';
import { useExport } from './use-export';
import { useImport } from './use-import';

/** Tells the reader something, with a way to take it back where there is one. */
export type Notify = (text: string, undo?: () => void) => void;

export interface Exchange {
  exporting: { progress: number | null; run: (format: ExportFormat, onlyChosen: boolean) => Promise<void>; cancel: () => void };
  importing: { state: ImportStep; open: (file: File) => void; cancel: () => void; confirm: (choice: MergeChoice, settings: boolean) => void };
}

/** @param chosen ids of the reports that the reader has chosen. */
export function useExchange(notify: Notify, chosen: readonly string[] = []): Exchange {
  const { t } = useTranslation();
  const { job, run, cancel: cancelExport } = useExport();
  const { state, open, cancel, confirm, undo } = useImport();

  const failed = (words: string) => (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(words);
  };
  const takeBack = (id: string) => {
    undo(id)
      .then((undone) => notify(t(undone ? 'exchange.import.undone' : 'exchange.import.tooLate')))
      .catch(failed(t('common.failed')));
  };
  const notImported = (error: unknown) => {
    const reason = reasonOf(error);
    const words =
      reason === 'cancelled'
        ? t('exchange.import.cancelled')
        : reason === 'interrupted'
          ? t('exchange.import.interrupted')
          : reason === 'library-full'
            ? t('exchange.import.full')
            : reason?.startsWith('library-')
              ? failureWords(reason, t)
              : t('exchange.import.failed');
    failed(words)(error);
  };
  return {
    exporting: {
      progress: job?.progress ?? null,
      run: (format, onlyChosen) =>
        run(format, onlyChosen ? chosen : null).then(
          (came) => {
            if (came !== 'busy') notify(t(came === 'saved' ? 'exchange.export.done' : 'exchange.export.cancelled'));
          },
          (error: unknown) => failed(t(reasonOf(error) === 'workbook-limit' ? 'exchange.export.tooManyForWorkbook' : 'common.failed'))(error),
        ),
      cancel: cancelExport,
    },
    importing: {
      state,
      open: (file) => {
        open(file).catch(failed(t('common.failed')));
      },
      cancel,
      confirm: (choice, settings) => {
        confirm(choice, settings)
          .then((id) => notify(t('exchange.import.done'), () => takeBack(id)))
          .catch(notImported);
      },
    },
  };
}
