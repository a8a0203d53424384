/**
 * What the reader has chosen, in `storage.local`. Each field is read by itself: one that is missing or broken falls
 * back to its default and takes no other with it. A new field with a default needs no migration.
 */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { CompareChoiceSchema, firstChoice } from '../compare/choice';
import { MarkColoursSchema } from './mark-style';
import { locales } from '../model/interface-language';

const AmountSchema = v.picklist(['all', 'key', 'none']);
const TermAmountSchema = v.picklist(['all', 'first', 'key', 'none']);

export const SettingsSchema = v.object({
  /** Whether pages are looked at by themselves; the toolbar button works all the same. */
  enabled: v.fallback(v.boolean(), true),
  /** Whether analysed reports are kept in the library by themselves. */
  autoSave: v.fallback(v.boolean(), true),
  /** Whether the popup and the panel set figures beside the reference figures (lib/reference). */
  reference: v.fallback(v.boolean(), true),
  /** Which figures are marked: all, those that state an indicator, none. */
  figureMarks: v.fallback(AmountSchema, 'all'),
  /** Which policy terms are marked: every use, in long texts the first in a section, those that something explains, none. */
  termMarks: v.fallback(TermAmountSchema, 'first'),
  /** Which terms the reader knows well enough to see no mark (lib/highlight/marks.ts). */
  termLevel: v.fallback(v.picklist(['newcomer', 'familiar', 'expert']), 'newcomer'),
  /** Terms that the reader has hidden: id and the words they were hidden by. */
  hiddenTerms: v.fallback(v.array(v.object({ id: v.string(), name: v.string() })), []),
  /** Kinds of terms that the reader has hidden (lib/model/term-kind.ts). */
  hiddenCategories: v.fallback(v.array(v.string()), []),
  /** Whether clips are painted in their pages: scripts of the page can then see which words were clipped. */
  clipMarks: v.fallback(v.boolean(), false),
  /** Colours of the marks. */
  markColours: v.fallback(MarkColoursSchema, { figure: null, target: null, explained: null }),
  /** Language of the interface; `auto` follows the browser. */
  language: v.fallback(v.picklist(['auto', ...locales]), 'auto'),
  /** Hosts on which nothing happens by itself. */
  disabledSites: v.fallback(v.array(v.string()), []),
  /** When the library was last backed up, and when the reader last put that off, milliseconds since 1970. */
  lastBackup: v.fallback(v.nullable(v.number()), null),
  backupPutOff: v.fallback(v.nullable(v.number()), null),
  /** What the panel compares, and how. */
  compare: v.fallback(CompareChoiceSchema, firstChoice),
});
export type Settings = v.InferOutput<typeof SettingsSchema>;

export const defaultSettings: Settings = v.parse(SettingsSchema, {});

const KEY = 'settings';

/** The settings as they stand; never fails for what is stored. */
export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(KEY))[KEY]);
}

/**
 * Changes some settings and leaves the others; a function makes the change out of what stands. Runs one after the other across our pages, so that two of them changing
 * different fields at once both hold.
 */
export async function updateSettings(change: Partial<Settings> | ((standing: Settings) => Partial<Settings>)): Promise<Settings> {
  return navigator.locks.request('reportlens-settings', async () => {
    const standing = await readSettings();
    const next = v.parse(SettingsSchema, { ...standing, ...(typeof change === 'function' ? change(standing) : change) });
    await browser.storage.local.set({ [KEY]: next });
    return next;
  });
}

type StorageChanges = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** What a change of storage does to the settings; null where it is none of theirs. */
export function settingsChange(changes: StorageChanges, area: string): { before: Settings; after: Settings } | null {
  const change = changes[KEY];
  return area === 'local' && change ? { before: settingsOf(change.oldValue), after: settingsOf(change.newValue) } : null;
}

/** Tells the settings whenever they change, in whatever context, until the returned function is called. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const changed = (changes: StorageChanges, area: string) => {
    const change = settingsChange(changes, area);
    if (change) listener(change.after);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Language of the interface as a BCP 47 tag: the reader's choice, else that of the browser's own interface. */
export function wishedLanguage({ language }: Settings): string {
  return language === 'auto' ? browser.i18n.getUILanguage() : language;
}

/** Whether pages of this address are looked at by themselves. */
export function isActiveOn(url: string, { enabled, disabledSites }: Settings): boolean {
  if (!enabled || !URL.canParse(url)) return enabled;
  return !disabledSites.includes(new URL(url).host);
}

/** What is marked of a page, as lib/highlight takes it. */
export function markChoice({ figureMarks, termMarks, termLevel, clipMarks, hiddenTerms, hiddenCategories }: Settings) {
  return {
    clips: clipMarks,
    figures: figureMarks,
    terms: termMarks,
    level: termLevel,
    hiddenTerms: hiddenTerms.map(({ id }) => id),
    hiddenCategories,
  };
}

function settingsOf(stored: unknown): Settings {
  return v.parse(SettingsSchema, typeof stored === 'object' && stored !== null ? { ...marksOf(stored), ...stored } : {});
}

/** Until version 0.1.0 one field `density` chose figures and terms together. */
function marksOf(stored: object): Partial<Pick<Settings, 'figureMarks' | 'termMarks'>> {
  const density: unknown = 'density' in stored ? stored.density : null;
  if (density === 'figures') return { figureMarks: 'all', termMarks: 'none' };
  return density === 'key' || density === 'none' ? { figureMarks: density, termMarks: density } : {};
}
