/** Which clips are shown: pure. */
import { searchIndicators, type Pinyin } from '../../../lib/compare/indicator-search';
import { fold } from '../../../lib/search/fold';
import type { ClipEntry, ClipState } from './clip-entry';

/** `all`, those in no folder, or a folder's id. */
export type FolderChoice = 'all' | 'none' | (string & {});

export interface ClipFilter {
  folder: FolderChoice;
  /** Clips that carry all of them. */
  tags: ReadonlySet<string>;
  /** Only clips of the page beside the panel. */
  thisPage: boolean;
}

export const noFilter: ClipFilter = { folder: 'all', tags: new Set(), thisPage: false };

/** The clips that a filter lets through, in their order. */
export function filterClips(clips: readonly ClipEntry[], { folder, tags, thisPage }: ClipFilter, states: ReadonlyMap<string, ClipState>): ClipEntry[] {
  return clips.filter(
    (clip) =>
      (folder === 'all' || clip.folderId === (folder === 'none' ? null : folder)) &&
      (!thisPage || states.has(clip.id)) &&
      [...tags].every((tag) => clip.tags.includes(tag)),
  );
}

/** All tags with their number of clips, most used first. */
export function tagsOf(clips: readonly ClipEntry[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of clips) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'zh-CN'));
}

/** What a clip is found by, folded once. */
export interface SearchableClip {
  clip: ClipEntry;
  words: string;
  /** What may be typed in pinyin: the name of what was clipped, and its tags. */
  names: string[];
}

export function searchable(clips: readonly ClipEntry[]): SearchableClip[] {
  return clips.map((clip) => {
    const names = [clip.indicator?.name ?? clip.term?.quote ?? '', ...clip.tags, clip.region ?? ''].filter(Boolean);
    const texts = [clip.quote, clip.sentence, clip.note, clip.reportTitle ?? '', clip.title, clip.publisher ?? '', ...names];
    return { clip, words: texts.map((text) => fold(text).text).join('\n'), names };
  });
}

/** Clips that hold every part of the wish, by its words or by the pinyin of a name. */
export function searchClips(clips: readonly SearchableClip[], wish: string, pinyin: ReadonlyMap<string, Pinyin> | null): ClipEntry[] {
  const parts = wish
    .split(/\s+/u)
    .map((part) => fold(part).text)
    .filter(Boolean);
  if (parts.length === 0) return [];
  const spelled = (names: readonly string[], part: string) =>
    pinyin !== null &&
    searchIndicators(
      names.map((name) => ({ code: '', name: { zh: name, en: '' }, pinyin: pinyin.get(name) })),
      part,
    ).length > 0;
  return clips
    .filter(({ words, names }) => parts.every((part) => words.includes(part) || (/^[a-z]+$/.test(part) && spelled(names, part))))
    .map(({ clip }) => clip);
}

/** Tags as typed: set apart by commas or blanks, each once. */
export function parseTags(typed: string): string[] {
  return [...new Set(typed.split(/[\s,，、;；]+/u).map((tag) => tag.replace(/^#/u, '').slice(0, 60)))].filter(Boolean).slice(0, 30);
}
