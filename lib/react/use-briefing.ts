/** What stands out in the page beside the panel, and which terms are new in it; each null until it is read. */
import { useEffect, useMemo, useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { briefingOf, type Briefing, type StoredTarget } from '../briefing/briefing';
import { referenceFigures } from '../browser/reference';
import { statementOf } from '../compare/statement';
import type { WordingRow } from '../compare/wording';
import type { Analysis } from '../model/analysis';
import type { ReferenceFigure } from '../reference/figures';
import { headlineRows } from '../store/queries';
import { regionKey } from '../store/region-key';
import type { ReportRow } from '../store/rows';
import { openedLibrary } from './opened-library';
import { useWordingPair } from './use-wording';

export interface PageBriefing extends Briefing {
  text: string;
  /** Terms against the last kept document of the same sort and region; null where there is none. */
  terms: { before: ReportRow; fresh: WordingRow[]; gone: WordingRow[] } | null;
}

export function useBriefing(analysis: Analysis, reportId: string | null, reports: readonly ReportRow[]): PageBriefing | null {
  const reference = useReference();
  const kept = useLiveQuery(async () => ({ reportId, ...(await keptOf(analysis, reportId)) }), [analysis, reportId]);
  const before = useMemo(() => lastBefore(analysis, reportId, reports), [analysis, reportId, reports]);
  const wording = useWordingPair(before?.id ?? null, reportId);
  const briefing = useMemo(
    () => (reference && kept?.reportId === reportId ? { ...briefingOf({ analysis, reference, ...kept }), text: kept.text } : null),
    [analysis, reference, kept, reportId],
  );
  return useMemo(() => {
    if (!briefing) return null;
    const of = (change: WordingRow['change']) => (wording ?? []).filter((row) => row.change === change);
    return { ...briefing, terms: before && wording ? { before, fresh: of('new'), gone: of('gone') } : null };
  }, [briefing, before, wording]);
}

/** Empty where they cannot be read: the rest is told all the same. */
function useReference(): readonly ReferenceFigure[] | null {
  const [figures, setFigures] = useState<readonly ReferenceFigure[] | null>(null);
  useEffect(() => {
    let stopped = false;
    referenceFigures()
      .catch((error: unknown) => {
        console.warn('ReportLens: the reference figures cannot be read', error);
        return [];
      })
      .then((read) => {
        if (!stopped) setFigures(read);
      })
      .catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, []);
  return figures;
}

/** The text as it is kept, and the targets that kept documents set the region for the year looked back on. */
async function keptOf({ report, headline }: Analysis, reportId: string | null): Promise<{ text: string; targets: StoredTarget[] }> {
  const row = reportId === null ? undefined : await openedLibrary().texts.get(reportId);
  const year = report?.reviewYear ?? null;
  if (!report || year === null || report.region.name === '') return { text: row?.text ?? '', targets: [] };
  const codes = [...new Set(headline.map(({ code }) => code))];
  const rows = await headlineRows(openedLibrary(), { codes, regions: [regionKey(report.region)], years: { from: year, to: year } });
  const targets = rows.flatMap((stored): StoredTarget[] => {
    const said = stored.reportId === reportId ? null : statementOf(stored);
    if (!said || said.status !== 'target' || said.months !== null || said.code === null) return [];
    const { code, measure, unit, value, valueMax, bound } = said;
    return [{ code, measure, unit, year: said.year, value, valueMax, bound }];
  });
  return { text: row?.text ?? '', targets };
}

/** The newest kept document of the same sort and region of an earlier year. */
function lastBefore({ report, detection }: Analysis, reportId: string | null, reports: readonly ReportRow[]): ReportRow | null {
  const year = report?.year ?? null;
  if (!report || year === null || report.region.name === '') return null;
  const key = regionKey(report.region);
  const earlier = reports.filter((row) => row.id !== reportId && row.detection.kind === detection.kind && row.year !== null && row.year < year && regionKey(row.region) === key);
  return earlier.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}
