import type { ReactNode } from 'react';
import { Button as AriaButton, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { ErrorBoundary } from '../ui/error-boundary';
import { Notices } from '../ui/toasts';
import styles from './panel.module.css';

export const panelTabs = ['page', 'compare', 'terms', 'clips', 'library'] as const;
export type PanelTab = (typeof panelTabs)[number];

export interface PanelProps {
  /** What is shown, side by side: one tab in the panel, two in a wide workbench, never one twice. */
  panes: readonly PanelTab[];
  onShow: (pane: number, tab: PanelTab) => void;
  tabs: Record<PanelTab, ReactNode>;
  /** Opens the field that finds everything. */
  onSearch: () => void;
  onOpenReader: () => void;
  onOpenOptions: () => void;
  onOpenGuide: () => void;
  /** Opens the same views as a page; absent where this is it. */
  onOpenWorkbench?: (() => void) | undefined;
}

/** The side panel, or the workbench: masthead, tabs, and what is in those that are shown. */
export function Panel({ panes, onShow, tabs, onSearch, onOpenReader, onOpenOptions, onOpenGuide, onOpenWorkbench }: PanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.root}>
        <header className={styles.masthead}>
          <h1 className={`rl-title ${styles.wordmark}`}>{t('common.productName')}</h1>
          <AriaButton
            className={styles.mastheadSearch}
            aria-label={t('panel.palette.open')}
            onPress={onSearch}
            render={(props) => <button {...props} title={t('panel.palette.open')} />}
          >
            <Icon name="search" />
            <span className={styles.mastheadWords}>{t('panel.palette.label')}</span>
          </AriaButton>
          {onOpenWorkbench && (
            <span className={styles.mastheadRoomy}>
              <IconButton icon="columns" label={t('panel.workbench.open')} onPress={onOpenWorkbench} />
            </span>
          )}
          <IconButton icon="file" label={t('panel.openReader')} onPress={onOpenReader} />
          <IconButton icon="guide" label={t('guide.open')} onPress={onOpenGuide} />
          <IconButton icon="settings" label={t('panel.openOptions')} onPress={onOpenOptions} />
        </header>
        <main className={styles.main} data-panes={panes.length}>
          {panes.map((shown, pane) => (
            <Pane
              key={pane}
              place={pane === 0 ? 'first' : 'second'}
              label={panes.length > 1 ? t('panel.workbench.pane', { number: pane + 1 }) : t('panel.tabs.label')}
              shown={shown}
              onShow={(tab) => onShow(pane, tab)}
              tabs={tabs}
            />
          ))}
        </main>
      </div>
      {/* Beside the tabs, not in them: they draw their contents a second time, unseen, to count them. */}
      <Notices />
    </>
  );
}

interface PaneProps {
  place: 'first' | 'second';
  label: string;
  shown: PanelTab;
  onShow: (tab: PanelTab) => void;
  tabs: PanelProps['tabs'];
}

/** One row of tabs and what is in the one that is shown. */
function Pane({ place, label, shown, onShow, tabs }: PaneProps) {
  const { t } = useTranslation();
  return (
    <Tabs
      selectedKey={shown}
      onSelectionChange={(key) => {
        const next = panelTabs.find((tab) => tab === key);
        if (next) onShow(next);
      }}
      className={`${styles.pane} ${place === 'first' ? styles.paneFirst : styles.paneSecond}`}
    >
      <TabList aria-label={label} className={styles.tabs}>
        {panelTabs.map((tab) => (
          <Tab key={tab} id={tab} className={styles.tab}>
            {t(`panel.tabs.${tab}`)}
          </Tab>
        ))}
      </TabList>
      {panelTabs.map((tab) => (
        <TabPanel key={tab} id={tab} className={styles.tabPanel}>
          {/* Of two panes each draws its own alone. */}
          <ErrorBoundary>{tab === shown ? tabs[tab] : null}</ErrorBoundary>
        </TabPanel>
      ))}
    </Tabs>
  );
}
