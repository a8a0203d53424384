/**
 * The shape of the glossary's data files (lib/glossary/data): what a writer of an entry may and must give.
 *
 * Checked by `npm run glossary:check` and by the unit tests, not while the extension runs.
 */
import * as v from 'valibot';
import { termKinds, type TermKind } from '../model/term-kind';

export type Category = Exclude<TermKind, 'own' | 'pack' | 'coinage'>;
/** Fields of policy: one data file each in lib/glossary/data/terms, named alike. */
export const categories = termKinds.filter((kind): kind is Category => kind !== 'own' && kind !== 'pack' && kind !== 'coinage');

/** Shortest and longest explanation: Chinese in Han characters, English in letters (a Chinese text is about 3.5 times as long in English). */
export const explanationLength = { zh: { min: 40, max: 160 }, en: { min: 120, max: 700 } } as const;

const han = /\p{Script=Han}/gu;

/** How many Han characters a text has. */
export function countHan(text: string): number {
  return text.match(han)?.length ?? 0;
}

const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const bilingual = v.strictObject({ zh: line, en: line });

const explanation = v.strictObject({
  zh: v.pipe(
    line,
    v.check((text) => countHan(text) >= explanationLength.zh.min, `fewer than ${explanationLength.zh.min} Han characters`),
    v.check((text) => countHan(text) <= explanationLength.zh.max, `more than ${explanationLength.zh.max} Han characters`),
  ),
  en: v.pipe(line, v.minLength(explanationLength.en.min), v.maxLength(explanationLength.en.max)),
});

/** The document that set the term out: exact title, issuing body, date (a year, a month or a day), number and address. */
export const SourceEntrySchema = v.strictObject({
  title: line,
  body: line,
  date: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'not YYYY, YYYY-MM or YYYY-MM-DD')),
  /** As printed on the document: 国发〔2024〕7号, GB/T 4754—2017. */
  number: v.optional(line),
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('http'))),
});

/** A form is matched with and without quotation marks and 、 inside it; write it as official papers print it. */
const form = v.pipe(line, v.minLength(2), v.maxLength(40));

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not a lower-case pinyin slug'));

/**
 * One shape of names that an entry explains by what sort of name they are: 1+3+N, “质量提升年”, 城中村攻坚战. Every condition
 * that it gives must hold.
 */
const FamilyShapeSchema = v.pipe(
  v.strictObject({
    /** A regular expression that the whole name fits, written as forms are matched (letters lower). */
    words: v.optional(line),
    /** Words one of which follows the name: 工程 behind “五个万”. */
    behind: v.optional(v.array(line)),
    /** Ends of names; a name with such an end is found without quotation marks too. */
    tails: v.optional(v.array(line)),
    /** Beginnings of names that go on with the region's own: 平安 in 平安云岭; found without quotation marks too. */
    heads: v.optional(v.array(line)),
    /**
     * Letters with which the tasks of a row begin (稳 and 促 in 稳增长、促改革) and with which none ends (员 in 护林员); such a
     * row is found without quotation marks too.
     */
    tasks: v.optional(v.strictObject({ verbs: line, notLast: line })),
  }),
  v.check((shape) => Object.keys(shape).length > 0, 'a shape without a condition'),
);
export type FamilyShape = v.InferOutput<typeof FamilyShapeSchema>;

/** One policy term. Fields left out are empty. */
export const TermEntrySchema = v.strictObject({
  /** Pinyin, words joined by hyphens: `sanqu-sanxian`. Never changed once published: clips and stored reports hold it. */
  id: slug,
  /** Ids of entries that this one has taken in: clips, notes and stored reports still hold them. */
  formerIds: v.optional(v.array(slug), []),
  zh: form,
  /** Official rendering first; others after ` / `. */
  en: line,
  /** Other spellings and short forms of the same thing, as far as letters tell (same-thing.ts). */
  variants: v.optional(v.array(form), []),
  /** Further variants, where letters do not tell: why each is the same thing all the same. */
  sameAs: v.optional(v.record(form, v.picklist(['abbreviation', 'foreign', 'full-name', 'older-name', 'other-words', 'popular-name'])), {}),
  /** Words that the explanation serves too and that are no spelling of the headword: the popup never puts its title over them. */
  covers: v.optional(v.array(form), []),
  explanation,
  items: v.optional(v.array(bilingual), []),
  introduced: v.optional(v.nullable(bilingual), null),
  figures: v.optional(v.nullable(bilingual), null),
  disputed: v.optional(v.nullable(bilingual), null),
  /** None only where `confidence` is `medium`: the entry then rests on common knowledge of the field and says so. */
  sources: v.array(SourceEntrySchema),
  related: v.optional(v.array(v.string()), []),
  confidence: v.picklist(['high', 'medium']),
  /** Full names of regions (as the list of divisions prints them) whose reports mean this; none = everywhere. */
  regions: v.optional(v.array(line), []),
  /** Words one of which must stand near a hit, in its sentence or close by: what tells one sense of a form from another. */
  near: v.optional(v.array(line), []),
  /** Words straight before a hit that make it part of something else. */
  notBefore: v.optional(v.array(line), []),
  /** Words straight after a hit that make it part of something else: 城市 after 五大中心. */
  notAfter: v.optional(v.array(line), []),
  /** Forms that are ordinary words too and count only in quotation marks: 三保. */
  quotedOnly: v.optional(v.array(form), []),
  /** Shapes of coinages that the entry explains: such a name keeps its own id and goes by the entry's explanation. */
  family: v.optional(v.array(FamilyShapeSchema), []),
});
export type TermEntry = v.InferOutput<typeof TermEntrySchema>;
/** As written in a data file. */
export type TermEntryInput = v.InferInput<typeof TermEntrySchema>;

/** One indicator of the output contract, or a statistical concept beside them. */
export const IndicatorEntrySchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/, 'not a snake_case code')),
  name: bilingual,
  meaning: explanation,
  caution: v.optional(v.nullable(bilingual), null),
  sources: v.pipe(v.array(SourceEntrySchema), v.minLength(1)),
});
export type IndicatorEntry = v.InferOutput<typeof IndicatorEntrySchema>;
export type IndicatorEntryInput = v.InferInput<typeof IndicatorEntrySchema>;
