/** The briefing of the page beside the panel: read, told in words, printed and copied. */
import { useMemo } from 'react';
import { Briefing } from '../../components/panel/briefing/briefing';
import { briefingSections, closingNote } from '../../components/panel/briefing/briefing-words';
import type { PageState } from '../../components/panel/page-state';
import { notify } from '../../components/ui/toasts';
import { briefingHtml, briefingMarkdown } from '../../lib/briefing/as-text';
import { copyWords } from '../../lib/browser/copy';
import { reference } from '../../lib/cite/reference';
import type { Indicator, Span } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useBriefing } from '../../lib/react/use-briefing';
import type { ReportRow } from '../../lib/store/rows';

type AnalysedPage = Extract<PageState, { kind: 'analysed' }>;

export interface PageBriefingProps {
  page: AnalysedPage;
  reports: ReportRow[];
  nameOf: (indicator: Indicator) => string | null;
  onReveal: (span: Span) => void;
}

export function PageBriefing({ page: { analysis, reportId, title }, reports, nameOf, onReveal }: PageBriefingProps) {
  const { t, locale } = useTranslation();
  const briefing = useBriefing(analysis, reportId, reports);
  const sections = useMemo(() => (briefing ? briefingSections(briefing, analysis, { t, locale, nameOf }) : []), [briefing, analysis, t, locale, nameOf]);
  const note = briefing ? closingNote(briefing, t) : '';
  const shownTitle = analysis.report?.title ?? title;
  const report = reports.find(({ id }) => id === reportId);

  const copy = (form: 'markdown' | 'html') => {
    const told = { title: shownTitle, sections, note, reference: report ? referenceOf(report, shownTitle) : shownTitle };
    copyWords(briefingMarkdown(told), form === 'html' ? briefingHtml(told) : null)
      .then(() => notify(t('panel.briefing.copied')))
      .catch((error: unknown) => {
        console.error('ReportLens: the briefing was not copied', error);
        notify(t('common.failed'));
      });
  };
  return <Briefing title={shownTitle} sections={sections} note={note} onReveal={onReveal} onCopy={copy} onPrint={printBriefing} />;
}

/** Prints the briefing alone and in full, since paper opens nothing: the attribute stands while the browser makes the pages. */
function printBriefing(): void {
  const root = document.documentElement;
  const folded = [...document.querySelectorAll('details:not([open])')];
  const set = (printing: boolean) => {
    root.toggleAttribute('data-printing', printing);
    for (const details of folded) details.toggleAttribute('open', printing);
  };
  set(true);
  addEventListener('afterprint', () => set(false), { once: true });
  print();
}

/** The document as GB/T 7714-2025 has it. */
function referenceOf({ id, url, region, year, detection, date, publisher }: ReportRow, title: string): string {
  return reference(
    [
      {
        id,
        url,
        title,
        year,
        publisher,
        kind: 'selection',
        quote: '',
        sentence: '',
        prefix: '',
        suffix: '',
        region: region.name,
        regionLevel: region.level,
        published: null,
        delivered: date,
        reportTitle: title,
        pageKind: detection.kind,
        fragment: null,
        page: null,
        createdAt: Date.now(),
        indicator: null,
        figure: null,
        term: null,
      },
    ],
    'gbt',
  );
}
