/** Rows of the library, table by table (names fixed by docs/output.md). Written by the background alone. */
import type { Basis, Bound, Detection, Indicator, Measure, Months, ReportMeta, Status, Term, Vintage } from '../model/analysis';
import type { PageKind } from '../model/kinds';
import type { PackEntry, PackForms, PackTitle } from '../model/pack';
import type { CorrectionAnchor, CorrectionChange, DocumentChange, DocumentFacts, ExtractedFields } from '../model/corrections';
import type { LookedPassage } from '../model/looked-passage';
import type { Authority } from './authority';
import type { ClipDetails, ClipDraft } from '../model/explain';
import type { PackedRows } from './row-columns';

/**
 * One document. `id` is made from the address, so that reading the page again replaces the row. The same document at
 * another address, and the other pages of a document in parts, are the same row (lib/store/placement.ts).
 */
export interface ReportRow extends ReportMeta {
  id: string;
  /** Where the stored contents were read. */
  url: string;
  /** Canonical form of `url` (lib/store/address.ts). */
  address: string;
  /** Canonical addresses of every page known to carry this report, `address` among them. */
  addresses: string[];
  /** Sort, level, region, year and months in one key (lib/store/identity.ts); set only where the document has one. */
  identity?: string;
  /** With what authority its page speaks (lib/store/authority.ts). */
  authority: Authority;
  /** `address` without the number of a page: where the document's other pages are looked for. */
  base: string;
  /** The pages that have been read of a document in parts, in order; absent where one page holds it all. */
  parts?: PartRow[];
  pageTitle: string;
  detection: Detection;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Hash of the text and of all that was read in it: an unchanged page is not written again, a better engine's is. */
  fingerprint: string;
  /** Hash of the text alone. */
  textHash: string;
  figureCount: number;
  indicatorCount: number;
  termCount: number;
  /** Codes of its headline rows, each once: what it can be compared in. */
  codes: string[];
  /** Set while the row waits in the bin for an undo; null otherwise. */
  deletedAt: number | null;
  /** Hashes of texts that the reader has put aside by going back to an earlier reading: they do not come back by themselves. */
  refused?: string[];
  /** How many earlier readings are kept (table `readings`); absent for none. */
  readings?: number;
  /** The reader has said what the document is (table `documents`). */
  described?: true;
  /** Set to 1 while its sentences are not yet in the search index; absent otherwise, so that the index on it is sparse. */
  unindexed?: 1;
}

/** One page of a document in parts. The document's offsets count in the pages' texts one after the other. */
export interface PartRow {
  /** Counted from 1, as the page numbers itself. */
  number: number;
  url: string;
  address: string;
  fingerprint: string;
  textHash: string;
  /** UTF-16 units of the page's text. */
  length: number;
  figureCount: number;
}

/** What a row is compared as. */
export interface ComparedAs {
  code: string;
  measure: Measure;
  status: Status;
  year: number;
  value: number;
  valueMax: number | null;
  unit: string;
  bound: Bound;
  /** Set on rows of a part of the year; absent for whole years. */
  months?: Months;
}

/** One indicator. Primary key [reportId+index]. */
export interface IndicatorRow extends Indicator {
  reportId: string;
  /** Its index in the analysis. */
  index: number;
  regionName: string;
  regionCode: string | null;
  /** Key of the region (lib/store/region-key.ts). */
  regionKey: string;
  /** Planning year of the report. */
  reportYear: number | null;
  quote: string;
  /** Offsets of the figure in the analysed text, UTF-16. */
  start: number;
  end: number;
  /** The sentence itself, so that a cell leads to its words without the page. */
  sentenceText: string;
  /** `PartRow.number` of the page that it stands on, in a document in parts. */
  part?: number;
  /** What the engine takes for the document's own figure; set only on such rows. */
  headline?: ComparedAs;
  /** Keys of `headline`, set only on headline rows that may be compared, so that the indexes on them are sparse. */
  headlineCode?: string;
  headlineYear?: number;
  /** The reader's correction that stands in this row's own fields; what the engine had read is then in `extracted`. */
  correctionId?: string;
  extracted?: ExtractedFields;
  /** What the engine compared the row as, where a correction has changed that. */
  extractedHeadline?: ComparedAs;
  /** The reader has taken this row out of every comparison; it stays readable. */
  excluded?: true;
}

export interface ClipRow extends ClipDraft, ClipDetails {
  id: string;
  /** Canonical address of the page (lib/store/address.ts). */
  address: string;
  /** Place among the clips of its folder: smaller first, any real number. */
  position: number;
  createdAt: number;
  deletedAt: number | null;
}

export interface FolderRow {
  id: string;
  name: string;
  /** Place among the folders: smaller first, any real number. */
  position: number;
  deletedAt: number | null;
}

/** What the reader says an indicator is. Found again by its anchor whenever the page is read anew. */
export interface CorrectionRow {
  id: string;
  reportId: string;
  anchor: CorrectionAnchor;
  /** What the engine had read when the correction was made. */
  original: ExtractedFields;
  change: CorrectionChange;
  createdAt: number;
  updatedAt: number;
}

/** What one page states in headline figures, of every page that carries a report: sources may disagree. */
export interface SourceRow {
  /** Canonical address. */
  address: string;
  /** As in ReportRow; for news the identity of the report that it tells of. */
  identity: string;
  url: string;
  pageTitle: string;
  kind: PageKind;
  authority: Authority;
  savedAt: number;
  statements: SourceStatement[];
}

