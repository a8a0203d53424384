/** What stands out in the page beside the panel, and which terms are new in it; each null until it is read. */
import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { briefingOf, type Briefing } from '../briefing/briefing';
import { storedTargets } from '../briefing/targets';
import type { WordingRow } from '../compare/wording';
import type { Analysis } from '../model/analysis';
import { headlineRows } from '../store/queries';
import { regionKey } from '../store/region-key';
import type { IndicatorRow, ReportRow } from '../store/rows';
import { openedLibrary } from './opened-library';
import { useReferenceFigures } from './use-reference';
import { useWordingPair } from './use-wording';

export interface PageBriefing extends Briefing {
  text: string;
  /** Terms against the last kept document of the same sort and region; null where there is none. */
  terms: { before: ReportRow; fresh: WordingRow[]; gone: WordingRow[] } | null;
}

export function useBriefing(analysis: Analysis, reportId: string | null, reports: readonly ReportRow[]): PageBriefing | null {
  const reference = useReferenceFigures();
  const kept = useLiveQuery(async () => ({ reportId, ...(await keptOf(analysis, reportId)) }), [analysis, reportId]);
  const before = useMemo(() => lastBefore(analysis, reportId, reports), [analysis, reportId, reports]);
  const wording = useWordingPair(before?.id ?? null, reportId);
  const briefing = useMemo(
    () =>
      reference && kept?.reportId === reportId
        ? { ...briefingOf({ analysis, reference, text: kept.text, targets: storedTargets(kept.rows, reports, reportId) }), text: kept.text }
        : null,
    [analysis, reference, kept, reportId, reports],
  );
  return useMemo(() => {
    if (!briefing) return null;
    const of = (change: WordingRow['change']) => (wording ?? []).filter((row) => row.change === change);
    return { ...briefing, terms: before && wording ? { before, fresh: of('new'), gone: of('gone') } : null };
  }, [briefing, before, wording]);
}

/** The text as it is kept, and the rows that kept documents state of the region for the year looked back on. */
async function keptOf({ report, headline }: Analysis, reportId: string | null): Promise<{ text: string; rows: IndicatorRow[] }> {
  const row = reportId === null ? undefined : await openedLibrary().texts.get(reportId);
  const year = report?.reviewYear ?? null;
  if (!report || year === null || report.region.name === '') return { text: row?.text ?? '', rows: [] };
  const codes = [...new Set(headline.map(({ code }) => code))];
  return { text: row?.text ?? '', rows: await headlineRows(openedLibrary(), { codes, regions: [regionKey(report.region)], years: { from: year, to: year } }) };
}

/** The newest kept document of the same sort and region of an earlier year. */
function lastBefore({ report, detection }: Analysis, reportId: string | null, reports: readonly ReportRow[]): ReportRow | null {
  const year = report?.year ?? null;
  if (!report || year === null || report.region.name === '') return null;
  const key = regionKey(report.region);
  const earlier = reports.filter(
    (row) => row.id !== reportId && row.detection.kind === detection.kind && row.year !== null && row.year < year && regionKey(row.region) === key,
  );
  return earlier.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))[0] ?? null;
}
