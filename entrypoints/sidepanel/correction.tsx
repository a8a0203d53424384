import { useMemo, useState } from 'react';
import { CorrectionForm } from '../../components/panel/correction-form';
import { notify } from '../../components/ui/toasts';
import { callWithRetry } from '../../lib/browser/messaging';
import { failureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import { indicatorEntries } from '../../lib/glossary/indicator-entries';
import type { CorrectionChange } from '../../lib/model/corrections';
import { useTranslation } from '../../lib/react/translation';
import { useIndicator } from '../../lib/react/use-comparison';
import type { IndicatorRow } from '../../lib/store/rows';

export interface IndicatorPlace {
  reportId: string;
  index: number;
}

/** Setting indicators right, from any tab: the form to show, and what opens it. */
export function useCorrection() {
  const { t, locale } = useTranslation();
  const [at, setAt] = useState<IndicatorPlace | null>(null);
  const row = useIndicator(at);
  const codes = useMemo(
    () =>
      indicatorEntries().map(({ code, name }) => {
        const [label, note] = locale === 'en' ? [name.en, name.zh] : [name.zh, name.en];
        return { id: code, label, note, search: `${code} ${name.zh} ${name.en}`.toLowerCase() };
      }),
    [locale],
  );
  const failed = (error: unknown) => {
    console.error('ReportLens: not corrected', error);
    notify(failureWords(reasonOf(error), t));
  };
  const correct = ({ reportId, index }: IndicatorPlace, change: CorrectionChange) => callWithRetry('indicators/correct', { reportId, index, change });
  const save = (before: IndicatorRow, change: CorrectionChange) => {
    const place = { reportId: before.reportId, index: before.index };
    const undo = stateOf(before);
    correct(place, change)
      .then(({ correctionId }) => {
        setAt(null);
        notify(t(correctionId === null ? 'panel.correct.restored' : 'panel.correct.saved'), () => {
          correct(place, undo).catch(failed);
        });
      })
      // What was typed stays in the form.
      .catch(failed);
  };
  const form = at && row && (
    <CorrectionForm
      key={`${row.reportId} ${row.index}`}
      indicator={row}
      codes={codes}
      why={() => callWithRetry('indicators/why', { reportId: row.reportId, index: row.index })}
      onSave={(change) => save(row, change)}
      onClose={() => setAt(null)}
    />
  );
  return { form, open: setAt };
}

/** A row's fields as a change: laid over what was extracted, it makes the row as it is. */
function stateOf({ name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage, excluded }: IndicatorRow): CorrectionChange {
  return { name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage, excluded: excluded === true };
}
