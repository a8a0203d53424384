import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { searchClips, searchable } from '../../components/panel/clips/clip-filter';
import { ClipsTab } from '../../components/panel/clips/clips-tab';
import type { FoundInLibrary, FoundSentence } from '../../components/panel/clips/search-results';
import type { ActivePage } from '../../lib/browser/active-tab';
import { openPassage } from '../../lib/browser/open-passage';
import { passageLink } from '../../lib/cite/cited-clip';
import { searchIndicators } from '../../lib/compare/indicator-search';
import { indicatorMeaning } from '../../lib/glossary/indicator-entries';
import type { Indicator } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { useClipStates, useFolders } from '../../lib/react/use-clips';
import { useClips, useReports } from '../../lib/react/use-library';
import { usePinyin, useSentences, useStatedCodes } from '../../lib/react/use-search';
import { useClipActions } from './clip-actions';

export interface ClipsProps {
  page: ActivePage;
  /** Shows an indicator in the compare tab. */
  onCompare: (code: string) => void;
}

/** Indicators shown for one wish. */
const MOST_INDICATORS = 12;

/** The clips tab with the library and the page behind it. */
export function Clips({ page, onCompare }: ClipsProps) {
  const { t, locale } = useTranslation();
  const [wish, setWish] = useState('');
  const clips = useClips();
  const folders = useFolders();
  const states = useClipStates(page, clips);
  const reports = useReports();
  const codes = useStatedCodes();
  const actions = useClipActions();

  const wanted = useDeferredValue(wish).trim();
  const hits = useSentences(wanted);
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
        const source = [report?.region.name, year === null ? null : t('common.year', { year })].filter(Boolean).join(' · ');
        return { id: `${hit.reportId} ${hit.start}`, text: hit.text, matches: hit.matches, source };
      }) ?? null,
    [hits, sources, t],
  );
  const found = useMemo((): FoundInLibrary | null => {
    if (wanted === '') return null;
    const spelled = indicators.map((one) => ({ ...one, pinyin: pinyin?.get(one.name.zh) }));
    return {
      clips: searchClips(clipWords, wanted, pinyin),
      indicators: searchIndicators(spelled, wanted)
        .slice(0, MOST_INDICATORS)
        .map(({ code, name, count }) => ({ code, name: locale === 'en' ? name.en : name.zh, reports: count })),
      sentences,
    };
  }, [wanted, indicators, pinyin, clipWords, sentences, locale]);

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
      {...actions}
    />
  );
}
