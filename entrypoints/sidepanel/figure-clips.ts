import type { ClipWords } from '../../lib/cite/clip-table';
import type { FigureClipping } from '../../components/panel/figure-list';
import { notify } from '../../components/ui/toasts';
import type { ActivePage } from '../../lib/browser/active-tab';
import { copyWords } from '../../lib/browser/copy';
import type { Translate } from '../../lib/i18n';
import { FigureGone, useFigureClips } from '../../lib/react/use-figure-clips';
import { useTranslation } from '../../lib/react/translation';
import type { ClipRow } from '../../lib/store/rows';

/** Clipping from the list of figures: each press keeps a clip and puts the table of all, with references, on the clipboard. */
export function useFigureClipping(page: ActivePage): FigureClipping | null {
  const { t } = useTranslation();
  const isRead = page.kind === 'analysed';
  const clips = useFigureClips(isRead ? page.tabId : null, isRead ? `${page.tabId} ${page.analysis.id}` : '');
  if (!isRead) return null;

  // The clipboard is asked for within the turn of the press; what goes there comes when the clip is kept.
  const copy = (coming: Promise<readonly ClipRow[]>) => {
    const forms = coming.then((rows) => (rows.length === 0 ? { plain: '', html: '' } : inForms(rows, t)));
    copyWords(
      forms.then(({ plain }) => plain),
      forms.then(({ html }) => html),
    ).catch(async (error: unknown) => {
      console.error('ReportLens: not clipped, or not copied', error);
      notify(
        t(
          await coming.then(
            () => 'panel.page.notCopied' as const,
            (reason: unknown) => (reason instanceof FigureGone ? ('panel.page.gone' as const) : ('common.failed' as const)),
          ),
        ),
      );
    });
  };
  return {
    clipped: new Set(clips.clipped.map(({ key }) => key)),
    onToggle: ({ id, figure, at }) => {
      const isClipped = clips.clipped.some(({ key }) => key === id);
      copy(isClipped ? clips.remove(id) : clips.add(id, { start: figure.start, end: figure.end }, at));
    },
    onCopy: () => copy(clips.rows()),
    onClear: clips.clear,
  };
}

/** What it takes is read when the first figure is clipped. */
async function inForms(rows: readonly ClipRow[], t: Translate) {
  const { citedTable } = await import('../../lib/exchange/cited-table');
  return citedTable(rows, t('panel.clips.tableTitle'), clipWords(t));
}

/** Names of columns, and of what stands in them, in the language of the interface. */
export const clipWords = (t: Translate): ClipWords => ({
  column: (column) => t(`panel.clips.column.${column}`),
  measure: (measure) => t(`common.measure.${measure}`),
  status: (status) => t(`common.status.${status}`),
});
