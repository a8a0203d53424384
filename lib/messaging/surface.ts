/**
 * Every message that crosses contexts: one row a message, with who may send it, what it carries and what comes back.
 *
 * Both ends take their types from here, and the receiver parses both the sender's class and the parameters before its
 * handler runs (lib/browser/messaging.ts). Nothing else is sent.
 */
import * as v from 'valibot';
import { AnalysisSchema, IndicatorSchema, RegionSchema, SpanSchema, type Analysis } from '../model/analysis';
import { GridSchema, MOST_GRIDS } from '../model/grid';
import { CorrectionChangeSchema, DocumentChangeSchema, DocumentFactsSchema } from '../model/corrections';
import { DoubtfulSpanSchema, MOST_DOUBTFUL } from '../model/doubtful-span';
import { LookedPassagesSchema, MOST_LOOKED } from '../model/looked-passage';
import { ClipDetailsSchema, ClipDraftSchema, IndicatorContextSchema, TermExplanationSchema } from '../model/explain';
import { PackAnswerSchema, PackQuestionSchema, packLimits, type ReaderDictionaries } from '../model/pack';
import { termKinds } from '../model/term-kind';
import { TermUsesSchema } from '../model/term-uses';
import { WhySchema } from '../model/why';

/** `page`: a content script; `extension`: one of our own pages or the background. */
export type SenderClass = 'page' | 'extension';

const nothing = v.object({});
const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** Longest text that is analysed, in UTF-16 units; a long report has 40,000. */
export const MAX_TEXT = 2_000_000;
/** The same for a page of the web; what is behind is told as not read. Files are opened at the reader's own word. */
export const MAX_PAGE_TEXT = 400_000;

/**
 * Why a page is not kept: `off`: the settings say so; `no-sort`: of no sort that is kept unasked; `no-figures`: it states no
 * indicator; `no-place`: it does not say of which region and year it is, and the reader can; `hidden-frame`: it stands in a
 * frame that nobody sees; `many-of-page`, `many-of-host`: so many are kept unasked (lib/store/admission.ts); the
 * rest: the library could not take it (lib/store/errors.ts).
 */
export const NotKeptSchema = v.picklist([
  'off',
  'no-sort',
  'no-figures',
  'no-place',
  'hidden-frame',
  'many-of-page',
  'many-of-host',
  'library-full',
  'library-unavailable',
  'library-newer',
  'library-busy',
  'library-failed',
]);
export type NotKept = v.InferOutput<typeof NotKeptSchema>;

/** Terms of one page that are asked for at once. */
export const MOST_TERMS = 5000;

/** What a page gives of itself to be read. */
const readable = {
  url: text(4000),
  title: text(1000),
  text: text(MAX_TEXT),
  tables: v.optional(v.pipe(v.array(GridSchema), v.maxLength(MOST_GRIDS))),
};
const doubtful = v.optional(v.pipe(v.array(DoubtfulSpanSchema), v.maxLength(MOST_DOUBTFUL)));
const looked = v.optional(v.pipe(v.array(SpanSchema), v.maxLength(MOST_LOOKED)));

/**
 * A page to be analysed. `again`: the same document was analysed before and its content has changed since, so that a report that
 * the reader has deleted meanwhile does not come back by itself.
 */
const page = v.object({
  ...readable,
  doubtful,
  looked,
  force: v.boolean(),
  again: v.optional(v.boolean()),
  /** How the frame stands in its page, in CSS pixels; of the page itself nothing need be said. */
  frame: v.optional(v.object({ width: v.number(), height: v.number(), visible: v.boolean() })),
});

/** A clip as its page needs it. */
export const PageClipSchema = v.object({
  id: v.string(),
  ...v.pick(ClipDraftSchema, ['kind', 'quote', 'prefix', 'suffix', 'sentence']).entries,
  note: v.string(),
});
export type PageClip = v.InferOutput<typeof PageClipSchema>;

