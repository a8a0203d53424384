/** A clip made from a mark: the quote with its sentence and enough text around it to find the place again. */
import type { Analysis, Indicator } from '../model/analysis';
import type { ClipDraft } from '../model/explain';
import type { Mark } from './marks';

/** Units of context on either side. */
const CONTEXT = 64;
/** Longest sentence kept (lib/model/explain.ts), and how far its ends are looked for. */
const LONGEST_SENTENCE = 4000;
const sentenceEnd = /[。！？!?\n]/;

export interface ClipSource {
  text: string;
  url: string;
  title: string;
  reportId: string | null;
  analysis: Analysis | null;
}

export function clipOf(mark: Mark, indicator: Indicator | null, { text, url, title, reportId, analysis }: ClipSource): ClipDraft {
  return {
    kind: mark.kind,
    quote: text.slice(mark.start, mark.end),
    sentence: sentenceAround(text, mark.start, mark.end),
    prefix: text.slice(Math.max(0, mark.start - CONTEXT), mark.start),
    suffix: text.slice(mark.end, mark.end + CONTEXT),
    url,
    title,
    reportId,
    region: analysis?.report?.region.name || null,
    year: analysis?.report?.year ?? null,
    figure: mark.kind === 'figure' ? mark.figure : null,
    indicator,
    term: mark.kind === 'term' ? mark.term : null,
  };
}

function sentenceAround(text: string, start: number, end: number): string {
  const reach = Math.floor((LONGEST_SENTENCE - Math.min(LONGEST_SENTENCE, end - start)) / 2);
  let from = start;
  while (from > 0 && start - from < reach && !sentenceEnd.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < reach && !sentenceEnd.test(text.charAt(to))) to++;
  if (to < text.length && text.charAt(to) !== '\n' && to - end < reach) to++;
  return text.slice(from, to).trim();
}
