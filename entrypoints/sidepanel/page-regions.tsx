/** The table of a roundup beside the panel: loaded for pages that set several regions side by side, and for no other. */
import { useCallback } from 'react';
import { RegionTable } from '../../components/panel/briefing/region-table';
import type { PageState } from '../../components/panel/page-state';
import type { OwnValue } from '../../lib/briefing/region-grid';
import { openPassage } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import type { Span } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useRegionGrid } from '../../lib/react/use-region-grid';
import type { ReportRow } from '../../lib/store/rows';
import { useTakeTable } from './take-table';

export interface PageRegionsProps {
  page: Extract<PageState, { kind: 'analysed' }>;
  reports: ReportRow[];
  onReveal: (span: Span) => void;
}

export function PageRegions({ page: { analysis, title }, reports, onReveal }: PageRegionsProps) {
  const { locale } = useTranslation();
  const take = useTakeTable();
  const grid = useRegionGrid(analysis, reports);
  const nameOf = useCallback(
    (code: string) => {
      const name = indicatorMeaning(code)?.name;
      return (locale === 'en' ? name?.en : name?.zh) ?? code;
    },
    [locale],
  );
  if (!grid) return null;
  return <RegionTable title={analysis.report?.title ?? title} grid={grid} nameOf={nameOf} onReveal={onReveal} onOpen={open} onTake={take} />;
}

/** The sentence in the region's own document. */
function open({ row, report }: OwnValue): void {
  openPassage(report.url, passageLink({ url: report.url, fragment: null, sentence: row.sentenceText, quote: row.quote, prefix: '', suffix: '' }));
}