/** Messages that the background answers. */
export const backgroundSurface = {
  /** The detector says yes: load the page script into the sender's tab and frame. */
  'page/load': { from: 'page', params: v.object({ reason: text(200) }), result: nothing },
  /** Load the popup's script beside the page script in the sender's frame, once the marks stand. */
  'page/load-popup': { from: 'page', params: nothing, result: nothing },
  /** Analyse the page's text. Where settings say so it is then kept, which the answer does not wait for. */
  'page/analyse': { from: 'page', params: page, result: v.object({ analysis: AnalysisSchema }) },
  /**
   * Keep the page as `page/analyse` does, or say how that ended: `reportId` is null where nothing is kept. Asking again with
   * the same text changes nothing; a page that was not analysed before is.
   */
  'page/keep': { from: 'page', params: page, result: v.object({ reportId: v.nullable(v.string()), notKept: v.nullable(NotKeptSchema) }) },
  /** How many figures stand marked in the tab, for the badge; null clears it. */
  'page/count': { from: 'page', params: v.object({ figures: v.nullable(v.number()) }), result: nothing },
  'page/explain': {
    from: 'page',
    params: v.object({ termId: text(200) }),
    result: v.nullable(TermExplanationSchema),
  },
  /** What the reader's own dictionaries say of a term's words. */
  'page/look-up': { from: 'page', params: PackQuestionSchema, result: PackAnswerSchema },
  /**
   * What an indicator means statistically, and the same indicator in the reader's library. `region` is the analysed
   * report's, for pages that are not kept.
   */
  'page/context': {
    from: 'page',
    params: v.object({
      indicator: IndicatorSchema,
      reportId: v.nullable(text(500)),
      region: v.optional(v.nullable(RegionSchema)),
    }),
    result: IndicatorContextSchema,
  },
  /**
   * Why an indicator of the sender's own page reads as it does: the text that the page had analysed is read once more,
   * at the reader's asking, and nothing is kept.
   */
  'page/why': {
    from: 'page',
    params: v.object({
      ...readable,
      force: v.boolean(),
      figure: SpanSchema,
      name: text(1000),
    }),
    result: WhySchema,
  },
  /** Keep words of the sender's own page. */
  'page/clip': { from: 'page', params: ClipDraftSchema, result: v.object({ id: v.string() }) },
  /** Open the side panel's compare tab at this indicator (the click that asks for it is the user gesture). */
  'page/compare': {
    from: 'page',
    params: v.object({
      indicator: v.nullable(IndicatorSchema),
      reportId: v.nullable(text(500)),
      region: v.optional(v.nullable(RegionSchema)),
    }),
    result: nothing,
  },
  'library/delete': { from: 'extension', params: v.object({ reportIds: v.array(v.string()) }), result: nothing },
  'library/restore': { from: 'extension', params: v.object({ reportIds: v.array(v.string()) }), result: nothing },
  'clips/delete': { from: 'extension', params: v.object({ ids: v.array(v.string()) }), result: nothing },
  'clips/restore': { from: 'extension', params: v.object({ ids: v.array(v.string()) }), result: nothing },
  /** Change what the reader adds to a clip; fields left out stay. */
  'clips/update': {
    from: 'extension',
    params: v.object({ id: text(100), change: v.partial(v.object({ ...ClipDetailsSchema.entries, position: v.pipe(v.number(), v.finite()) })) }),
    result: nothing,
  },
  'clips/add': { from: 'extension', params: ClipDraftSchema, result: v.object({ id: v.string() }) },
  /** Make a folder or rename and place one. */
  'folders/put': {
    from: 'extension',
    params: v.object({ id: v.nullable(text(100)), name: text(200), position: v.optional(v.pipe(v.number(), v.finite())) }),
    result: v.object({ id: v.string() }),
  },
  /** Folders go into the bin; their clips stay, in no folder, and go back with `folders/restore`. */
  'folders/delete': { from: 'extension', params: v.object({ ids: v.array(v.string()) }), result: nothing },
  'folders/restore': { from: 'extension', params: v.object({ ids: v.array(v.string()) }), result: nothing },
  /**
   * Set an indicator right. Asked again for the same indicator, the new change takes the old one's place; an empty
   * change takes the correction away.
   */
  'indicators/correct': {
    from: 'extension',
    params: v.object({ reportId: text(500), index: v.pipe(v.number(), v.integer(), v.minValue(0)), change: CorrectionChangeSchema }),
    result: v.object({ correctionId: v.nullable(v.string()) }),
  },
  /** Why a stored indicator reads as it does, as far as its sentence and those before it tell. */
  'indicators/why': {
    from: 'extension',
    params: v.object({ reportId: text(500), index: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    result: WhySchema,
  },
  /** Say what a document is; every later reading of its pages heeds it. An empty change takes what was said back. */
  'documents/tell': {
    from: 'extension',
    params: v.object({ address: text(1000), change: DocumentChangeSchema, read: DocumentFactsSchema }),
    result: nothing,
  },
  /** The passages of a recognised document that the reader has compared with their picture. */
  'documents/looked': { from: 'extension', params: v.object({ url: text(4000) }), result: v.object({ passages: LookedPassagesSchema }) },
  /** Keep them all anew; `read`: what was read of a document that is not stored. */
  'documents/look': { from: 'extension', params: v.object({ url: text(4000), passages: LookedPassagesSchema, read: DocumentFactsSchema }), result: nothing },
  /** Go back to an earlier reading of a document; `restored` is false where it is not kept any more. */
  'readings/restore': { from: 'extension', params: v.object({ id: text(1000) }), result: v.object({ restored: v.boolean() }) },
  /** Index documents again that were indexed before sections were: a search by section asks for it. */
  'library/index-again': { from: 'extension', params: v.object({ reportIds: v.pipe(v.array(text(500)), v.maxLength(20_000)) }), result: nothing },
  /** Mend what can be mended in the library and set aside what cannot be read; what was found comes back. */
  'library/repair': { from: 'extension', params: nothing, result: v.object({ repaired: v.number(), setAside: v.number() }) },
  /** Stop mending; the answer to `library/repair` says what has been done until then. */
  'library/repair-stop': { from: 'extension', params: nothing, result: nothing },
  /** Put rows that were set aside away for good, or, where they can be read now, back. */
  'library/drop-set-aside': { from: 'extension', params: v.object({ ids: v.array(text(1000)) }), result: nothing },
  'checks/dismiss': { from: 'extension', params: v.object({ ids: v.array(text(500)) }), result: nothing },
  'checks/restore': { from: 'extension', params: v.object({ ids: v.array(text(500)) }), result: nothing },
  /** Write the reader's own explanation of a term; an empty text deletes it (restorable by writing it again). */
  'notes/put': { from: 'extension', params: v.object({ id: text(200), form: text(200), text: text(10_000) }), result: nothing },
  /** The same from the popup, with the note that it showed (`read`, '' for none): no page changes or deletes another. */
  'page/note': { from: 'page', params: v.object({ id: text(200), form: text(200), text: text(10_000), read: text(10_000) }), result: nothing },
  /** Those of a page's terms that the reader has explained. */
  'page/notes': {
    from: 'page',
    params: v.object({ termIds: v.pipe(v.array(text(200)), v.maxLength(MOST_TERMS)) }),
    result: v.object({ ids: v.array(v.string()) }),
  },
  /** What the library says of a term: the reader's note, and other reports of the region that use it. */
  'page/uses': {
    from: 'page',
    params: v.object({ termId: text(200), reportId: v.nullable(text(500)), region: v.nullable(RegionSchema) }),
    result: TermUsesSchema,
  },
  /** Mark a term, or all terms of a kind, no more. */
  'page/hide-term': {
    from: 'page',
    params: v.object({
      term: v.nullable(v.object({ id: text(200), name: text(200) })),
      kind: v.nullable(v.picklist(termKinds)),
    }),
    result: nothing,
  },
  /** The clips of this page, to show in place. */
  'page/clips': { from: 'page', params: v.object({ url: text(4000) }), result: v.object({ clips: v.array(PageClipSchema) }) },
  /**
   * Keep the dictionary that our page has left as a pack under this id (lib/exchange/handover.ts). `replaced`: revision of
   * the one of the same title that gave way, null where there was none. Who asks removes the file.
   */
  'packs/add': {
    from: 'extension',
    params: v.object({ id: text(100) }),
    result: v.object({ packId: v.string(), count: v.number(), replaced: v.nullable(v.string()) }),
  },
  'packs/switch': { from: 'extension', params: v.object({ id: text(100), on: v.optional(v.boolean()), marked: v.optional(v.boolean()) }), result: nothing },
  /** All packs' ids in their new order. */
  'packs/order': { from: 'extension', params: v.object({ ids: v.pipe(v.array(text(100)), v.maxLength(1 + packLimits.packs)) }), result: nothing },
  'packs/remove': { from: 'extension', params: v.object({ id: text(100) }), result: nothing },
  /** Everything the library holds, gone for good (options page, after confirmation). */
  'library/clear': { from: 'extension', params: nothing, result: nothing },
  /**
   * Merge the backup that our page has left under this id (lib/exchange/handover.ts) into the library. The answer only
   * says that it has begun: a large library takes longer than a message may. Who asks follows it with
   * `library/import-state`, and removes the file.
   */
  'library/import': {
    from: 'extension',
    params: v.object({
      id: text(100),
      choice: v.object({ all: v.picklist(['mine', 'theirs']), otherwise: v.pipe(v.array(text(2000)), v.maxLength(100_000)) }),
      settings: v.boolean(),
    }),
    result: nothing,
  },
  /**
   * How an import stands. `unknown`: it is neither under way nor done, because the background was stopped; nothing has
   * changed then, nor where it was `cancelled`. `reason` is set where it failed.
   */
  'library/import-state': {
    from: 'extension',
    params: v.object({ id: text(100) }),
    result: v.object({
      state: v.picklist(['unknown', 'working', 'done', 'failed', 'cancelled']),
      done: v.number(),
      total: v.number(),
      reason: v.nullable(v.string()),
    }),
  },
  /** Give an import up that is under way, all of it; one that is done is not: `library/import-undo` takes it back. */
  'library/import-cancel': { from: 'extension', params: v.object({ id: text(100) }), result: nothing },
  /** Take an import back; `undone` is false where it is too late. */
  'library/import-undo': { from: 'extension', params: v.object({ id: text(100) }), result: v.object({ undone: v.boolean() }) },
  /** Analyse the page in a tab, report or not, after the user asked for it. */
  'tab/analyse-anyway': { from: 'extension', params: v.object({ tabId: v.number() }), result: nothing },
} as const satisfies Surface;

/** Messages that the page script in a tab answers. */
export const pageSurface = {
  /** What the page script holds now; `analysis` is null until the background has answered. */
  'tab/state': {
    from: 'extension',
    params: nothing,
    result: v.object({
      url: v.string(),
      title: v.string(),
      reportId: v.nullable(v.string()),
      analysis: v.nullable(AnalysisSchema),
      notKept: v.optional(v.nullable(NotKeptSchema)),
      /** The page is longer than what is read of it. */
      cut: v.optional(v.boolean()),
    }),
  },
  /** Analyse the page anew at the reader's word, as after he has said what it is. */
  'tab/analyse-again': { from: 'extension', params: nothing, result: nothing },
  /** Clip what is selected in the page, else the mark whose popup is shown. */
  'tab/clip': { from: 'extension', params: nothing, result: v.object({ outcome: v.picklist(['clipped', 'nothing', 'tooLong']) }) },
  /**
   * Clip a figure of the page's analysis with its indicator, `at` counting those that it has; `id` is null where the page has the figure
   * no more.
   */
  'tab/clip-figure': {
    from: 'extension',
    params: v.object({ ...SpanSchema.entries, at: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
    result: v.object({ id: v.nullable(v.string()) }),
  },
  /**
   * Where the page's clips stand now: `here` as they were clipped, `changed` where another sentence stands in their
   * place (`now`), `gone` where neither is found. The page shows them anew, too.
   */
  'tab/clips': {
    from: 'extension',
    params: nothing,
    result: v.object({
      clips: v.array(v.object({ id: v.string(), state: v.picklist(['here', 'changed', 'gone']), now: v.nullable(v.string()) })),
    }),
  },
  /** Scroll to a clip and flash it. */
  'tab/reveal-clip': { from: 'extension', params: v.object({ id: text(100) }), result: v.object({ found: v.boolean() }) },
  /** Scroll to a span of the page text and flash it; `found` is false where the page no longer has it. */
  'tab/reveal': { from: 'extension', params: SpanSchema, result: v.object({ found: v.boolean() }) },
} as const satisfies Surface;

/** Messages that open extension pages listen to; nobody need be there. */
export const panelSurface = {
  /** The page in the sender's tab has been analysed anew or has gone. */
  'panel/page-changed': { from: 'page', params: nothing, result: nothing },
} as const satisfies Surface;

/** What the document answers that analyses long texts in a thread (Chromium). */
export const offscreenSurface = {
  'offscreen/analyse': {
    from: 'extension',
    params: v.object({
      id: text(4000),
      ...readable,
      url: v.optional(readable.url),
      title: v.optional(readable.title),
      doubtful,
      looked,
      force: v.optional(v.boolean()),
      explain: v.optional(v.boolean()),
      told: v.optional(DocumentChangeSchema),
      // Our own, checked when they were taken in.
      dictionaries: v.optional(v.custom<ReaderDictionaries>((value) => typeof value === 'object' && value !== null && 'entries' in value)),
    }),
    // Our own answer, checked once, where the page receives it: parsing tens of thousands of figures takes a while.
    result: v.custom<Analysis>((value) => typeof value === 'object' && value !== null && 'detection' in value),
  },
} as const satisfies Surface;

export type Schema = v.GenericSchema<unknown, unknown>;
export type Surface = Record<string, { from: SenderClass; params: Schema; result: Schema }>;
export type Params<S extends Surface, K extends keyof S> = v.InferOutput<S[K]['params']>;
export type Result<S extends Surface, K extends keyof S> = v.InferOutput<S[K]['result']>;
export type BackgroundSurface = typeof backgroundSurface;
export type PageSurface = typeof pageSurface;
export type PanelSurface = typeof panelSurface;
export type OffscreenSurface = typeof offscreenSurface;
