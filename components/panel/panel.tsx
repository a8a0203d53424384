import type { ReactNode } from 'react';
import { Button as AriaButton, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { IconButton } from '../ui/button';
import { Icon } from '../ui/icons';
import { ErrorBoundary } from '../ui/error-boundary';
import { Notices } from '../ui/toasts';
import './panel.css';

export const panelTabs = ['page', 'compare', 'terms', 'clips', 'library'] as const;
export type PanelTab = (typeof panelTabs)[number];

export interface PanelProps {
  shown: PanelTab;
  onShow: (tab: PanelTab) => void;
  tabs: Record<PanelTab, ReactNode>;
  /** Opens the field that finds everything. */
  onSearch: () => void;
  onOpenReader: () => void;
  onOpenOptions: () => void;
  onOpenGuide: () => void;
}

/** The side panel: masthead, tabs, and what is in the one that is shown. */
export function Panel({ shown, onShow, tabs, onSearch, onOpenReader, onOpenOptions, onOpenGuide }: PanelProps) {
  const { t } = useTranslation();
  return (
    <>
      <Tabs
        selectedKey={shown}
        onSelectionChange={(key) => {
          const next = panelTabs.find((tab) => tab === key);
          if (next) onShow(next);
        }}
        className="rl-panel"
      >
        <header>
          <div className="rl-masthead">
            <h1 className="rl-title rl-wordmark">{t('common.productName')}</h1>
            <AriaButton className="rl-masthead-search" aria-label={t('panel.palette.open')} onPress={onSearch} render={(props) => <button {...props} title={t('panel.palette.open')} />}>
              <Icon name="search" />
              <span className="rl-masthead-words">{t('panel.palette.label')}</span>
            </AriaButton>
            <IconButton icon="file" label={t('panel.openReader')} onPress={onOpenReader} />
            <IconButton icon="guide" label={t('guide.open')} onPress={onOpenGuide} />
            <IconButton icon="settings" label={t('panel.openOptions')} onPress={onOpenOptions} />
          </div>
          <TabList aria-label={t('panel.tabs.label')} className="rl-tabs">
            {panelTabs.map((tab) => (
              <Tab key={tab} id={tab} className="rl-tab">
                {t(`panel.tabs.${tab}`)}
              </Tab>
            ))}
          </TabList>
        </header>
        <main className="rl-panel-main">
          {panelTabs.map((tab) => (
            <TabPanel key={tab} id={tab} className="rl-tab-panel">
              <ErrorBoundary>{tabs[tab]}</ErrorBoundary>
            </TabPanel>
          ))}
        </main>
      </Tabs>
      {/* Beside the tabs, not in them: they draw their contents a second time, unseen, to count them. */}
      <Notices />
    </>
  );
}
