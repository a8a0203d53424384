/** What a popup is about: the mark with all that the analysis says of it. */
import type { Analysis, Figure, Indicator } from '../model/analysis';
import type { MarkList } from './mark-list';
import type { Mark, TermMark } from './marks';
import type { PopupSubject } from './popup-port';

/** The subject of a mark; `analysis` is null until the background has answered. */
export function subjectOf(mark: Mark, list: MarkList, analysis: Analysis | null): PopupSubject {
  if (mark.kind === 'figure') {
    return { kind: 'figure', figure: mark.figure, indicators: indicatorsOf(mark.figure, mark.index, analysis) };
  }
  const same = list.marks.filter((other): other is TermMark => other.kind === 'term' && other.term.id === mark.term.id);
  return { kind: 'term', term: mark.term, index: same.indexOf(mark), count: same.length };
}

/**
 * What a figure states, then what belongs beside it: the other end of its from–to pair, and the level or growth that
 * the same sentence gives for the same thing.
 */
function indicatorsOf(figure: Figure, index: number | null, analysis: Analysis | null): Indicator[] {
  if (!analysis || index === null) return [];
  const own = analysis.indicators.filter((one) => one.figure === index);
  const [first] = own;
  if (!first) return [];
  const beside = analysis.indicators.filter(
    (one) =>
      one.figure !== index &&
      one.sentence.start === first.sentence.start &&
      one.name === first.name &&
      one.code === first.code &&
      one.subject === first.subject,
  );
  return [...own, ...beside];
}
