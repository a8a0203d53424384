import { useCallback, useMemo, useState } from 'react';
import { CompareTab } from '../../components/panel/compare/compare-tab';
import type { CellActions } from '../../components/panel/compare/cell-card';
import { notify } from '../../components/ui/toasts';
import { callWithRetry } from '../../lib/browser/messaging';
import { openPlace } from '../../lib/browser/open-page';
import type { CompareCell } from '../../lib/compare/cell';
import type { Finding } from '../../lib/compare/checks/finding';
import { comparableCodes } from '../../lib/compare/comparable';
import type { CompareChoice } from '../../lib/compare/choice';
import builtInSets from '../../lib/compare/data/indicator-sets.json';
import { storedRegions, type StoredRegion } from '../../lib/compare/region-tree';
import { pairReports } from '../../lib/compare/report-pair';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import { useTranslation } from '../../lib/react/translation';
import { useCompareMatrix, useFindings, usePinyin, useReportPair } from '../../lib/react/use-comparison';
import { regionKey } from '../../lib/store/region-key';
import type { ReportRow } from '../../lib/store/rows';
import { closestPair } from './closest-pair';
import { addressAt, directiveInContext, directiveText } from '../../lib/text/text-fragment';

/** The indicator that is compared before one is chosen, where the library has it. */
const FIRST_CODE = 'gdp';
/** Regions shown until the reader has chosen some. */
const FIRST_REGIONS = 12;

export interface CompareProps {
  /** null until the library has answered. */
  reports: ReportRow[] | null;
  choice: CompareChoice;
  onChange: (change: Partial<CompareChoice>) => void;
  onCorrect: CellActions['onCorrect'];
  onCopy: (text: string) => void;
}

const none: readonly ReportRow[] = [];
const noPair: [null, null] = [null, null];

/** The tab 'compare' over the library. */
export function Compare({ reports, choice, onChange, onCorrect, onCopy }: CompareProps) {
  const { t, locale } = useTranslation();
  const [searching, setSearching] = useState(false);
  const stored = reports ?? none;
  const byId = useMemo(() => new Map(stored.map((report) => [report.id, report])), [stored]);
  const comparable = useMemo(() => comparableCodes(stored), [stored]);
  const codes = useMemo(() => shownCodes(choice.codes, comparable), [choice.codes, comparable]);
  const regions = useMemo(() => storedRegions(stored), [stored]);
  const regionKeys = useMemo(() => shownRegions(choice.regions, regions, stored, codes), [choice.regions, regions, stored, codes]);
  const matrix = useCompareMatrix(codes, regionKeys, byId);
  const findings = useFindings(codes, regionKeys, byId);
  const chosenPair = useMemo(() => shownPair(choice.pair, stored), [choice.pair, stored]);
  const pair = useReportPair(choice.view === 'pair' ? chosenPair : noPair);
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
  const pinyin = usePinyin(chineseNames, searching);
  const indicators = useMemo(
    () => comparable.map(({ code, reports: count }, index) => ({ code, reports: count, name: names[index]!, pinyin: pinyin?.[index] })),
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
    const before = choice.sets;
    onChange({ sets: before.filter((set) => set.id !== id) });
    notify(t('panel.compare.deletedSet'), () => onChange({ sets: before }));
  };
  return (
    <CompareTab
      indicators={reports && indicators}
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
      onSearch={() => setSearching(true)}
      onSaveSet={(name) => onChange({ sets: [...choice.sets, { id: crypto.randomUUID(), name, codes: [...codes] }] })}
      onDeleteSet={deleteSet}
      onCopy={onCopy}
      onChartDone={(what) => notify(t(`panel.compare.chart.done.${what}`))}
      onOpen={openCell}
      onCorrect={onCorrect}
      onDismiss={dismiss}
      onBringBack={bringBack}
    />
  );
}

/** Shows the place that a value was read from: in the tab that has the page open, else by its words. */
function openCell({ reportUrl, span, sentence }: CompareCell): void {
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

/** The reader's indicators that the library has; until some are chosen its first. */
function shownCodes(chosen: readonly string[], comparable: readonly { code: string }[]): string[] {
  const known = new Set(comparable.map(({ code }) => code));
  const shown = chosen.filter((code) => known.has(code));
  if (shown.length > 0) return shown;
  const first = known.has(FIRST_CODE) ? FIRST_CODE : comparable[0]?.code;
  return first === undefined ? [] : [first];
}

/** The reader's regions that the library has; until some are chosen the first that state the indicators. */
function shownRegions(
  chosen: readonly string[] | null,
  regions: readonly StoredRegion[],
  reports: readonly ReportRow[],
  codes: readonly string[],
): string[] {
  if (chosen !== null) {
    const wanted = new Set(chosen);
    return regions.map(({ key }) => key).filter((key) => wanted.has(key));
  }
  const stating = new Set(reports.filter((report) => report.codes.some((code) => codes.includes(code))).map(({ region }) => regionKey(region)));
  return regions
    .map(({ key }) => key)
    .filter((key) => stating.has(key))
    .slice(0, FIRST_REGIONS);
}
