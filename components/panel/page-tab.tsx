import type { ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';
import { Button } from '../ui/button';
import { useTranslation } from '../../lib/react/translation';
import { FigureList, type FigureListProps } from './figure-list';
import { PageHeader } from './page-header';
import type { PageState } from './page-state';
import emptyStateStyles from '../ui/empty-state.module.css';
import panelStyles from './panel.module.css';
import styles from './page.module.css';

export interface PageTabProps extends Pick<FigureListProps, 'nameOf' | 'stored' | 'onReveal' | 'onCorrect' | 'clipping'> {
  page: PageState;
  /** Why the page is not in the library, and what would put it there; null where it is. */
  notice: ReactNode;
  /** What stands out in it, before the list of figures. */
  briefing: ReactNode;
  /** What can be chosen for the page, below its head. */
  tools: ReactNode;
  onAnalyseAnyway: () => void;
  onOpenReader: () => void;
  /** Opens the tab's PDF in the reader page. */
  onOpenPdf: (tabId: number) => void;
  onOpenOptions: () => void;
}

const libraryReasons = ['library-full', 'library-unavailable', 'library-newer', 'library-busy', 'library-failed'] as const;

/** The library could not take the page; everything else works as ever. */
function isLibraryReason(reason: string | null | undefined): reason is (typeof libraryReasons)[number] {
  return libraryReasons.some((known) => known === reason);
}

/** 'This page': what the page in the active tab says, figure by figure; or why nothing is known of it. */
export function PageTab({ page, notice, briefing, tools, onAnalyseAnyway, onOpenReader, onOpenPdf, onOpenOptions, ...list }: PageTabProps) {
  const { t } = useTranslation();
  const reader = <Button onPress={onOpenReader}>{t('panel.openReader')}</Button>;
  const anyway = (
    <Button look="solid" onPress={onAnalyseAnyway}>
      {t('panel.page.empty.anyway')}
    </Button>
  );
  switch (page.kind) {
    case 'reading':
      return (
        <p className={emptyStateStyles.line} role="status">
          {t('panel.page.reading')}
        </p>
      );
    case 'none':
      return (
        <EmptyState title={t('panel.page.empty.noneTitle')} actions={reader}>
          <p>{t('panel.page.empty.none')}</p>
        </EmptyState>
      );
    case 'closed':
      return (
        <EmptyState
          title={t('panel.page.empty.closedTitle')}
          actions={
            <>
              <Button onPress={onOpenOptions}>{t('panel.page.empty.allowSite')}</Button>
              {reader}
            </>
          }
        >
          <p>{t('panel.page.empty.closed')}</p>
          <p>{t('panel.page.empty.closedAlways')}</p>
          <p>{t('panel.page.empty.closedOwn')}</p>
        </EmptyState>
      );
    case 'file':
      return (
        <EmptyState title={t('panel.page.empty.fileTitle')} actions={reader}>
          <p>{t('panel.page.empty.file')}</p>
        </EmptyState>
      );
    case 'pdf':
      return (
        <EmptyState
          title={t('panel.page.empty.pdfTitle')}
          actions={
            <Button look="solid" onPress={() => onOpenPdf(page.tabId)}>
              {t('panel.page.empty.openPdf')}
            </Button>
          }
        >
          <p className={styles.about} lang="zh-CN">
            {page.title}
          </p>
          <p>{t('panel.page.empty.pdf')}</p>
        </EmptyState>
      );
    case 'other':
      return (
        <EmptyState title={t(page.off ? 'panel.page.empty.offTitle' : 'panel.page.empty.otherTitle')} actions={anyway}>
          <p className={styles.about} lang="zh-CN">
            {page.title}
          </p>
          <p>{t(page.off ? 'panel.page.empty.off' : 'panel.page.empty.other')}</p>
          {page.failure !== null && <p role="alert">{t('panel.page.empty.failed', { reason: page.failure })}</p>}
        </EmptyState>
      );
    case 'analysed':
      return (
        <div className={`${panelStyles.column} ${styles.root}`}>
          <PageHeader analysis={page.analysis} pageTitle={page.title} />
          {page.cut && <p role="note">{t('panel.page.cut')}</p>}
          {isLibraryReason(page.notKept) && <p role="note">{t(`panel.page.notKept.${page.notKept}`)}</p>}
          {notice}
          {briefing}
          {tools}
          <FigureList key={page.analysis.id} analysis={page.analysis} {...list} />
        </div>
      );
  }
}
