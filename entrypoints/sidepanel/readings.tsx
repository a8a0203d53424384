import { useState } from 'react';
import { ReadingsDialog } from '../../components/panel/readings-dialog';
import { notify } from '../../components/ui/toasts';
import { callWithRetry } from '../../lib/browser/messaging';
import { failureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import { useTranslation } from '../../lib/react/translation';
import { useReadings } from '../../lib/react/use-library';
import type { ReportRow } from '../../lib/store/rows';

/** The dialog of a document's earlier readings, and what opens it. */
export function useReadingsDialog(reports: readonly ReportRow[] | null) {
  const { t } = useTranslation();
  const [id, setId] = useState<string | null>(null);
  const readings = useReadings(id);
  const report = reports?.find((one) => one.id === id) ?? null;
  const restore = (readingId: string) => {
    callWithRetry('readings/restore', { id: readingId })
      .then(({ restored }) => {
        setId(null);
        notify(t(restored ? 'panel.readings.restored' : 'panel.readings.gone'));
      })
      .catch((error: unknown) => {
        console.error('ReportLens: not restored', error);
        notify(failureWords(reasonOf(error), t));
      });
  };
  const dialog = report && readings && (
    <ReadingsDialog
      title={report.title ?? (report.pageTitle || report.url)}
      readings={readings.map((reading) => ({ id: reading.id, replacedAt: reading.replacedAt, url: reading.report.url, indicators: reading.indicators }))}
      onRestore={restore}
      onClose={() => setId(null)}
    />
  );
  return { dialog, open: setId };
}
