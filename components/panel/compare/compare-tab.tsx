import { lazy, Suspense, useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { compareViews, type ChoiceChange, type CompareChoice, type CompareView, type Focus, type PeerList } from '../../../lib/compare/choice';
import { compareTable, yearsOf, type CompareTable } from '../../../lib/compare/columns';
import { chosenQuantities, measuresOf, type CompareMatrix } from '../../../lib/compare/matrix';
import type { StoredRegion } from '../../../lib/compare/region-tree';
import type { PairRow } from '../../../lib/compare/report-pair';
import { isTogether } from '../../../lib/compare/standpoint';
import { inLanguage } from '../../../lib/compare/place-words';
import { derivedOf } from '../../../lib/compare/derived';
import { decidingColumn } from '../../../lib/compare/focus';
import { isReference } from '../../../lib/compare/reference-rows';
import { foldSparse } from '../../../lib/compare/sparse-columns';
import { sides } from '../../../lib/compare/statement';
import { targetResults } from '../../../lib/compare/targets';
import type { Measure } from '../../../lib/model/analysis';
import type { Findings } from '../../../lib/react/use-comparison';
import { useTranslation } from '../../../lib/react/translation';
import type { OnTake } from '../../ui/take-buttons';
import { ChoiceChips, FilterChips } from '../../ui/chips';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icons';
import type { CellActions } from './cell-card';
import { ChecksView } from './checks-view';
import { DisplayChooser, YearChooser } from './display-chooser';
import { FoldedColumns } from './folded-columns';
import { IndicatorChooser, type IndicatorChooserProps, type IndicatorOption, type NamedSet } from './indicator-chooser';
import { KeptChooser, type KeptActions } from './kept-chooser';
import { LackingNote, type LackingNoteProps } from './lacking-note';
import { PairView, type ReportChoice } from './pair-view';
import { ListLacking, type PeerListsProps } from './peer-lists';
import { quantityWords } from './quantity-words';
import { RegionChooser } from './region-chooser';
import { TableView, type TableViewProps } from './table-view';
import { TakeTable, type TakeTableProps } from './take-table';
import { TargetsView } from './targets-view';
import chipsStyles from '../../ui/chips.module.css';
import emptyStateStyles from '../../ui/empty-state.module.css';
import styles from './compare.module.css';

/** Charts bring a library of their own: it is loaded when one is wanted. */
const ChartView = lazy(() => import('./chart-view'));

export interface CompareTabProps extends CellActions, LackingNoteProps, Pick<IndicatorChooserProps, 'onSaveSet' | 'onDeleteSet' | 'onLikely'> {
  /** Indicators that can be compared; null until the library has answered. */
  indicators: readonly IndicatorOption[] | null;
  sets: readonly NamedSet[];
  regions: readonly StoredRegion[];
  reports: readonly ReportChoice[];
  choice: CompareChoice;
  /** The codes and regions that stand: the reader's, else the library's first. */
  codes: readonly string[];
  regionKeys: readonly string[];
  /** null until it is read. */
  matrix: CompareMatrix | null;
  findings: Findings;
  /** Ids of the two reports that stand against each other. */
  pair: readonly [string | null, string | null];
  pairRows: readonly PairRow[] | null;
  /** Key of the region that the reader stands in; null for none. */
  homeKey: string | null;
  onChange: (change: ChoiceChange) => void;
  /** The own list whose regions are compared; null for none. */
  list: PeerList | null;
  listActions: Pick<PeerListsProps, 'onList' | 'onPutList' | 'onDropList'>;
  keptActions: KeptActions;
  /** The reader is about to search. */
  onSearch: () => void;
  /** Takes a table out of the panel. */
  onTake: OnTake;
  /** What is compared, as a code of this name, by which it is opened again. */
  codeOf: (name: string) => string;
  onChartSave: (file: Blob, name: string) => void;
  onChartCopy: (png: Promise<Blob>) => Promise<void>;
  onChartDone: (what: 'saved' | 'copied' | 'failed') => void;
}

/** 'Compare': chosen indicators, regions and years as a table, as charts, as targets met or missed; two reports; checks. */
export function CompareTab(props: CompareTabProps) {
  const { t } = useTranslation();
  const { indicators, choice, findings, onChange } = props;
  if (!indicators) return null;
  if (indicators.length === 0) {
    return (
      <EmptyState title={t('panel.compare.emptyTitle')}>
        <p>{t('panel.compare.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <LackingNote {...props} />
      <ChoiceChips<CompareView>
        label={t('panel.compare.views')}
        chips={compareViews.map((id) => ({
          id,
          label: t(`panel.compare.view.${id}`),
          ...(id === 'checks' && findings.open.length > 0 ? { count: findings.open.length } : {}),
        }))}
        chosen={choice.view}
        onChange={(view) => onChange({ view })}
      />
      {choice.view === 'pair' ? <PairView {...props} rows={props.pairRows} onPair={(pair) => onChange({ pair })} /> : <Comparison {...props} />}
    </div>
  );
}

function Comparison(props: CompareTabProps) {
  const { t } = useTranslation();
  const { choice, codes, regionKeys, matrix, onChange } = props;
  const measures = useMemo(() => (matrix ? measuresOf(matrix, codes) : []), [matrix, codes]);
  const quantities = useMemo(() => (matrix ? chosenQuantities(matrix, codes, choice.measures) : []), [matrix, codes, choice.measures]);
  const years = useMemo(() => (matrix ? yearsOf(matrix, quantities) : []), [matrix, quantities]);
  const { list } = props;
  const shownMeasures = new Set(quantities.map(({ measure }) => measure));
  return (
    <>
      <div className={styles.tools}>
        <ChosenIndicators {...props} />
        <div className={styles.choices}>
          <RegionChooser
            regions={props.regions}
            chosen={regionKeys}
            onChange={(regions) => onChange({ regions, list: null, together: false })}
            home={props.regions.find(({ key }) => key === props.homeKey) ?? null}
            peers={choice.regions === null && list === null ? choice.peers : null}
            onPeers={(peers) => onChange({ regions: null, list: null, peers })}
            lists={choice.lists}
            list={list?.id ?? null}
            {...props.listActions}
          />
          {choice.view !== 'checks' && (
            <>
              {years.length > 1 && <YearChooser years={years} chosen={choice.years} onChange={(chosen) => onChange({ years: chosen })} />}
              {choice.view !== 'targets' && <DisplayChooser choice={choice} onChange={onChange} />}
            </>
          )}
          <KeptChooser kept={choice.kept} {...props.keptActions} />
        </div>
        {choice.view !== 'checks' && measures.length > 1 && (
          <FilterChips<Measure>
            label={t('panel.compare.measure')}
            chips={measures.map((id) => ({ id, label: t(`common.measure.${id}`) }))}
            chosen={shownMeasures}
            onChange={(chosen) => onChange({ measures: [...chosen] })}
          />
        )}
      </div>
      <ListLacking list={list} regions={props.regions} />
      {choice.view === 'checks' ? <ChecksView {...props} /> : matrix ? <Shown {...props} matrix={matrix} quantities={quantities} /> : null}
    </>
  );
}

/** Chosen indicators that are named before the others are counted: they would push the table out of sight. */
const NAMED = 4;

/** The chosen indicators, each to be taken out again. */
function ChosenIndicators({ indicators, codes, nameOf, onChange, onSearch, ...props }: CompareTabProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const more = codes.length - NAMED;
  const named = all || more <= 1 ? codes : codes.slice(0, NAMED);
  return (
    <div className={chipsStyles.root} role="group" aria-label={t('panel.compare.indicators')}>
      {named.map((code) => (
        <span key={code} className={`${chipsStyles.chip} ${styles.chosen}`}>
          <span className={styles.chosenName} title={nameOf(code)}>
            {nameOf(code)}
          </span>
          {codes.length > 1 && (
            <AriaButton
              className={styles.out}
              aria-label={t('panel.compare.takeOut', { name: nameOf(code) })}
              onPress={() => onChange({ codes: codes.filter((one) => one !== code) })}
            >
              <Icon name="close" />
            </AriaButton>
          )}
        </span>
      ))}
      {more > 1 && (
        <AriaButton className={chipsStyles.chip} aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('panel.compare.fewer') : t('panel.compare.more', { count: more })}
        </AriaButton>
      )}
      <IndicatorChooser
        indicators={indicators ?? []}
        sets={props.sets}
        chosen={codes}
        favourites={props.choice.favourites}
        onChange={onChange}
        onSaveSet={props.onSaveSet}
        onDeleteSet={props.onDeleteSet}
        onLikely={props.onLikely}
        onOpen={onSearch}
      />
    </div>
  );
}

interface ShownProps extends CompareTabProps {
  matrix: CompareMatrix;
  quantities: ReturnType<typeof chosenQuantities>;
}

/** Indicators offered for a second axis. */
const MOST_SUGGESTED = 5;

function Shown(props: ShownProps) {
  const { matrix, quantities, choice, homeKey, list, regionKeys, findings, onChange, onTake, codeOf, onChartSave, onChartCopy, onChartDone, ...actions } =
    props;
  const { t, locale, placeName, placeNames } = useTranslation();
  const { nameOf } = actions;
  const together = isTogether(choice);
  const regions = useMemo(() => new Set(regionKeys), [regionKeys]);
  const table = useMemo(() => {
    const years = choice.years && new Set(choice.years);
    const wanted = choice.sides === 'both' ? sides : [choice.sides];
    return compareTable(matrix, { quantities, regions, years, sides: wanted });
  }, [matrix, quantities, regions, choice.years, choice.sides]);
  const words = useMemo(
    () => new Map(quantities.map((quantity) => [quantity.id, quantityWords(quantity, matrix.cells(quantity.id), { nameOf, t, locale })])),
    [quantities, matrix, nameOf, t, locale],
  );
  const derived = useMemo(() => derivedOf(matrix, quantities), [matrix, quantities]);
  const ownDerived = useMemo(() => derivedOf(matrix, quantities, ({ reportId }) => !isReference(reportId)), [matrix, quantities]);
  const suggested = useMemo(
    () =>
      (props.indicators ?? [])
        .filter(({ code }) => !props.codes.includes(code))
        .slice(0, MOST_SUGGESTED)
        .map(({ code }) => ({ code, name: nameOf(code) })),
    [props.indicators, props.codes, nameOf],
  );
  // Drawings have one language; in Chinese it is that of the documents.
  const named = useMemo(
    () => (choice.view === 'chart' && placeNames.size > 0 ? inLanguage({ table, matrix }, placeName) : null),
    [choice.view, table, matrix, placeNames, placeName],
  );
  if (choice.view === 'targets') {
    const results = targetResults(matrix, quantities, regions).filter(({ year }) => choice.years === null || choice.years.includes(year));
    return <TargetsView results={results} outcomes={choice.outcomes} onOutcomes={(outcomes) => onChange({ outcomes })} onTake={onTake} {...actions} />;
  }
  if (table.rows.length === 0) {
    return (
      <p className={`${emptyStateStyles.line} ${styles.nothing}`}>{t(regionKeys.length === 0 ? 'panel.compare.noRegionChosen' : 'panel.compare.notHere')}</p>
    );
  }
  const shown = new Map([...words].filter(([id]) => table.columns.some(({ quantity }) => quantity.id === id)));
  if (choice.view === 'chart') {
    return (
      <Suspense fallback={<p role="status">{t('panel.compare.chart.loading')}</p>}>
        <ChartView
          {...(named ?? { table, matrix })}
          words={shown}
          choice={choice}
          home={homeKey}
          onChange={onChange}
          onSave={onChartSave}
          onCopyPicture={onChartCopy}
          onTake={onTake}
          codeOf={codeOf}
          suggested={suggested}
          onAdd={(code) => onChange(({ codes }) => ({ codes: [...(codes.length > 0 ? codes : props.codes), code] }))}
          onDone={onChartDone}
          {...actions}
        />
      </Suspense>
    );
  }
  return (
    <TableOfAll
      whole={table}
      everyYear={choice.years === null}
      focus={choice.focus}
      home={homeKey}
      list={together ? (list?.name ?? '') : null}
      words={shown}
      extras={choice.extras}
      derived={derived}
      ownDerived={ownDerived}
      findings={findings.byCell}
      together={together}
      onTake={onTake}
      {...actions}
    />
  );
}

interface TableOfAllProps extends Omit<TableViewProps, 'table' | 'deciding'>, Omit<TakeTableProps, 'table'> {
  whole: CompareTable;
  /** The reader has chosen no years. */
  everyYear: boolean;
  focus: Focus | null;
}

/** The table with the ways to take it elsewhere. While no years are chosen, columns that few regions state are put away until they are asked for. */
function TableOfAll({ whole, everyYear, focus, derived, ownDerived, together, onTake, ...shown }: TableOfAllProps) {
  const [unfolded, setUnfolded] = useState(false);
  const deciding = decidingColumn(whole.columns, focus)?.id ?? null;
  const { table, folded } = useMemo(() => (everyYear ? foldSparse(whole, deciding) : { table: whole, folded: [] }), [whole, everyYear, deciding]);
  const taken = unfolded ? whole : table;
  return (
    <>
      <TableView table={taken} deciding={deciding} derived={derived} {...shown} />
      <FoldedColumns columns={folded} shown={unfolded} onShow={setUnfolded} />
      <TakeTable table={taken} words={shown.words} derived={derived} ownDerived={ownDerived} extras={shown.extras} together={together} onTake={onTake} />
    </>
  );
}