export interface SourceStatement extends ComparedAs {
  /** Absent where nothing is said. */
  basis?: Basis;
  vintage?: Vintage;
  name: string;
  quote: string;
  sentenceText: string;
}

/** What the reader says of the document at an address; holds for every later reading of it. */
export interface DocumentRow {
  /** Canonical address. */
  address: string;
  change: DocumentChange;
  /** What the engine had read when the reader first said so. */
  original: DocumentFacts;
  /** Passages that were recognised and that the reader has compared with their picture; absent for none. */
  looked?: LookedPassage[];
  createdAt: number;
  updatedAt: number;
}

/** An earlier reading of a document, as it stood when another took its place; indicators as extracted. */
export interface ReadingRow {
  id: string;
  reportId: string;
  /** When it was replaced, milliseconds since 1970. */
  replacedAt: number;
  report: ReportRow;
  indicators: IndicatorRow[];
  terms: TermRow[];
  /** Absent on readings kept before version 4. */
  text?: string;
}

/** A row that could not be read, set aside so that it takes nothing else down. */
export interface SetAsideRow {
  id: string;
  table: string;
  /** Milliseconds since 1970. */
  at: number;
  /** What is wrong with it: the fields that do not fit. */
  fields: string[];
  row: unknown;
}

/** A check's finding that the reader has put aside. The id names the finding with its values, so that new values ask anew. */
export interface DismissalRow {
  id: string;
  dismissedAt: number;
}

/** The reader's own explanation of a term, for every report that uses it. */
export interface NoteRow {
  /** Id of the term (`Term.id`). */
  id: string;
  /** The words as they stood when the note was written. */
  form: string;
  text: string;
  createdAt: number;
  updatedAt: number;
}

/** A dictionary of the reader's; the built-in glossary has a row once its place or switch is another than at first. */
export interface PackRow extends PackTitle {
  id: string;
  /** Place among the packs: smaller first. */
  position: number;
  /** Whether it answers at all. */
  on: boolean;
  /** Whether its words are marked in pages; it explains what is marked otherwise all the same. */
  marked: boolean;
  /** Entries. */
  count: number;
  addedAt: number;
}

/** One entry of a pack. Primary key [packId+index]. */
export interface PackEntryRow {
  packId: string;
  index: number;
  /** What it is looked up by (lib/packs/pack-words.ts). */
  keys: string[];
  entry: PackEntry;
}

/** Where the entries of a pack stand in texts: one row, since they are read together. */
export interface PackFormsRow {
  packId: string;
  forms: PackForms[];
}

/** The text that a document was read from: what its offsets count in. Absent for documents kept before version 4. */
export interface TextRow {
  reportId: string;
  text: string;
}

/** A document as the search reads it (lib/search/build-index.ts). */
export interface SearchedRow {
  reportId: string;
  /** The text without white space, in one width, case and script (lib/search/fold.ts), or its sentences with figures. */
  folded: string;
  /** Start and end of each sentence in the document's text and its start in `folded`, in turn: UTF-16. */
  sentences: Uint32Array;
  /** Set where the text was not kept: `folded` holds only the sentences with figures. */
  partial?: true;
  /** Which sentences stand under which headings, in order; absent for rows written before sections were kept. */
  sections?: SearchedSection[];
}

/** Which pairs of characters a document's `folded` holds, so that a search need not read what cannot hold its words. */
export interface GramsRow {
  reportId: string;
  /** lib/search/grams.ts. */
  bits: Uint8Array;
  /** As in `SearchedRow`. */
  partial?: true;
}

/** The rows of all filed reports that state an indicator of a region. Primary key [code+regionKey]. */
export interface ComparedRow {
  code: string;
  regionKey: string;
  /** Rows of `indicators`. */
  rows: PackedRows;
}

/** A report whose rows stand in `compared`. */
export interface FiledRow {
  reportId: string;
  /** Where they stand. */
  places: [code: string, regionKey: string][];
}

/** Sentences from one on, up to the next section. */
export interface SearchedSection {
  /** Number of its first sentence, from 0. */
  first: number;
  /** Headings above, outermost first. */
  path: string[];
  /** Whether its text looks back, ahead, or neither. */
  looks: 'back' | 'ahead' | null;
}

/** One term found in a report; the definition is the report's own where it has one. Primary key [reportId+index]. */
export interface TermRow extends Term {
  reportId: string;
  index: number;
  /** `PartRow.number` of its page, in a document in parts. */
  part?: number;
  /** The words around it, at most 120 UTF-16 units; absent on rows of the first version. */
  context?: string;
}

/** What one import changed, for its undo. Primary key [importId+part]; part 0 is written last and says that all is done. */
export interface ImportRow {
  importId: string;
  part: number;
  /** Milliseconds since 1970. */
  at: number;
  /** In the order in which they were made. */
  changes: ImportChange[];
  /** On part 0: the settings before the import, where it changed them. */
  settings?: Record<string, unknown>;
  /** On part 0: how many things it brought; absent on imports before that was kept. */
  brought?: number;
  /** On part 0, which stays when the others are forgotten: it cannot be undone any more. */
  over?: true;
}

/** A row or a report with its contents as it was before; null where there was none. */
export type ImportChange =
  | { table: 'bundles'; key: string; before: { report: ReportRow; indicators: IndicatorRow[]; terms: TermRow[]; text?: string } | null }
  | { table: 'packs'; key: string; before: { pack: PackRow; entries: PackEntryRow[]; forms: PackFormsRow | null } | null }
  | { table: 'clips' | 'folders' | 'corrections' | 'sources' | 'dismissals' | 'notes' | 'documents'; key: string; before: unknown };
