/** The regions and indicators of a roundup beside the panel, with what the library's own documents say of the same. */
import { useMemo } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { gridQuery, regionGrid, type RegionGrid } from '../briefing/region-grid';
import type { Analysis } from '../model/analysis';
import { kinds } from '../model/kinds';
import { headlineRows } from '../store/queries';
import type { ReportRow } from '../store/rows';
import { openedLibrary } from './opened-library';

/** Null for documents of one region, and until the library has answered. */
export function useRegionGrid(analysis: Analysis, reports: readonly ReportRow[]): RegionGrid | null {
  const query = useMemo(() => (kinds[analysis.detection.kind].ofSeveral ? gridQuery(analysis) : null), [analysis]);
  const rows = useLiveQuery(() => (query ? headlineRows(openedLibrary(), query) : []), [query]);
  return useMemo(() => (query && rows ? regionGrid(analysis, rows, reports) : null), [query, rows, analysis, reports]);
}
