/**
 * Stands between Dexie and the database: rows that cannot be read are left out of every answer and told of, rows of
 * earlier versions get the fields that they lack, and a write that waits too long for another's lock is given up.
 */
import type { DBCore, DBCoreCursor, DBCoreTable, Middleware } from 'dexie';
import { completed, isSound } from './row-shapes';

/** Milliseconds that a write waits for its turn. */
export const LOCK_WAIT = 15_000;

export interface GuardOptions {
  /** Told of each bad row when it is met. */
  onBad: (table: string) => void;
  /** Told when a write is given up. */
  onBusy: () => void;
  lockWait: number;
}

export function rowGuard(options: GuardOptions): Middleware<DBCore> {
  return {
    stack: 'dbcore',
    name: 'row-guard',
    // Below Dexie's caches, which would keep bad rows, and above what hands rows to the database as they are.
    level: -2,
    create: (core) => guarded(core, options),
  };
}

function guarded(core: DBCore, options: GuardOptions): DBCore {
  const waiting = new WeakMap<object, ReturnType<typeof setTimeout>>();
  const begun = (transaction: object) => {
    clearTimeout(waiting.get(transaction));
    waiting.delete(transaction);
  };
  return {
    ...core,
    transaction(stores, mode, settings) {
      const transaction = core.transaction(stores, mode, settings);
      if (mode === 'readwrite') {
        const giveUp = () => {
          options.onBusy();
          transaction.abort();
        };
        waiting.set(transaction, setTimeout(giveUp, options.lockWait));
      }
      return transaction;
    },
    table: (name) => guardedTable(core.table(name), name, options, begun),
  };
}

function guardedTable(table: DBCoreTable, name: string, { onBad }: GuardOptions, begun: (transaction: object) => void): DBCoreTable {
  /** The row as it may be read, undefined for one that may not. An upgrade reads rows that are not yet what they shall be. */
  const reader = (transaction: object) => ((transaction as Partial<IDBTransaction>).mode === 'versionchange' ? (row: unknown) => row : read);
  const read = (row: unknown): unknown => {
    if (row === undefined) return undefined;
    const whole = completed(name, row);
    if (isSound(name, whole)) return whole;
    onBad(name);
    return undefined;
  };
  /** Notes the first answer of a transaction: it has its lock. Chained, not awaited: Dexie keeps its zone in its own promises. */
  const answered = <T, R = T>(request: { trans: object }, answer: Promise<T>, then: (value: T) => R): Promise<R> =>
    answer.then((value) => {
      begun(request.trans);
      return then(value);
    });
  const asIs = <T>(value: T): T => value;
  return {
    ...table,
    get: (request) => answered(request, table.get(request) as Promise<unknown>, reader(request.trans)),
    // Dexie reads what it is about to change under `cache`: there a bad row must be seen, so that it can be changed or go.
    getMany: (request) => answered(request, table.getMany(request), (rows: unknown[]) => (request.cache ? rows : rows.map(reader(request.trans)))),
    query: (request) =>
      answered(request, table.query(request), (answer) =>
        request.values ? { ...answer, result: (answer.result as unknown[]).map(reader(request.trans)).filter((row) => row !== undefined) } : answer,
      ),
    count: (request) => answered(request, table.count(request), asIs),
    mutate: (request) => answered(request, table.mutate(request), asIs),
    openCursor: (request) =>
      answered(request, table.openCursor(request), (cursor) => (cursor && request.values ? guardedCursor(cursor, reader(request.trans)) : cursor)),
  };
}

/** A cursor that passes over what may not be read. */
function guardedCursor(cursor: DBCoreCursor, read: (row: unknown) => unknown): DBCoreCursor {
  return Object.create(cursor, {
    // The browser's own: asked of an object that only inherits from a cursor, they throw.
    key: { get: (): unknown => cursor.key },
    primaryKey: { get: (): unknown => cursor.primaryKey },
    value: { get: () => read(cursor.value) },
    start: {
      value: (onNext: () => void) => cursor.start(() => (read(cursor.value) === undefined ? cursor.continue() : onNext())),
    },
  }) as DBCoreCursor;
}
