/**
 * The database's versions, oldest first. A version that was ever shipped is never edited: a change of shape is a new
 * entry with its own upgrade and a frozen example in tests/unit/store/versions. Dexie runs an upgrade in one
 * transaction with the change of schema, so one that fails leaves the old database as it was.
 */
import { Dexie, type Transaction } from 'dexie';
import { canonicalAddress } from './address';
import type { ClipRow, IndicatorRow, ReportRow } from './rows';
import { clipsSchema } from './tables/clips';
import { correctionsSchema } from './tables/corrections';
import { dismissalsSchema } from './tables/dismissals';
import { foldersSchema } from './tables/folders';
import { importsSchema } from './tables/imports';
import { indicatorsSchema } from './tables/indicators';
import { notesSchema } from './tables/notes';
import { reportsSchema } from './tables/reports';
import { sentencesSchema } from './tables/sentences';
import { sourcesSchema } from './tables/sources';

export interface Version {
  number: number;
  /** Tables that are new or indexed differently since the version before, in Dexie's notation. */
  stores: Record<string, string>;
  /** Brings the rows of the version before into this one's shape. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const versions: readonly Version[] = [
  {
    number: 1,
    stores: {
      reports: 'id, *addresses, identity, deletedAt',
      indicators: indicatorsSchema,
      clips: 'id, deletedAt',
      terms: '[reportId+index], id',
    },
  },
  {
    // Clips get notes, tags, folders and an order; reports a search index; corrections, sources, notes, imports have tables.
    number: 2,
    stores: {
      reports: reportsSchema,
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
    // Sorts of document came in: reports know publisher, months and part, indicators months, basis, vintage and region.
    number: 3,
    stores: {},
    upgrade: async (transaction) => {
      await transaction.table<ReportRow>('reports').toCollection().modify({ publisher: null, months: null, part: null });
      await transaction
        .table<IndicatorRow>('indicators')
        .toCollection()
        .modify((row) => {
          Object.assign(row, { basis: null, vintage: null, region: null });
          if (row.period) row.period = { from: row.period.from, to: row.period.to, months: null, instant: false };
        });
    },
  },
];

/** The version that the rows have now. */
export const libraryVersion = Math.max(...versions.map(({ number }) => number));
