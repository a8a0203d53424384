/** What fits the palette's wish in the whole panel: looked for as the reader types; what is chosen leads to its place. */
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { searchClips, searchable } from '../../../components/panel/clips/clip-filter';
import type { Entered } from '../../../components/panel/palette/palette';
import { PaletteResults } from '../../../components/panel/palette/palette-results';
import { ranked, spelledName, type FoundGroup, type PaletteItem } from '../../../components/panel/palette/ranked';
import { openPage } from '../../../lib/browser/open-page';
import { openClip, openPassage } from '../../../lib/browser/open-passage';
import { passageLink } from '../../../lib/cite/cited-clip';
import type { CompareChoice, KeptComparison } from '../../../lib/compare/choice';
import { comparableCodes } from '../../../lib/compare/comparable';
import { storedRegions } from '../../../lib/compare/region-tree';
import { useTranslation } from '../../../lib/react/translation';
import { useClips } from '../../../lib/react/use-library';
import { useReference } from '../../../lib/react/use-reference';
import { usePinyin } from '../../../lib/react/use-pinyin';
import { useSentences } from '../../../lib/react/use-search';
import { useTermNames } from '../../../lib/react/use-term-names';
import { useTermIds } from '../../../lib/react/use-wording';
import { contextOf, type SearchHit } from '../../../lib/search/hits';
import type { ClipRow, ReportRow } from '../../../lib/store/rows';
import { useKnownNames } from '../known-names';
import { commandsOf, type PanelMoves } from './commands';
import { documentItems, indicatorItems, regionItems, termItems } from './items';

export interface PanelResultsProps extends PanelMoves {
  wish: string;
  entered: Entered | null;
  reports: readonly ReportRow[] | null;
  choice: CompareChoice | null;
  onOpenKept: (one: KeptComparison) => void;
  onTerm: (term: string) => void;
  /** Shows all that fits a wish. */
  onSearch: (wish: string) => void;
  onClose: () => void;
}

/** Most items of a group, and UTF-16 units shown on either side of a match. */
const MOST = 5;
const AROUND = 24;

const none: readonly ReportRow[] = [];

export function PanelResults({ wish, entered, reports, choice, onShow, onChoose, onOpenKept, onTerm, onSearch, onClose }: PanelResultsProps) {
  const words = useTranslation();
  const { t, placeName } = words;
  const wanted = useDeferredValue(wish).trim();
  const stored = reports ?? none;
  const reference = useReference(choice?.reference ?? false);
  const all = useMemo(() => (reference ? [...stored, ...reference.reports] : stored), [stored, reference]);
  const regions = useMemo(() => storedRegions(all), [all]);
  const clips = useClips();
  const termIds = useTermIds();
  const termNames = useTermNames();
  const commands = useMemo(() => commandsOf({ onShow, onChoose }, t), [onShow, onChoose, t]);
  const items = useMemo(
    (): PaletteItem[] => [
      ...commands,
      ...(choice?.kept ?? []).map(({ id, name }): PaletteItem => ({ id: `kept ${id}`, group: 'kept', label: name })),
      ...indicatorItems(comparableCodes(all), words),
      ...regionItems(regions, words),
      ...documentItems(stored, words),
      ...(termIds && termNames ? termItems(termIds, termNames, words) : []),
    ],
    [commands, choice?.kept, all, regions, stored, termIds, termNames, words],
  );

  const latin = /[a-z]/i.test(wanted);
  const names = useMemo(() => [...new Set(items.filter(({ group }) => group !== 'document').map(spelledName))], [items]);
  const { pinyin, isWhole } = usePinyin(names, latin);
  const known = useKnownNames(latin);
  const told = useSentences(wanted, stored, known, MOST);
  const clipWords = useMemo(() => searchable(clips ?? []), [clips]);
  const groups = useMemo((): FoundGroup[] => {
    const named = ranked(items, wanted, pinyin, MOST);
    if (wanted === '') return named;
    const fittingClips = searchClips(clipWords, wanted, null);
    const sources = new Map(stored.map((report) => [report.id, report]));
    const sourceOf = ({ reportId }: SearchHit) => {
      const report = sources.get(reportId);
      return [report && placeName(report.region.name), report?.year ?? null].filter((fact) => fact !== null && fact !== '' && fact !== undefined).join(' ');
    };
    return [
      ...named,
      ...groupOf(
        'clip',
        fittingClips.slice(0, MOST).map(({ id, quote, indicator, region }) => ({
          id: `clip ${id}`,
          label: [indicator?.name, quote.slice(0, 60)].filter(Boolean).join(' '),
          note: region ?? '',
        })),
        fittingClips.length,
      ),
      ...groupOf(
        'sentence',
        [
          ...(told?.hits ?? []).map((hit, at) => ({ id: `sentence ${at}`, label: contextOf(hit, AROUND).text, note: sourceOf(hit) })),
          ...(told && told.places.length > 0 ? [{ id: 'search', label: t('panel.palette.allSentences', { count: told.places.length }), chinese: false }] : []),
        ],
        0,
      ),
    ];
  }, [items, wanted, pinyin, clipWords, told, stored, placeName, t]);

  const choose = (id: string) => {
    onClose();
    lead(id, {
      command: () => commands.find((one) => one.id === id)?.run(),
      kept: (keptId) => {
        const one = choice?.kept.find((kept) => kept.id === keptId);
        if (!one) return;
        onOpenKept(one);
        onShow('compare');
      },
      indicator: (code) => show({ view: 'table', codes: [code], measures: [], focus: null }),
      region: (key) => {
        const home = regions.find((region) => region.key === key);
        if (home) show({ view: 'table', home, regions: null, peers: null, list: null });
      },
      document: (reportId) => {
        const url = stored.find((report) => report.id === reportId)?.url;
        if (url !== undefined) openPage(url);
      },
      term: onTerm,
      clip: (clipId) => openKept(clips?.find((clip) => clip.id === clipId)),
      sentence: (at) => openSentence(told?.hits[Number(at)], stored),
      search: () => onSearch(wanted),
    });
  };
  const show = (change: Partial<CompareChoice>) => {
    onChoose(change);
    onShow('compare');
  };

  const isListed = reports !== null && choice !== null && reference !== null && isWhole;
  const ready = isListed && wanted === wish.trim() && (groups.length > 0 || told !== null || wanted === '');
  useEntered({ entered, ready, groups, mayTakeFirst: wanted !== '', choose });

  return <PaletteResults wish={wish} groups={groups} searching={wanted !== '' && told === null} onChoose={choose} />;
}

