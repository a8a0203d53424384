import { useDeferredValue, useMemo, useState } from 'react';
import { searchClips, searchable } from '../../components/panel/clips/clip-filter';
import { ClipsTab } from '../../components/panel/clips/clips-tab';
import type { FoundInLibrary } from '../../components/panel/clips/search-results';
import type { FoundSentence } from '../../components/panel/clips/sentence-results';
import type { ActivePage } from '../../lib/browser/active-tab';
import { openPassage } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { comparableCodes } from '../../lib/compare/comparable';
import { otherNames, searchIndicators } from '../../lib/compare/indicator-search';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import { RegionLevelSchema } from '../../lib/model/analysis';
import type { ClipDraft } from '../../lib/model/explain';
import { PageKindSchema } from '../../lib/model/kinds';
import { useTranslation } from '../../lib/react/translation';
import { useIndicatorName } from '../../lib/react/use-indicator-name';
import { useClipStates, useFolders } from '../../lib/react/use-clips';
import { useClips } from '../../lib/react/use-library';
import { usePinyin } from '../../lib/react/use-pinyin';
import { hitsOf, placeId, SHOWN_AT_ONCE, useSentences } from '../../lib/react/use-search';
import { contextOf, type SearchHit } from '../../lib/search/hits';
import { everything } from '../../lib/search/scan';
import type { ReportRow } from '../../lib/store/rows';
import { hitsMarkdown, hitsTable } from '../../lib/exchange/hits';
import type { TableForm } from '../../lib/exchange/taken-table';
import { notify } from '../../components/ui/toasts';
import { copyWords } from '../../lib/browser/copy';
import { useClipActions } from './clip-actions';
import { useKnownNames } from './known-names';
import { useTakeTable } from './take-table';

export interface ClipsProps {
  page: ActivePage;
  /** null until the library has answered. */
  reports: ReportRow[] | null;
  /** What is looked for; '' shows the clips. */
  wish: string;
  onWish: (wish: string) => void;
  /** Shows an indicator in the compare tab. */
  onCompare: (code: string) => void;
}

/** Indicators shown for one wish. */
const MOST_INDICATORS = 12;

/** UTF-16 units shown before the first match of a long sentence; twice as many follow it. */
const AROUND = 60;

