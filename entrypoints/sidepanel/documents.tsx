/** Saying what a document is, from the page beside the panel and from the library's list. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { NotKeptNotice } from '../../components/panel/not-kept';
import { DocumentDialog } from '../../components/panel/document-dialog';
import { notify } from '../../components/ui/toasts';
import type { ActivePage } from '../../lib/browser/active-tab';
import { readDivisions } from '../../lib/browser/engine-data';
import { callTab, callWithRetry } from '../../lib/browser/messaging';
import { failureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import type { Analysis, Region } from '../../lib/model/analysis';
import type { DocumentChange, DocumentFacts } from '../../lib/model/corrections';
import { useTranslation } from '../../lib/react/translation';
import type { ReportRow } from '../../lib/store/rows';

const nowhere: Region = { name: '', code: null, level: null, parents: [] };

type Namer = (name: string) => Region | null;

/** The region that a name means: one of the library's, else one of the list of divisions, which is loaded when it is wanted. */
export function useRegionNamed(reports: readonly ReportRow[] | null, wanted: boolean): Namer {
  const stored = useMemo(() => new Map((reports ?? []).map(({ region }) => [region.name, region])), [reports]);
  const [listed, setListed] = useState<Namer | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    Promise.all([import('../../lib/language/regions'), readDivisions()])
      .then(([{ divisionsCalled, divisionsNamed, regionOf }]) => {
        const find: Namer = (name) => {
          const full = divisionsNamed(name);
          const [division, second] = full.length > 0 ? full : divisionsCalled(name);
          // Two places of one name: the reader is not told which he means.
          return division && !second ? regionOf(division) : null;
        };
        if (!stopped) setListed(() => find);
      })
      .catch((error: unknown) => console.warn('ReportLens: the list of divisions cannot be read', error));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return useCallback((name: string) => stored.get(name) ?? listed?.(name) ?? null, [stored, listed]);
}

export interface Telling {
  address: string;
  read: DocumentFacts;
}

/** Keeps what the reader says; false where it could not be kept, which the reader is told. */
export function useTell() {
  const { t } = useTranslation();
  return useCallback(
    async ({ address, read }: Telling, change: DocumentChange, undo: DocumentChange | null): Promise<boolean> => {
      try {
        await callWithRetry('documents/tell', { address, read, change });
        notify(
          t('panel.document.saved'),
          undo === null
            ? undefined
            : () => {
                callWithRetry('documents/tell', { address, read, change: undo }).catch((error: unknown) => notify(failureWords(reasonOf(error), t)));
              },
        );
        return true;
      } catch (error) {
        console.error('ReportLens: not kept', error);
        notify(failureWords(reasonOf(error), t));
        return false;
      }
    },
    [t],
  );
}

/** Reasons that lie in the page; those that lie in the library are told by the tab itself. */
const shownReasons = ['off', 'no-sort', 'no-figures', 'no-place', 'hidden-frame', 'many-of-page', 'many-of-host'] as const;

/** Why the page beside the panel is not in the library, and the question that would put it there; null where it is. */
export function PageNotice({ page, reports }: { page: ActivePage; reports: readonly ReportRow[] | null }) {
  const tell = useTell();
  const notKept = shownReasons.find((one) => page.kind === 'analysed' && one === page.notKept) ?? null;
  const regionNamed = useRegionNamed(reports, notKept === 'no-place' || notKept === 'no-sort');
  if (page.kind !== 'analysed' || notKept === null || page.reportId !== null) return null;
  const { analysis, tabId } = page;
  const read = factsOf(analysis);
  return (
    <NotKeptNotice
      reason={notKept}
      facts={guess(read, analysis, reports ?? [])}
      regionNamed={regionNamed}
      onSave={async (change) => {
        if (!(await tell({ address: analysis.id, read }, change, null))) return false;
        await callTab(tabId, 'tab/analyse-again', {}).catch((error: unknown) => console.warn('ReportLens: the page is not read anew', error));
        return true;
      }}
    />
  );
}

function factsOf({ detection, report }: Analysis): DocumentFacts {
  return { kind: detection.kind, region: report?.region ?? nowhere, year: report?.year ?? null, months: report?.months ?? null };
}

/** What is not said, as other documents of the host and the figures of the page have it. */
function guess(read: DocumentFacts, analysis: Analysis, reports: readonly ReportRow[]): DocumentFacts {
  const host = analysis.id.split('/', 1)[0];
  const neighbour = reports.find(({ address, region }) => address.split('/', 1)[0] === host && region.name !== '');
  const counts = new Map<number, number>();
  for (const { period } of analysis.indicators) if (period) counts.set(period.to, (counts.get(period.to) ?? 0) + 1);
  const [year] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null];
  const told = analysis.report?.date ? Number(analysis.report.date.slice(0, 4)) : year;
  return { ...read, region: read.region.name === '' ? (neighbour?.region ?? read.region) : read.region, year: read.year ?? told };
}

/** The dialog that changes what a stored document is, and what opens it. */
export function useDocumentDialog(reports: readonly ReportRow[] | null) {
  const [id, setId] = useState<string | null>(null);
  const tell = useTell();
  const report = reports?.find((one) => one.id === id) ?? null;
  const regionNamed = useRegionNamed(reports, report !== null);
  const facts = report && { kind: report.detection.kind, region: report.region, year: report.year, months: report.months };
  const dialog = report && facts && (
    <DocumentDialog
      key={report.id}
      title={report.title ?? (report.pageTitle || report.url)}
      facts={facts}
      regionNamed={regionNamed}
      onSave={async (change) => {
        const kept = await tell({ address: report.address, read: facts }, change, report.described ? facts : {});
        if (kept) setId(null);
        return kept;
      }}
      {...(report.described
        ? {
            onTakeBack: () => {
              void tell({ address: report.address, read: facts }, {}, facts).then((kept) => {
                if (kept) setId(null);
              });
            },
          }
        : {})}
      onClose={() => setId(null)}
    />
  );
  return { dialog, open: setId };
}