interface EnteredChoice {
  entered: Entered | null;
  /** What is shown is of the wish as it stands. */
  ready: boolean;
  groups: readonly FoundGroup[];
  mayTakeFirst: boolean;
  choose: (id: string) => void;
}

/** Leads where Enter was meant to: to what stood out, or to the first that fits, as soon as that is known. */
function useEntered({ entered, ready, groups, mayTakeFirst, choose }: EnteredChoice): void {
  const early = useRef<Entered | null>(null);
  const done = useRef<Entered | null>(null);
  useEffect(() => {
    if (!entered || done.current === entered) return;
    if (!ready) {
      // What stood out was of other words.
      early.current = entered;
      return;
    }
    done.current = entered;
    const ids = groups.flatMap(({ items }) => items.map(({ id }) => id));
    const stoodOut = early.current === entered ? undefined : ids.find((id) => id === entered.key);
    const id = stoodOut ?? (mayTakeFirst ? ids[0] : undefined);
    if (id !== undefined) choose(id);
  }, [entered, ready, groups, mayTakeFirst, choose]);
}

function groupOf(group: 'clip' | 'sentence', items: readonly Omit<PaletteItem, 'group'>[], count: number): FoundGroup[] {
  return items.length === 0 ? [] : [{ group, items: items.map((item) => ({ chinese: true, ...item, group })), count }];
}

type Places = Record<'command' | 'kept' | 'indicator' | 'region' | 'document' | 'term' | 'clip' | 'sentence' | 'search', (rest: string) => void>;

/** Ids are a kind and what is of that kind, set apart by a blank. */
function lead(id: string, places: Places): void {
  const [kind = '', ...rest] = id.split(' ');
  const place = kind === 'view' ? 'command' : kind;
  if (Object.hasOwn(places, place)) places[place as keyof Places](rest.join(' '));
}

function openKept(clip: ClipRow | undefined): void {
  if (clip) openClip(clip.id, clip.url, passageLink(clip));
}

function openSentence(hit: SearchHit | undefined, reports: readonly ReportRow[]): void {
  const url = hit && reports.find(({ id }) => id === hit.reportId)?.url;
  if (!hit || url === undefined) return;
  openPassage(url, passageLink({ url, fragment: null, sentence: hit.text, quote: hit.text, prefix: '', suffix: '' }));
}