/** The clips tab with the library and the page behind it. */
export function Clips({ page, reports, wish, onWish, onCompare }: ClipsProps) {
  const { t, locale, placeName } = useTranslation();
  const clips = useClips();
  const folders = useFolders();
  const states = useClipStates(page, clips);
  const codes = useMemo(() => comparableCodes(reports ?? []), [reports]);
  const actions = useClipActions();

  const wanted = useDeferredValue(wish).trim();
  const known = useKnownNames(/[a-z]/i.test(wanted));
  const [shown, setShown] = useState({ wanted, most: SHOWN_AT_ONCE });
  const most = shown.wanted === wanted ? shown.most : SHOWN_AT_ONCE;
  const [filter, setFilter] = useState(everything);
  const told = useSentences(wanted, reports, known, most, filter);
  // What was chosen among the sentences of one wish is not chosen among those of the next.
  const [choice, setChoice] = useState<{ of: unknown; ids: ReadonlySet<string> }>({ of: null, ids: none });
  const asked = `${wanted}\n${JSON.stringify(filter)}`;
  const chosen = choice.of === asked ? choice.ids : none;
  const setChosen = (ids: ReadonlySet<string>) => setChoice({ of: asked, ids });
  const kept = useMemo(() => whatIsKept(reports ?? []), [reports]);
  const hits = told?.hits;
  const clipWords = useMemo(() => searchable(clips ?? []), [clips]);
  const indicators = useMemo(
    () => codes.map(({ code, reports: count }) => ({ code, count, name: indicatorMeaning(code)?.name ?? { zh: code, en: code } })),
    [codes],
  );
  const names = useMemo(() => [...new Set([...indicators.map(({ name }) => name.zh), ...clipWords.flatMap((clip) => clip.names)])], [indicators, clipWords]);
  const { pinyin } = usePinyin(names, /[a-z]/i.test(wanted));

  const sources = useMemo(() => new Map((reports ?? []).map((report) => [report.id, report])), [reports]);
  const sentences = useMemo(
    () =>
      hits?.map((hit): FoundSentence => {
        const report = sources.get(hit.reportId);
        const year = report?.year ?? null;
        const source = [report && placeName(report.region.name), year === null ? null : t('common.year', { year })].filter(Boolean).join(' · ');
        return { id: placeId(hit), ...contextOf(hit, AROUND), source, section: hit.section.join(' › ') };
      }) ?? null,
    [hits, sources, t, placeName],
  );
  const drawn = useFirstDrawn(sentences);
  const found = useMemo((): FoundInLibrary | null => {
    if (wanted === '') return null;
    const spelled = indicators.map((one) => ({ ...one, also: otherNames(one.code), pinyin: pinyin?.get(one.name.zh) }));
    return {
      clips: searchClips(clipWords, wanted, pinyin),
      indicators: searchIndicators(spelled, wanted)
        .slice(0, MOST_INDICATORS)
        .map(({ code, name, count }) => ({ code, name: locale === 'en' ? name.en : name.zh, reports: count })),
      sentences: drawn,
      all: told,
    };
  }, [wanted, indicators, pinyin, clipWords, drawn, told, locale]);

  const nameOf = useIndicatorName();

  const openSentence = (id: string) => {
    const hit = hits?.find((one) => placeId(one) === id);
    const url = hit && sources.get(hit.reportId)?.url;
    if (!hit || url === undefined) return;
    openPassage(url, passageLink({ url, fragment: null, sentence: hit.text, quote: hit.text, prefix: '', suffix: '' }));
  };

  const takeTable = useTakeTable();
  const takeSentences = (form: TableForm) => {
    if (!told) return;
    // Asked for at once: the clipboard waits for the words, not the reader's press.
    const all = hitsOf(told, chosen);
    if (form !== 'markdown')
      return takeTable(
        form,
        all.then((hits) => hitsTable(wanted, hits, sources)),
      );
    copyWords(all.then((hits) => hitsMarkdown(hits, sources)))
      .then(async () => notify(t('panel.clips.copiedSentences', { count: (await all).length })))
      .catch((error: unknown) => {
        console.error('ReportLens: not copied', error);
        notify(t('common.failed'));
      });
  };

  const clipSentences = (folderId: string | null) => {
    if (told)
      actions.onClipMany(
        hitsOf(told, chosen).then((hits) => hits.flatMap((hit) => draftOf(hit, sources.get(hit.reportId)))),
        folderId,
        clips ?? [],
        () => setChosen(none),
      );
  };

  return (
    <ClipsTab
      clips={clips}
      folders={folders}
      states={states}
      wish={wish}
      onWish={onWish}
      found={found}
      nameOf={nameOf}
      onCompare={onCompare}
      sentenceSearch={{
        filter,
        onFilter: setFilter,
        levels: kept.levels,
        kinds: kept.kinds,
        placeName,
        chosen,
        onChosen: setChosen,
        onOpenSentence: openSentence,
        onMoreSentences: () => setShown({ wanted, most: most + SHOWN_AT_ONCE }),
        onTakeSentences: takeSentences,
        onClipSentences: clipSentences,
      }}
      {...actions}
    />
  );
}

/** Sentences that are drawn before the others: more than the highest panel has room for. */
const DRAWN_FIRST = 16;

/** The first of a list at once, all of it when the reader has seen them: what he types next need not wait for those below. */
function useFirstDrawn<T extends { id: string }>(list: readonly T[] | null): readonly T[] | null {
  const later = useDeferredValue(list);
  return useMemo(() => {
    if (later === list || list === null) return list;
    // More of the same: what is drawn stays.
    const standing = later?.[0]?.id === list[0]?.id ? (later?.length ?? 0) : 0;
    return list.slice(0, Math.max(DRAWN_FIRST, standing));
  }, [list, later]);
}

/** One set for every render. */
const none: ReadonlySet<string> = new Set();

/** Levels and sorts of the documents, in their usual order: what sentences can be narrowed to. */
function whatIsKept(reports: readonly ReportRow[]) {
  const levels = new Set(reports.map(({ region }) => region.level));
  const kinds = new Set(reports.map(({ detection }) => detection.kind));
  return { levels: RegionLevelSchema.options.filter((level) => levels.has(level)), kinds: PageKindSchema.options.filter((kind) => kinds.has(kind)) };
}

/** A found sentence as a clip of its document; none where the document has gone meanwhile, or the sentence is a page without punctuation. */
function draftOf({ text }: SearchHit, report: ReportRow | undefined): ClipDraft[] {
  if (!report || text.length >= LONGEST_CLIP) return [];
  const { id, url, pageTitle, title, region, year, publisher, date, detection } = report;
  return [
    {
      kind: 'sentence',
      quote: text,
      sentence: text,
      prefix: '',
      suffix: '',
      url,
      title: pageTitle || (title ?? url),
      reportId: id,
      region: region.name || null,
      year,
      figure: null,
      indicator: null,
      term: null,
      publisher,
      published: null,
      pageKind: detection.kind,
      reportTitle: title,
      regionLevel: region.level,
      delivered: date,
      fragment: null,
      page: null,
    },
  ];
}

/** UTF-16 units that a clip's words may have (lib/model/explain.ts). */
const LONGEST_CLIP = 2000;
