import { lazy, Suspense, useState, type ComponentProps, type ReactNode } from 'react';
import { ErrorBoundary } from '../../components/ui/error-boundary';
import { PageTab } from '../../components/panel/page-tab';
import { Palette } from '../../components/panel/palette/palette';
import { Panel } from '../../components/panel/panel';
import { TermSwitch } from '../../components/panel/terms/term-switch';
import { useActivePage } from '../../lib/react/use-active-page';
import { useCompareChoice } from '../../lib/react/use-compare-choice';
import { useReportIndicators } from '../../lib/react/use-comparison';
import { useIndicatorName } from '../../lib/react/use-indicator-name';
import { useReportsIfRead } from '../../lib/react/use-library';
import { useSettings } from '../../lib/react/use-settings';
import { usePaletteKey } from '../../lib/react/use-palette-key';
import { usePanelWish } from '../../lib/react/use-panel-wish';
import type { KeptComparison } from '../../lib/compare/choice';
import { standingAt } from '../../lib/compare/focus';
import { opening } from '../../lib/compare/kept';
import { kinds } from '../../lib/model/kinds';
import { openGuide, openOptions, openReader, openReaderOn, openWorkbench } from '../../lib/browser/open-page';
import { useCorrection } from './correction';
import { PageNotice } from './documents';
import { useFigureClipping } from './figure-clips';
import { usePageActions } from './page-actions';
import { usePanes } from './panes';

// The panel opens on the page's tab; what the others need is read when one of them is shown.
const PageBriefing = lazy(async () => ({ default: (await import('./page-briefing')).PageBriefing }));
const Clips = lazy(async () => ({ default: (await import('./clips')).Clips }));
const Compare = lazy(async () => ({ default: (await import('./compare')).Compare }));
const PageRegions = lazy(async () => ({ default: (await import('./page-regions')).PageRegions }));
const Library = lazy(async () => ({ default: (await import('./library')).Library }));
const Terms = lazy(async () => ({ default: (await import('./terms')).Terms }));
const FolderKeeper = lazy(async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return { default: (await import('./folder-backup')).FolderKeeper };
});
const PanelResults = lazy(async () => ({ default: (await import('./palette/results')).PanelResults }));

const shownLater = (tab: ReactNode) => <Suspense fallback={null}>{tab}</Suspense>;
/** What adds to a view that goes on without it. */
const besides = (part: ReactNode) => <ErrorBoundary instead={null}>{shownLater(part)}</ErrorBoundary>;

/** What stands over a page's figures: the regions of a roundup, and what stands out. */
function BesidesFigures({ page, ...shared }: ComponentProps<typeof PageBriefing>) {
  return (
    <>
      {kinds[page.analysis.detection.kind].ofSeveral && besides(<PageRegions page={page} reports={shared.reports} onReveal={shared.onReveal} />)}
      {besides(<PageBriefing page={page} {...shared} />)}
    </>
  );
}

/** A part that stands alone and says itself that it could not be shown. */
const saysOwnFailure = (part: ReactNode) => <ErrorBoundary>{shownLater(part)}</ErrorBoundary>;

/** A view that has nothing to show without the library says in its own place why that cannot be read. */
const ofLibrary = (failure: unknown, view: ReactNode): ReactNode => (failure === null ? shownLater(view) : <Unread failure={failure} />);

function Unread({ failure }: { failure: unknown }): never {
  throw failure;
}

/** One array for every render: lists compare it by identity. */
const noRows: never[] = [];

export interface AppProps {
  /** Fills a tab of its own instead of standing beside a page. */
  workbench?: boolean;
}

export function App({ workbench = false }: AppProps) {
  const { panes, show: setTab, showIn } = usePanes(workbench);
  const [choice, choose] = useCompareChoice();
  const [opened, setOpened] = useState<KeptComparison | null>(null);
  const openKept = (one: KeptComparison | null) => {
    if (one) choose(opening(one));
    setOpened(one);
  };
  const [wish, setWish] = useState('');
  const [term, setTerm] = useState<string | null>(null);
  // Counts what the palette asked for: a tab that is open already begins anew with it.
  const [asked, setAsked] = useState(0);
  const [searching, setSearching] = useState(false);
  usePaletteKey(() => setSearching(true));

  const page = useActivePage();
  const { reports, failure } = useReportsIfRead();
  const [settings, changeSettings] = useSettings();
  const pageActions = usePageActions(page, settings);

  const clipping = useFigureClipping(page);
  const correction = useCorrection();
  const stored = useReportIndicators(page.kind === 'analysed' ? page.reportId : null);

  const nameOf = useIndicatorName();

  usePanelWish((wished) => {
    // The panel beside the page takes what the page wishes.
    if (workbench) return;
    setTab(wished.tab);
    const { focus, region } = wished;
    if (focus) choose((standing) => standingAt(focus, region, standing));
  });

  const tabs = {
    page: (
      <PageTab
        page={pageActions.page}
        briefing={page.kind === 'analysed' && <BesidesFigures page={page} reports={reports ?? noRows} nameOf={nameOf} onReveal={pageActions.reveal} />}
        notice={<PageNotice page={page} reports={reports} />}
        tools={settings && <TermSwitch chosen={settings.termMarks} onChange={(termMarks) => changeSettings({ termMarks })} />}
        nameOf={nameOf}
        stored={stored ?? noRows}
        onReveal={pageActions.reveal}
        onCorrect={correction.open}
        clipping={clipping}
        onAnalyseAnyway={pageActions.analyseAnyway}
        onOpenReader={openReader}
        onOpenPdf={openReaderOn}
        onOpenOptions={openOptions}
      />
    ),
    compare:
      choice &&
      ofLibrary(
        failure,
        <Compare
          here={page.kind === 'analysed' ? (page.analysis.report?.region ?? null) : null}
          reports={reports}
          choice={choice}
          opened={opened}
          onChange={choose}
          onOpenKept={openKept}
          onCorrect={correction.open}
        />,
      ),
    clips: ofLibrary(
      failure,
      <Clips
        page={page}
        reports={reports}
        wish={wish}
        onWish={setWish}
        onCompare={(code) => {
          choose({ view: 'table', codes: [code], measures: [], focus: null });
          setTab('compare');
        }}
      />,
    ),
    terms: ofLibrary(failure, <Terms key={asked} reports={reports} term={term} onTerm={setTerm} />),
    library: ofLibrary(failure, <Library reports={reports} />),
  };
  return (
    <>
      <Panel
        panes={panes}
        onShow={showIn}
        tabs={tabs}
        onSearch={() => setSearching(true)}
        onOpenReader={openReader}
        onOpenOptions={openOptions}
        onOpenGuide={openGuide}
        onOpenWorkbench={workbench ? undefined : openWorkbench}
      />
      {correction.form}
      {'showDirectoryPicker' in window && besides(<FolderKeeper />)}
      {searching && (
        <Palette
          onClose={() => setSearching(false)}
          results={(wanted, entered) =>
            saysOwnFailure(
              <PanelResults
                wish={wanted}
                entered={entered}
                reports={reports}
                choice={choice}
                onShow={setTab}
                onChoose={choose}
                onOpenKept={openKept}
                onTerm={(id) => {
                  setTerm(id);
                  setAsked((count) => count + 1);
                  setTab('terms');
                }}
                onSearch={(words) => {
                  setWish(words);
                  setTab('clips');
                }}
                onClose={() => setSearching(false)}
              />,
            )
          }
        />
      )}
    </>
  );
}
