/**
 * The database's versions, oldest first. A version that was ever shipped is never edited: a change of shape is a new
 * entry with its own upgrade and a frozen example in tests/unit/store/versions. Dexie runs an upgrade in one
 * transaction with the change of schema, so one that fails leaves the old database as it was.
 */
import { Dexie, type Transaction } from 'dexie';
import { kinds } from '../model/kinds';
import { canonicalAddress, documentBase } from './address';
import { authorityOf, isWeb } from './authority';
import { identityKey } from './identity';
import type { ClipRow, ReportRow, SourceRow } from './rows';
import { clipsSchema } from './tables/clips';
import { comparedSchema, filedSchema } from './tables/compared';
import { correctionsSchema } from './tables/corrections';
import { dismissalsSchema } from './tables/dismissals';
import { foldersSchema } from './tables/folders';
import { gramsSchema } from './tables/grams';
import { importsSchema } from './tables/imports';
import { indicatorsSchema } from './tables/indicators';
import { notesSchema } from './tables/notes';
import { documentsSchema } from './tables/documents';
import { packEntriesSchema, packFormsSchema, packsSchema } from './tables/packs';
import { readingsSchema } from './tables/readings';
import { reportsSchema, reportsSchemas } from './tables/reports';
import { sentencesSchema } from './tables/sentences';
import { searchedSchema } from './tables/searched';
import { setAsideSchema } from './tables/set-aside';
import { sourcesSchema } from './tables/sources';
import { termsSchema } from './tables/terms';
import { textsSchema } from './tables/texts';

export interface Version {
  number: number;
  /** Tables that are new or indexed differently since the version before, in Dexie's notation. */
  stores: Record<string, string | null>;
  /** Its tables are made of those of the version before, whose rows stay as they are: backups know nothing of it. */
  derived?: true;
  /** Brings the rows of the version before into this one's shape. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const versions: readonly Version[] = [
  {
    number: 1,
    stores: {
      reports: reportsSchemas[1],
      indicators: indicatorsSchema,
      clips: 'id, deletedAt',
      terms: termsSchema,
    },
  },
  {
    // Clips get notes, tags, folders and an order; reports a search index; corrections, sources, notes, imports have tables.
    number: 2,
    stores: {
      reports: reportsSchemas[2],
      clips: clipsSchema,
      folders: foldersSchema,
      corrections: correctionsSchema,
      sources: sourcesSchema,
      dismissals: dismissalsSchema,
      notes: notesSchema,
      imports: importsSchema,
      sentences: sentencesSchema,
    },
    upgrade: async (transaction) => {
      await transaction.table<ReportRow>('reports').toCollection().modify({ unindexed: 1 });
      const clips = await transaction.table<ClipRow>('clips').toArray();
      const addresses = await Dexie.waitFor(Promise.all(clips.map(({ url }) => canonicalAddress(url))));
      await transaction.table<ClipRow>('clips').bulkPut(
        clips.map((clip, index) => ({
          ...clip,
          address: addresses[index] ?? clip.url,
          position: -clip.createdAt,
          note: '',
          tags: [],
          folderId: null,
        })),
      );
    },
  },
  {
    // Sorts of document came in: a document's identity has its sort, a row says with what authority it speaks. Indicators get
    // their new fields when they are read (lib/store/row-shapes.ts): a background may not live long enough to write a million.
    number: 3,
    stores: { reports: reportsSchema, documents: documentsSchema, readings: readingsSchema, setAside: setAsideSchema },
    upgrade: async (transaction) => {
      await transaction.table<ReportRow>('reports').toCollection().modify(withSort);
      await transaction.table<SourceRow>('sources').toCollection().modify(sourceWithSort);
    },
  },
  {
    // Texts are kept, and every sentence of them is searched. Of documents kept before, the sentences with figures are.
    number: 4,
    stores: { texts: textsSchema, searched: searchedSchema, sentences: null },
    upgrade: async (transaction) => {
      await transaction.table<ReportRow>('reports').toCollection().modify({ unindexed: 1 });
    },
  },
  {
    // The reader's own dictionaries; nothing that was there changes.
    number: 5,
    stores: { packs: packsSchema, packEntries: packEntriesSchema, packForms: packFormsSchema },
  },
  {
    // What is compared is kept together, and what the search may pass over is known. Both are made aside of what is there.
    number: 6,
    derived: true,
    stores: { compared: comparedSchema, filed: filedSchema, grams: gramsSchema },
  },
];

/** The version of the database. */
export const libraryVersion = Math.max(...versions.map(({ number }) => number));

/** The version that the rows of backups have now: the last that changed any of them. */
export const rowsVersion = Math.max(...versions.filter(({ derived }) => !derived).map(({ number }) => number));

/** A report of version 2 in the shape of version 3; also used for those of older backups. */
export function withSort(row: ReportRow): void {
  for (const field of ['publisher', 'months', 'part'] as const) if (row[field] === undefined) row[field] = null;
  const { kind } = row.detection;
  // Until then a page of no sort was kept only where the reader had asked for it.
  row.authority ??= authorityOf(row.url, !isWeb(row.url) || !kinds[kind].marked);
  row.base ??= documentBase(row.address);
  const identity = identityKey(kind, row);
  if (identity === undefined) delete row.identity;
  else row.identity = identity;
}

/** Sources were filed under level, region and year, as those of the work report. */
export function sourceWithSort(row: SourceRow): void {
  const sort = kinds[row.kind].own ? row.kind : 'report';
  if (row.identity.split('|').length === 3) row.identity = `${sort}|${row.identity}|`;
  row.authority ??= authorityOf(row.url, false);
}
