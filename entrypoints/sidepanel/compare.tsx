import { useCallback, useMemo, useState } from 'react';
import { CompareTab } from '../../components/panel/compare/compare-tab';
import type { CellActions } from '../../components/panel/compare/cell-card';
import { notify } from '../../components/ui/toasts';
import { callWithRetry } from '../../lib/browser/messaging';
import { openPlace } from '../../lib/browser/open-page';
import { copyPicture } from '../../lib/browser/copy';
import { saveBlob } from '../../lib/browser/save-text';
import type { CompareCell } from '../../lib/compare/cell';
import type { Finding } from '../../lib/compare/checks/finding';
import { POPULATION } from '../../lib/compare/derived';
import { comparableCodes } from '../../lib/compare/comparable';
import type { ChoiceChange, CompareChoice, KeptComparison } from '../../lib/compare/choice';
import { lackingOf } from '../../lib/compare/kept';
import builtInSets from '../../lib/compare/data/indicator-sets.json';
import { isReference } from '../../lib/compare/reference-rows';
import { storedRegions } from '../../lib/compare/region-tree';
import { homeOf, isTogether, shownCodes, shownRegions, standingList } from '../../lib/compare/standpoint';
import { pairReports } from '../../lib/compare/report-pair';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import type { Region } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useReference } from '../../lib/react/use-reference';
import { useComparedRows, useCompareMatrix, useFindings, useReportPair } from '../../lib/react/use-comparison';
import { usePinyin } from '../../lib/react/use-pinyin';
import { regionKey } from '../../lib/store/region-key';
import type { IndicatorRow, ReportRow } from '../../lib/store/rows';
import { closestPair } from './closest-pair';
import { useKeptComparisons } from './kept-comparisons';
import { usePeerLists } from './peer-lists';
import { useTakeTable } from './take-table';
import { addressAt, directiveInContext, directiveText } from '../../lib/text/text-fragment';
import { otherNames } from '../../lib/compare/indicator-search';

export interface CompareProps {
  /** The region of the document that the reader has open; null for none. */
  here: Region | null;
  /** null until the library has answered. */
  reports: ReportRow[] | null;
  choice: CompareChoice;
  /** The kept comparison that was opened last; null for none, and when what the library lacks of it has been seen. */
  opened: KeptComparison | null;
  onChange: (change: ChoiceChange) => void;
  onOpenKept: (one: KeptComparison | null) => void;
  onCorrect: CellActions['onCorrect'];
}

const none: readonly ReportRow[] = [];
const noRows: readonly IndicatorRow[] = [];
const noCodes: readonly string[] = [];
const noPair: [null, null] = [null, null];

