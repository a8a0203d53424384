/**
 * Finds every figure of a text: number, unit, bound and kind, as a statistician would write them down.
 *
 * The passes, in order (each a file of figures/): numbers → drafts with their units → ranges and shared units →
 * ranks apart, names and non-figures out → bounds. Words and units are data (data/*.json).
 */
import type { Reading } from '../text/reading';
import { isCounted } from './figures/acceptance';
import { draftsOf } from './figures/drafts';
import type { Draft, ReadFigure } from './figures/figure';
import { finish } from './figures/finish';
import { joinRanges, shareUnits } from './figures/join';
import { namedSpans, outside } from './figures/named-spans';
import { isNoFigure } from './figures/not-figures';
import { readNumbers } from './figures/numbers';
import { firstPlaces, isRank, isRankChange, rankOf } from './figures/ranks';

export type { ReadFigure } from './figures/figure';

/**
 * All figures in order of start, not overlapping; offsets count in `reading.text`.
 *
 * Takes time in proportion to the text, whatever the text; never throws, every value is finite.
 */
export function scanFigures(reading: Pick<Reading, 'text'>): ReadFigure[] {
  const { text } = reading;
  const drafts = shareUnits(text, joinRanges(text, draftsOf(text, readNumbers(text))));
  const kept: Draft[] = [];
  for (const draft of outside(drafts, namedSpans(text))) {
    if (isRank(text, draft)) kept.push(rankOf(text, draft));
    else if (!isNoFigure(text, draft) && isCounted(text, draft)) kept.push(isRankChange(text, draft) ? { ...draft, kind: 'rank' } : draft);
  }
  return finish(text, withFirstPlaces(kept, firstPlaces(text)));
}

function withFirstPlaces(drafts: Draft[], places: Draft[]): Draft[] {
  return places.length === 0 ? drafts : [...drafts, ...places].sort((a, b) => a.start - b.start);
}
