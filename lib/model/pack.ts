/**
 * A dictionary pack: a title page and entries, as one file that newsrooms share and as the library keeps it. The built-in
 * glossary has the same shape (lib/glossary/builtin-pack.ts).
 */
import * as v from 'valibot';
import { SourceSchema } from './explain';
import { RegionSchema } from './analysis';

/** Marks a file as a pack, and the version of its shape. */
export const PACK_FORMAT = 1;

/** What one pack may hold; longer ones are refused whole. */
export const packLimits = {
  /** Bytes of a file as it is given. */
  bytes: 32 * 1024 * 1024,
  /** Entries of a pack. */
  entries: 200_000,
  /** Rows that make them, in formats where a term may have several. */
  rows: 1_000_000,
  /** UTF-16 units of one explanation in one language. */
  explanation: 20_000,
  /** UTF-16 units of a word, and the forms of an entry. */
  word: 200,
  forms: 200,
  items: 100,
  /** Lists and objects inside one another, in any file that is read. */
  depth: 64,
  /** Packs that are kept. */
  packs: 40,
} as const;

const line = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(max, `longer than ${max}`));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max, `longer than ${max}`));
const word = line(packLimits.word);
const words = v.optional(v.pipe(v.array(word), v.maxLength(packLimits.forms, `more than ${packLimits.forms}`)), []);
const prose = v.optional(text(packLimits.explanation), '');
/** At least one of two languages. */
const inSomeLanguage = v.pipe(
  v.strictObject({ zh: prose, en: prose }),
  v.check(({ zh, en }) => zh !== '' || en !== '', 'says nothing'),
);
const remark = v.optional(v.nullable(inSomeLanguage), null);

/** http and https alone: an address is a link in the popup. */
const address = v.pipe(
  line(2000),
  v.check((url) => /^https?:\/\//i.test(url) && URL.canParse(url), 'not a web address'),
);

/** One entry: the glossary's schema (docs/dictionaries.md) with everything optional but the word and an explanation. */
export const PackEntrySchema = v.strictObject({
  id: v.optional(line(200)),
  zh: word,
  en: v.optional(text(300), ''),
  reading: v.optional(text(200), ''),
  variants: words,
  sameAs: v.optional(
    v.pipe(
      v.record(word, text(100)),
      v.check((other) => Object.keys(other).length <= packLimits.forms, `more than ${packLimits.forms}`),
    ),
    {},
  ),
  covers: words,
  explanation: inSomeLanguage,
  items: v.optional(v.pipe(v.array(inSomeLanguage), v.maxLength(packLimits.items, `more than ${packLimits.items}`)), []),
  introduced: remark,
  figures: remark,
  disputed: remark,
  sources: v.optional(
    v.pipe(
      v.array(v.strictObject({ title: line(500), body: text(200), date: text(40), number: v.optional(text(100)), url: v.optional(address) })),
      v.maxLength(20),
    ),
    [],
  ),
  related: v.optional(v.pipe(v.array(text(200)), v.maxLength(packLimits.forms)), []),
  confidence: v.optional(v.picklist(['high', 'medium'])),
  category: v.optional(text(60)),
  regions: words,
  near: words,
  notBefore: words,
  notAfter: words,
  quotedOnly: words,
});
export type PackEntry = v.InferOutput<typeof PackEntrySchema>;

/** What stands on a pack's title page. */
export const PackTitleSchema = v.object({
  title: line(200),
  revision: v.optional(text(100), ''),
  author: v.optional(text(200), ''),
  licence: v.optional(text(200), ''),
  attribution: v.optional(text(2000), ''),
});
export type PackTitle = v.InferOutput<typeof PackTitleSchema>;

export interface Pack extends PackTitle {
  entries: PackEntry[];
}

/** Id of the built-in glossary among the packs. */
export const BUILTIN_PACK = 'builtin';

/** Up to so many words of a pack are marked in pages unless the reader says otherwise: more are a dictionary of the language. */
export const FEW_WORDS = 5_000;
/** What is marked of all packs together, and goes into every analysis: words, and UTF-16 units of all that goes with them. Entries behind that only explain. */
export const mostMarked = { words: 20_000, units: 4_000_000 } as const;

/** Where one entry of a pack may stand: its words in simplified script, and their tests of fit. */
export interface PackForms extends Pick<PackEntry, 'zh' | 'variants' | 'covers' | 'regions' | 'near' | 'notBefore' | 'notAfter' | 'quotedOnly'> {
  /** The beginning of its explanation. */
  text: string;
}

/** What an analysis is given of the reader's dictionaries. */
export interface ReaderDictionaries {
  /** Whether the built-in glossary is switched on. */
  builtin: boolean;
  /** Entries that are marked, those of the first pack first. */
  entries: readonly PackForms[];
}

/** An entry as the popup shows it, under the name of its pack. */
export const PackExplanationSchema = v.object({
  pack: v.object({ id: v.string(), title: v.string(), revision: v.string(), author: v.string(), licence: v.string() }),
  zh: v.string(),
  en: v.string(),
  reading: v.string(),
  explanation: v.object({ zh: v.string(), en: v.string() }),
  items: v.array(v.object({ zh: v.string(), en: v.string() })),
  introduced: v.nullable(v.object({ zh: v.string(), en: v.string() })),
  figures: v.nullable(v.object({ zh: v.string(), en: v.string() })),
  disputed: v.nullable(v.object({ zh: v.string(), en: v.string() })),
  sources: v.array(SourceSchema),
});
export type PackExplanation = v.InferOutput<typeof PackExplanationSchema>;

/** What the reader's dictionaries say of some words: those above the built-in glossary, and those below it. */
export const PackAnswerSchema = v.object({ above: v.array(PackExplanationSchema), below: v.array(PackExplanationSchema) });
export type PackAnswer = v.InferOutput<typeof PackAnswerSchema>;
/** Asked with the region of the report, since words mean different things in different ones. */
export const PackQuestionSchema = v.object({
  words: v.pipe(v.string(), v.maxLength(200)),
  termId: v.pipe(v.string(), v.maxLength(200)),
  region: v.nullable(RegionSchema),
});
