/**
 * The database's versions, oldest first. A version that was ever shipped is never edited: a change of shape is a new
 * entry with its own upgrade and a frozen example in tests/unit/store/versions. Dexie runs an upgrade in one
 * transaction with the change of schema, so one that fails leaves the old database as it was.
 */
import type { Transaction } from 'dexie';
import { clipsSchema } from './tables/clips';
import { indicatorsSchema } from './tables/indicators';
import { reportsSchema } from './tables/reports';
import { termsSchema } from './tables/terms';

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
    stores: { reports: reportsSchema, indicators: indicatorsSchema, clips: clipsSchema, terms: termsSchema },
  },
];
