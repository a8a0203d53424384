import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { searchClips, searchable } from '../../components/panel/clips/clip-filter';
import { ClipsTab } from '../../components/panel/clips/clips-tab';
import type { FoundInLibrary, FoundSentence } from '../../components/panel/clips/search-results';
import type { ActivePage } from '../../lib/browser/active-tab';
import { openPassage } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { otherNames, pinyinOf, searchIndicators } from '../../lib/compare/indicator-search';
import { indicatorEntries, indicatorMeaning } from '../../lib/glossary/indicator-entries';
import type { Indicator } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useClipStates, useFolders } from '../../lib/react/use-clips';
import { useClips, useReports } from '../../lib/react/use-library';
import { allHits, SHOWN_AT_ONCE, usePinyin, useSentences, useStatedCodes, type FoundSentences } from '../../lib/react/use-search';
import { contextOf } from '../../lib/search/hits';
import { hitsCsv, hitsMarkdown } from '../../lib/search/hits-as-text';
import type { KnownName } from '../../lib/search/wish';
import { termNames } from '../../lib/browser/term-names';
import { notify } from '../../components/ui/toasts';
import { saveText } from '../../lib/browser/save-text';
import { useClipActions } from './clip-actions';

export interface ClipsProps {
  page: ActivePage;
  /** Shows an indicator in the compare tab. */
  onCompare: (code: string) => void;
}

/** Indicators shown for one wish. */
const MOST_INDICATORS = 12;

/** UTF-16 units shown before the first match of a long sentence; twice as many follow it. */
const AROUND = 60;

const noNames: readonly KnownName[] = [];

/** A name as reports print it: without what our list adds in brackets. */
const printed = (name: string): string => name.replace(/[（(][^（）()]{0,40}[）)]/gu, '').trim();

/** What English names and initials of pinyin stand for: terms and indicators of the glossary. Large files, read at the first letter. */
function useKnownNames(wanted: boolean): readonly KnownName[] {
  const [names, setNames] = useState(noNames);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    termNames()
      .then(async (terms) => {
        const all = [...terms.values(), ...indicatorEntries().map(({ name }) => ({ zh: printed(name.zh), en: printed(name.en) }))];
        if (!stopped) setNames(all);
        const spelled = await pinyinOf(all.map(({ zh }) => zh));
        const initials = spelled.map(({ syllables }) => syllables.map((syllable) => syllable.charAt(0)).join(''));
        if (!stopped) setNames(all.map((name, at) => ({ ...name, initials: initials[at] })));
      })
      .catch((error: unknown) => console.error('ReportLens: the names of terms cannot be loaded', error));
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return names;
}

/** The clips tab with the library and the page behind it. */
export function Clips({ page, onCompare }: ClipsProps) {
  const { t, locale, placeName } = useTranslation();
  const [wish, setWish] = useState('');
  const clips = useClips();
  const folders = useFolders();
  const states = useClipStates(page, clips);
  const reports = useReports();
  const codes = useStatedCodes();
  const actions = useClipActions();

  const wanted = useDeferredValue(wish).trim();
  const known = useKnownNames(/[a-z]/i.test(wanted));
  const [shown, setShown] = useState({ wanted, most: SHOWN_AT_ONCE });
  const most = shown.wanted === wanted ? shown.most : SHOWN_AT_ONCE;
  const told = useSentences(wanted, reports, known, most);
  const hits = told?.hits;
  const clipWords = useMemo(() => searchable(clips ?? []), [clips]);
  const indicators = useMemo(
    () => codes.map(({ code, reports: count }) => ({ code, count, name: indicatorMeaning(code)?.name ?? { zh: code, en: code } })),
    [codes],
  );
  const names = useMemo(
    () => [...new Set([...indicators.map(({ name }) => name.zh), ...clipWords.flatMap((clip) => clip.names)])],
    [indicators, clipWords],
  );
  const pinyin = usePinyin(names, /[a-z]/i.test(wanted));

  const sources = useMemo(() => new Map((reports ?? []).map((report) => [report.id, report])), [reports]);
  const sentences = useMemo(
    () =>
      hits?.map((hit): FoundSentence => {
        const report = sources.get(hit.reportId);
        const year = report?.year ?? null;
        const source = [report && placeName(report.region.name), year === null ? null : t('common.year', { year })].filter(Boolean).join(' · ');
        return { id: `${hit.reportId} ${hit.start}`, ...contextOf(hit, AROUND), source };
      }) ?? null,
    [hits, sources, t, placeName],
  );
  const found = useMemo((): FoundInLibrary | null => {
    if (wanted === '') return null;
    const spelled = indicators.map((one) => ({ ...one, also: otherNames(one.code), pinyin: pinyin?.get(one.name.zh) }));
    return {
      clips: searchClips(clipWords, wanted, pinyin),
      indicators: searchIndicators(spelled, wanted)
        .slice(0, MOST_INDICATORS)
        .map(({ code, name, count }) => ({ code, name: locale === 'en' ? name.en : name.zh, reports: count })),
      sentences,
      all: told,
    };
  }, [wanted, indicators, pinyin, clipWords, sentences, told, locale]);

  // Chinese clips keep the name as the page prints it.
  const nameOf = useCallback(
    ({ code }: Indicator) => (locale === 'en' && code ? (indicatorMeaning(code)?.name.en ?? null) : null),
    [locale],
  );

  const openSentence = (id: string) => {
    const hit = hits?.find(({ reportId, start }) => id === `${reportId} ${start}`);
    const url = hit && sources.get(hit.reportId)?.url;
    if (!hit || url === undefined) return;
    openPassage(url, passageLink({ url, fragment: null, sentence: hit.text, quote: hit.text, prefix: '', suffix: '' }));
  };

  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  const take = (of: FoundSentences, form: 'csv' | 'markdown') => {
    allHits(of)
      .then(async (all) => {
        if (form === 'csv') return saveText(hitsCsv(all, sources), `${wanted}.csv`, 'text/csv;charset=utf-8');
        await navigator.clipboard.writeText(hitsMarkdown(all, sources));
        notify(t('panel.clips.copiedSentences', { count: all.length }));
      })
      .catch(failed);
  };

  return (
    <ClipsTab
      clips={clips}
      folders={folders}
      states={states}
      wish={wish}
      onWish={setWish}
      found={found}
      nameOf={nameOf}
      onCompare={onCompare}
      onOpenSentence={openSentence}
      onMoreSentences={() => setShown({ wanted, most: most + SHOWN_AT_ONCE })}
      onTakeSentences={(form) => {
        if (told) take(told, form);
      }}
      {...actions}
    />
  );
}
