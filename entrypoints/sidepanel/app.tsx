import { useCallback, useMemo, useState } from 'react';
import { CompareTab } from '../../components/panel/compare-tab';
import type { IndicatorChoice } from '../../components/panel/compare-view';
import { PageTab } from '../../components/panel/page-tab';
import { Panel, type PanelTab } from '../../components/panel/panel';
import { TermSwitch } from '../../components/panel/terms/term-switch';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import type { Indicator, Measure } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useActivePage } from '../../lib/react/use-active-page';
import { useComparable, useComparison, useReports } from '../../lib/react/use-library';
import { useSettings } from '../../lib/react/use-settings';
import { usePanelWish } from '../../lib/react/use-panel-wish';
import { openOptions, openPage, openReader } from '../../lib/browser/open-page';
import { Clips } from './clips';
import { Library } from './library';
import { useLibraryActions } from './library-actions';
import { usePageActions } from './page-actions';
import { Terms } from './terms';

/** The indicator that is compared before one is chosen, where the library has it. */
const FIRST_CODE = 'gdp';

export function App() {
  const { locale } = useTranslation();
  const [tab, setTab] = useState<PanelTab>('page');
  const [wish, setWish] = useState<{ code: string | null; measure: Measure | null }>({ code: null, measure: null });
  const [regions, setRegions] = useState<string[] | null>(null);

  const page = useActivePage();
  const reports = useReports();
  const comparable = useComparable();
  const [settings, changeSettings] = useSettings();
  const pageActions = usePageActions(page, settings);
  const libraryActions = useLibraryActions();

  const indicators = useMemo(() => comparable?.map((one) => choiceOf(one, locale)) ?? null, [comparable, locale]);
  const first = comparable?.find(({ code }) => code === FIRST_CODE) ?? comparable?.[0];
  const code = wish.code ?? first?.code ?? null;
  const comparison = useComparison({ code, measure: wish.measure, regions }, reports);

  // Chinese rows keep the name as the page prints it.
  const nameOf = useCallback(
    ({ code: known }: Indicator) => (locale === 'en' && known ? (indicatorMeaning(known)?.name.en ?? null) : null),
    [locale],
  );

  usePanelWish((wished) => {
    setTab(wished.tab);
    if (wished.code !== null) setWish({ code: wished.code, measure: wished.measure });
  });

  const tabs = {
    page: (
      <PageTab
        page={pageActions.page}
        tools={settings && <TermSwitch chosen={settings.termMarks} onChange={(termMarks) => changeSettings({ termMarks })} />}
        nameOf={nameOf}
        onReveal={pageActions.reveal}
        onAnalyseAnyway={pageActions.analyseAnyway}
        onOpenReader={openReader}
        onOpenOptions={openOptions}
      />
    ),
    compare: (
      <CompareTab
        indicators={indicators}
        code={code}
        measures={comparison?.measures ?? []}
        measure={comparison?.measure ?? null}
        regions={comparison?.regions ?? []}
        chosenRegions={comparison?.chosen ?? []}
        table={comparison?.table ?? null}
        onCode={(chosen) => setWish({ code: chosen, measure: null })}
        onMeasure={(measure) => setWish({ code, measure })}
        onRegions={setRegions}
        onOpen={openPage}
        onCopy={libraryActions.copyTable}
      />
    ),
    terms: <Terms reports={reports} />,
    clips: (
      <Clips
        page={page}
        onCompare={(chosen) => {
          setWish({ code: chosen, measure: null });
          setTab('compare');
        }}
      />
    ),
    library: <Library />,
  };
  return <Panel shown={tab} onShow={setTab} tabs={tabs} onOpenReader={openReader} onOpenOptions={openOptions} />;
}

function choiceOf({ code, reports }: { code: string; reports: number }, locale: string): IndicatorChoice {
  const name = indicatorMeaning(code)?.name ?? { zh: code, en: code };
  return {
    code,
    reports,
    name: locale === 'en' ? name.en : name.zh,
    search: `${name.zh} ${name.en} ${code}`.toLowerCase(),
  };
}
