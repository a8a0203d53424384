/**
 * Where clips stand in a page that is opened again. A clip stands where its words and their context stand unchanged;
 * nothing near is taken for it, least of all another figure. Where the text has changed, the sentence that stands there
 * now is told beside the old one.
 */
import type { Span } from '../model/analysis';
import type { ClipDraft } from '../model/explain';
import { sentencesOf } from '../text/sentences';

/** A kept clip, as far as its page needs it. */
export type KnownClip = Pick<ClipDraft, 'kind' | 'quote' | 'prefix' | 'suffix' | 'sentence'> & { id: string };

export type ClipPlace =
  | { state: 'here'; span: Span }
  /** `now`: the sentence that stands in its place. */
  | { state: 'changed'; now: string }
  | { state: 'gone' };

/** Sentences with a smaller share of pairs of characters in common are different sentences. */
const ALIKE = 0.5;
/** A sentence that is more alike than the next by less than this is told only by what stands beside it. */
const CLEARLY = 0.08;
/** Units beside a sentence by which its place is known. */
const BESIDE = 16;

/** Places all clips of a page at one go: its sentences are divided once, and only if some clip needs them. */
export function placeClips(text: string, clips: readonly KnownClip[]): Map<string, ClipPlace> {
  let sentences: Span[] | null = null;
  return new Map(
    clips.map((clip) => {
      const span = exactPlace(text, clip);
      if (span) return [clip.id, { state: 'here', span }];
      sentences ??= sentencesOf(text);
      return [clip.id, changedPlace(text, sentences, clip)];
    }),
  );
}

function exactPlace(text: string, { quote, prefix, suffix, sentence }: KnownClip): Span | null {
  if (quote === '') return null;
  if (prefix !== '' || suffix !== '') {
    const at = text.indexOf(prefix + quote + suffix);
    if (at >= 0) return spanAt(at + prefix.length, quote);
  }
  // What stands around the sentence may change: menus, related pages, the sentence's neighbours.
  const offset = offsetInSentence({ quote, prefix, sentence });
  if (offset < 0) return onlyPlace(text, quote);
  const starts = placesOf(text, sentence);
  const best = bestBy(
    starts,
    (at) =>
      sharedTail(text.slice(0, at + offset), prefix) + sharedHead(text.slice(at + offset + quote.length, at + offset + quote.length + suffix.length), suffix),
  );
  return best === null ? null : spanAt(best + offset, quote);
}

/** Where in its sentence a quote stands: it may stand there twice, and the words before it tell. */
function offsetInSentence({ quote, prefix, sentence }: Pick<KnownClip, 'quote' | 'prefix' | 'sentence'>): number {
  if (sentence === '') return -1;
  const offsets = placesOf(sentence, quote);
  return offsets.find((at) => prefix.endsWith(sentence.slice(Math.max(0, at - prefix.length), at))) ?? -1;
}

/** Long words that stand in the text once need no context. */
function onlyPlace(text: string, quote: string): Span | null {
  const [first, second] = placesOf(text, quote);
  return quote.length >= BESIDE && first !== undefined && second === undefined ? spanAt(first, quote) : null;
}

function changedPlace(text: string, sentences: readonly Span[], clip: KnownClip): ClipPlace {
  const old = clip.sentence || clip.quote;
  const pairs = pairsOf(old);
  const [before, behind] = besideSentence(clip);
  const known = sentences
    .map((span) => ({ span, words: text.slice(span.start, span.end) }))
    .map(({ span, words }) => ({ span, words, alike: likeness(pairs, words) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike);
  const stands = ({ start, end }: Span) =>
    (before !== '' &&
      text
        .slice(Math.max(0, start - 4 * BESIDE), start)
        .trimEnd()
        .endsWith(before)) ||
    (behind !== '' &&
      text
        .slice(end, end + 4 * BESIDE)
        .trimStart()
        .startsWith(behind));
  const [first, second] = known;
  if (!first) return { state: 'gone' };
  const clear = !second || first.alike - second.alike >= CLEARLY;
  const found = clear ? first : known.find(({ span }) => stands(span));
  return found ? { state: 'changed', now: found.words } : { state: 'gone' };
}

/** What stood directly before and behind the clip's sentence, as far as its context reaches there. */
function besideSentence({ quote, prefix, suffix, sentence }: KnownClip): [before: string, behind: string] {
  const at = offsetInSentence({ quote, prefix, sentence });
  if (at < 0) return ['', ''];
  const before = prefix.slice(0, Math.max(0, prefix.length - at)).trimEnd();
  const behind = suffix.slice(sentence.length - at - quote.length).trimStart();
  return [before.slice(-BESIDE), behind.slice(0, BESIDE)];
}

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Dice's coefficient over pairs of characters, 0–1. */
function likeness(pairs: ReadonlyMap<string, number>, words: string): number {
  const left = new Map(pairs);
  let shared = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2);
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(pair, count - 1);
  }
  let all = Math.max(0, words.length - 1);
  for (const count of pairs.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && places.length < 1000; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function bestBy(places: readonly number[], score: (at: number) => number): number | null {
  let best: number | null = null;
  let most = -1;
  for (const at of places) {
    const points = score(at);
    if (points <= most) continue;
    most = points;
    best = at;
  }
  return best;
}

function sharedTail(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sharedHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length };
}
