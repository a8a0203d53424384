/** Finding an indicator by its Chinese name, its pinyin (whole or initials), its English name or its code. */
import type { Bilingual } from '../model/explain';
import aliases from './data/indicator-aliases.json';

export interface Pinyin {
  /** Syllables without tones: di qu sheng chan zong zhi. */
  syllables: readonly string[];
}

export interface SearchedIndicator {
  code: string;
  name: Bilingual;
  /** Other names that readers type, in either language (data/indicator-aliases.json). */
  also?: readonly string[];
  /** Absent until the pinyin dictionary has been loaded. */
  pinyin?: Pinyin;
}

/** How well the typed words fit, larger is better; 0 where they do not. All words must fit. */
export function fitOf({ code, name, also, pinyin }: SearchedIndicator, typed: string): number {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return 1;
  const whole = words.join('');
  const together = Math.max(fitOfWord({ code, name, pinyin }, whole), fitOfAlias(also ?? [], words.join(' ')));
  if (together > 0) return together;
  const each = words.map((word) => fitOfWord({ code, name, pinyin }, word));
  return Math.min(...each);
}

/** Begun is enough: what is typed of a customary name fits as well as the official one. */
function fitOfAlias(also: readonly string[], typed: string): number {
  return also.some((one) => one.startsWith(typed)) ? 4 : 0;
}

/** Customary names of an indicator that its official one does not hold. */
export function otherNames(code: string): readonly string[] {
  return (aliases as Record<string, readonly string[]>)[code] ?? [];
}

function fitOfWord({ code, name, pinyin }: SearchedIndicator, word: string): number {
  const chinese = name.zh.toLowerCase();
  const english = name.en.toLowerCase();
  if (code === word || chinese === word) return 6;
  if (chinese.startsWith(word) || code.startsWith(word)) return 5;
  if (english.startsWith(word)) return 4;
  if (chinese.includes(word) || code.replaceAll('_', '').includes(word)) return 3;
  if (english.split(/[^a-z0-9]+/).some((part) => part.startsWith(word))) return 3;
  return pinyin ? fitOfPinyin(pinyin.syllables, word) : 0;
}

/** Typed pinyin may begin at any syllable and stop within one; initials, whole syllables and a mixture all count. */
function fitOfPinyin(syllables: readonly string[], word: string): number {
  for (let from = 0; from < syllables.length; from += 1) {
    if (spells(syllables, from, word)) return from === 0 ? 4 : 2;
  }
  return 0;
}

/** Whether `word` is made of beginnings of the syllables from `from` on, one after the other. */
function spells(syllables: readonly string[], from: number, word: string): boolean {
  // Units of `word` that can have been read before each syllable.
  let reached = new Set([0]);
  for (const syllable of syllables.slice(from)) {
    const next = new Set<number>();
    for (const at of reached) {
      for (let length = 1; length <= syllable.length && word.startsWith(syllable.slice(0, length), at); length += 1) {
        if (at + length === word.length) return true;
        next.add(at + length);
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return false;
}

/** Those that fit, best first; equals in their given order. */
export function searchIndicators<T extends SearchedIndicator>(indicators: readonly T[], typed: string): T[] {
  return indicators
    .map((indicator) => ({ indicator, fit: fitOf(indicator, typed) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .map(({ indicator }) => indicator);
}

/** The pinyin of Chinese names. The dictionary is large: it is loaded at the first call. */
export async function pinyinOf(names: readonly string[]): Promise<Pinyin[]> {
  const { pinyin } = await import('pinyin-pro');
  return names.map((name) => ({
    syllables: pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).map((syllable) => syllable.toLowerCase()),
  }));
}