/** The tab 'compare' over the library. */
export function Compare({ here, reports, choice, opened, onChange, onOpenKept, onCorrect }: CompareProps) {
  const { t, locale } = useTranslation();
  const [searching, setSearching] = useState(false);
  const [likely, setLikely] = useState(noCodes);
  const stored = reports ?? none;
  const reference = useReference(choice.reference);
  // Nothing is shown before both are there: until then nothing is worked out for one of them alone.
  const all = useMemo(() => (reports && reference ? [...reports, ...reference.reports] : none), [reports, reference]);
  const byId = useMemo(() => new Map(all.map((report) => [report.id, report])), [all]);
  const comparable = useMemo(() => comparableCodes(all), [all]);
  const codes = useMemo(() => shownCodes(choice.codes, comparable), [choice.codes, comparable]);
  const regions = useMemo(() => storedRegions(all), [all]);
  const home = useMemo(() => homeOf(choice.home, here, stored), [choice.home, here, stored]);
  const { regions: chosen, peers, settled } = choice;
  const list = standingList(choice);
  const regionKeys = useMemo(() => shownRegions({ regions: chosen, peers, list }, home, regions, all, codes), [chosen, peers, list, home, regions, all, codes]);
  const beside = useMemo(() => ({ reference: reference?.rows ?? noRows, settled }), [reference, settled]);
  const read = useMemo(() => (choice.extras.includes('perHead') && !codes.includes(POPULATION) ? [...codes, POPULATION] : codes), [codes, choice.extras]);
  const rows = useComparedRows(read, regionKeys, likely);
  const matrix = useCompareMatrix(rows, read, regionKeys, byId, beside);
  const findings = useFindings(rows, codes, byId);
  const paired = choice.view === 'pair';
  const chosenPair = useMemo(() => (paired ? shownPair(choice.pair, stored) : noPair), [paired, choice.pair, stored]);
  const pair = useReportPair(chosenPair);
  const pairRows = useMemo(() => pair && pairReports(...pair), [pair]);

  const nameOf = useCallback(
    (code: string) => {
      const name = indicatorMeaning(code)?.name;
      return (locale === 'en' ? name?.en : name?.zh) ?? code;
    },
    [locale],
  );
  const names = useMemo(() => comparable.map(({ code }) => indicatorMeaning(code)?.name ?? { zh: code, en: code }), [comparable]);
  const chineseNames = useMemo(() => names.map(({ zh }) => zh), [names]);
  const { pinyin } = usePinyin(chineseNames, searching);
  const indicators = useMemo(
    () =>
      comparable.map(({ code, reports: count }, index) => ({
        code,
        reports: count,
        name: names[index]!,
        also: otherNames(code),
        pinyin: pinyin?.get(names[index]!.zh),
      })),
    [comparable, names, pinyin],
  );
  const sets = useMemo(() => {
    const known = new Set(comparable.map(({ code }) => code));
    return [
      ...choice.sets.map((set) => ({ ...set, own: true })),
      ...builtInSets.map(({ id, name, codes: of }) => ({ id, name: locale === 'en' ? name.en : name.zh, codes: of, own: false })),
    ]
      .map((set) => ({ ...set, codes: set.codes.filter((code) => known.has(code)) }))
      .filter((set) => set.own || set.codes.length > 0);
  }, [choice.sets, comparable, locale]);

  const shown = useMemo(() => {
    const keys = new Set(regionKeys);
    return { codes, regions: regions.filter(({ key }) => keys.has(key)), together: isTogether(choice) };
  }, [codes, regions, regionKeys, choice]);
  const { codeOf, ...keptActions } = useKeptComparisons({ choice, onChange, onOpenKept, shown });
  const listActions = usePeerLists(choice, onChange);
  const lacking = useMemo(
    () => reports && reference && opened && lackingOf(opened, choice, new Set(comparable.map(({ code }) => code)), new Set(regions.map(({ key }) => key))),
    [reports, reference, opened, choice, comparable, regions],
  );
  const takeTable = useTakeTable();
  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const bringBack = ({ id }: Finding) => {
    callWithRetry('checks/restore', { ids: [id] }).catch(failed);
  };
  const dismiss = (finding: Finding) => {
    callWithRetry('checks/dismiss', { ids: [finding.id] })
      .then(() => notify(t('panel.compare.checks.dismissedOne'), () => bringBack(finding)))
      .catch(failed);
  };
  const deleteSet = (id: string) => {
    const at = choice.sets.findIndex((set) => set.id === id);
    const gone = choice.sets[at];
    if (!gone) return;
    onChange(({ sets: standing }) => ({ sets: standing.filter((set) => set.id !== id) }));
    // What another panel has kept or deleted meanwhile stays as it is.
    notify(t('panel.compare.deletedSet'), () =>
      onChange(({ sets: standing }) => ({ sets: standing.some((set) => set.id === id) ? standing : standing.toSpliced(at, 0, gone) })),
    );
  };
  return (
    <CompareTab
      indicators={reports && reference && indicators}
      homeKey={home && regionKey(home)}
      sets={sets}
      regions={regions}
      reports={stored}
      choice={choice}
      codes={codes}
      regionKeys={regionKeys}
      matrix={matrix}
      findings={findings}
      pair={chosenPair}
      pairRows={pairRows}
      nameOf={nameOf}
      onChange={onChange}
      list={list}
      listActions={listActions}
      keptActions={keptActions}
      lacking={lacking}
      onLackingSeen={() => onOpenKept(null)}
      onSearch={() => setSearching(true)}
      onLikely={setLikely}
      onSaveSet={(name) => onChange(({ sets: standing }) => ({ sets: [...standing, { id: crypto.randomUUID(), name, codes: [...codes] }] }))}
      onDeleteSet={deleteSet}
      onTake={takeTable}
      codeOf={codeOf}
      onChartSave={saveBlob}
      onChartCopy={copyPicture}
      onChartDone={(what) => notify(t(`panel.compare.chart.done.${what}`))}
      onOpen={openCell}
      onCorrect={onCorrect}
      onDismiss={dismiss}
      onBringBack={bringBack}
    />
  );
}

/** Shows the place that a value was read from: in the tab that has the page open, else by its words. */
function openCell({ reportId, reportUrl, span, sentence }: CompareCell): void {
  if (isReference(reportId)) return;
  const directive = directiveInContext('', sentence, '');
  openPlace(reportUrl, span, addressAt(reportUrl, directive && directiveText(directive)));
}

/** The reader's two reports as far as they are stored; until they are chosen the two nearest to each other. */
function shownPair([first, second]: CompareChoice['pair'], reports: readonly ReportRow[]): [string | null, string | null] {
  const ids = new Set(reports.map(({ id }) => id));
  const known = (id: string | null) => (id !== null && ids.has(id) ? id : null);
  if (known(first) !== null || known(second) !== null) return [known(first), known(second)];
  return closestPair(reports.filter(({ codes }) => codes.length > 0));
}
