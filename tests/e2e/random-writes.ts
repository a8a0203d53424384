/**
 * The writes that the background does for pages and panel, in an order told by a seed; and whether the library holds what it
 * acknowledged. Imports are stopped in `exchange.spec.ts`.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import type { Row } from './probe';
import { OPENING, PLAN, REVIEW } from './invented-report';
import { plainClip } from '../samples';

export interface Write {
  name: string;
  params: Record<string, unknown>;
  /** What the row looks like once it is written, of which table. */
  table: string;
  expected: Row;
  /** Whether the row is in the bin then; where left out it is not looked at. */
  binned?: boolean;
  /** What a page of the extension leaves for the background first (lib/exchange/handover.ts), under the id of `params`. */
  file?: string;
}

export interface Acknowledged extends Write {
  value: Row;
}

const PLACES = '澄浦云岚青岭石桥枫渡白鹭柳溪松台鹤鸣岩泉屏渚竹梅';
const region = (name: string) => ({ name, code: null, level: 'prefecture', parents: [] });
const textOf = (html: string) => html.replace(/<\/(?:p|h\d)>/g, '\n').replace(/<[^>]{1,20}>/g, '');

/** Ids that acknowledged writes gave, of rows that nothing has changed since. */
export class Known {
  private readonly ids = { clips: [] as string[], reports: [] as string[], folders: [] as string[], binned: [] as string[] };

  /** Rows that may have left the bin again, whether that was acknowledged or not. */
  readonly perhapsRestored = new Set<string>();

  /** One of them, taken out: its row keeps what the next write makes of it. */
  take(random: () => number, what: keyof Known['ids']): string | undefined {
    const ids = this.ids[what];
    const id = ids.splice(Math.floor(random() * ids.length), 1)[0];
    if (what === 'binned' && id !== undefined) this.perhapsRestored.add(id);
    return id;
  }

  learn({ name, params, value }: Acknowledged): void {
    if (name === 'clips/add') this.ids.clips.push(String(value.id));
    if (name === 'folders/put') this.ids.folders.push(String(value.id));
    if (name === 'page/keep' && typeof value.reportId === 'string') this.ids.reports.push(value.reportId);
    if (name === 'clips/delete') this.ids.binned.push(...(params.ids as string[]));
  }
}

/** @param at number of the write in its library */
export function randomWrite(random: () => number, at: number, known: Known): Write {
  const make = MAKERS[Math.floor(random() * MAKERS.length)]!;
  return make(at, (what) => known.take(random, what)) ?? analysis(at);
}

/** Each makes a write, or none where no row for it is known yet. */
const MAKERS: ((at: number, take: (what: Parameters<Known['take']>[1]) => string | undefined) => Write | null)[] = [
  (at) => clip(at),
  (at) => clip(at),
  analysis,
  analysis,
  (at) => ({
    name: 'notes/put',
    params: { id: `report:${at}`, form: '六链', text: `说法${at}` },
    table: 'notes',
    expected: { id: `report:${at}`, text: `说法${at}` },
  }),
  (at) => ({ name: 'folders/put', params: { id: null, name: `夹${at}` }, table: 'folders', expected: { name: `夹${at}` } }),
  (at) => ({ name: 'checks/dismiss', params: { ids: [`check-${at}`] }, table: 'dismissals', expected: { id: `check-${at}` } }),
  (at) => {
    const change = { year: 2030 };
    const address = `https://www.luming.gov.cn/told/${at}`;
    const read = { kind: 'report', region: region('鹿鸣市'), year: 2031, months: null };
    return { name: 'documents/tell', params: { address, change, read }, table: 'documents', expected: { address, change } };
  },
  (at) => {
    const id = `pack-${at}`;
    const title = `词典${at % 5}`;
    const entries = Array.from({ length: 1 + (at % 40) }, (_, entry) => ({ zh: `词${at}之${entry}`, explanation: { zh: `第${entry}条` } }));
    return {
      name: 'packs/add',
      params: { id },
      file: JSON.stringify({ reportlensPack: 1, title, revision: String(at), entries }),
      table: 'packs',
      expected: { title },
    };
  },
  (at, take) =>
    change(take('clips'), (id) => ({ name: 'clips/update', params: { id, change: { note: `注${at}` } }, table: 'clips', expected: { id, note: `注${at}` } })),
  (_, take) => change(take('clips'), (id) => ({ name: 'clips/delete', params: { ids: [id] }, table: 'clips', expected: { id }, binned: true })),
  (_, take) => change(take('binned'), (id) => ({ name: 'clips/restore', params: { ids: [id] }, table: 'clips', expected: { id }, binned: false })),
  (_, take) => change(take('folders'), (id) => ({ name: 'folders/delete', params: { ids: [id] }, table: 'folders', expected: { id }, binned: true })),
  (_, take) => change(take('reports'), (id) => ({ name: 'library/delete', params: { reportIds: [id] }, table: 'reports', expected: { id }, binned: true })),
  (at, take) =>
    change(take('reports'), (reportId) => {
      const corrected = { name: `总值${at}` };
      const params = { reportId, index: 0, change: corrected };
      return { name: 'indicators/correct', params, table: 'corrections', expected: { reportId, change: corrected } };
    }),
];

/** How many kinds of write there are. */
export const KINDS = 13;

const change = (id: string | undefined, of: (id: string) => Write): Write | null => (id === undefined ? null : of(id));

function clip(at: number): Write {
  const quote = `${at}.5亿元`;
  const params = { ...plainClip, quote, sentence: `投资${quote}。`, url: `https://www.luming.gov.cn/${at}` };
  return { name: 'clips/add', params, table: 'clips', expected: { quote } };
}

/** A report of a city of its own. */
function analysis(at: number): Write {
  // Every number its own city: two reports of one city and year are one document in the library.
  if (at >= PLACES.length ** 3) throw new Error('more writes than there are cities');
  const sign = (power: number) => PLACES.charAt(Math.floor(at / PLACES.length ** power) % PLACES.length);
  const city = `${sign(2)}${sign(0)}${sign(1)}市`;
  const title = `2026年${city}人民政府工作报告`;
  const url = `https://www.luming.gov.cn/report/${at}`;
  const text = textOf(OPENING + REVIEW + PLAN)
    .replaceAll('澄浦新市', city)
    .replaceAll('3482.6', `${3000 + at}.6`);
  return { name: 'page/keep', params: { url, title, text, force: false }, table: 'reports', expected: { url } };
}

/**
 * Asks for the writes all at once from a page of the extension and does not wait for the answers: each is told by its key (`listenTo`).
 * A worker that is stopped answers nothing, or only when the next one starts: what it was asked is lost, which is no fault, unless it
 * had been acknowledged.
 */
export function sendAll(own: Page, writes: readonly (Write & { key: number })[]): Promise<void> {
  return own.evaluate(
    (list) => {
      type Row = Record<string, unknown>;
      const { chrome, told } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: Row } | undefined> } };
        told: (key: number, value: Row | null) => Promise<void>;
      };
      const leave = async (name: string, file: string) => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('imports', { create: true });
        const place = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await place.write(file);
        await place.close();
      };
      for (const { key, name, params, file } of list)
        void (async () => {
          if (file !== undefined) await leave(params.id as string, file);
          const answer = await chrome.runtime.sendMessage({ reportlens: 1, name, params });
          await told(key, answer?.ok ? answer.value : null);
        })().catch(() => told(key, null));
    },
    writes.map(({ key, name, params, file }) => ({ key, name, params, file })),
  );
}

/** Lets a page tell of its writes: what each was answered, null where it was refused or lost. */
export async function listenTo(own: Page, settled: (key: number, value: Row | null) => void): Promise<void> {
  await own.exposeFunction('told', settled);
}

/** Every row of the tables, read through plain IndexedDB: no code of the extension is trusted for it. */
export function readTables(own: Page): Promise<Record<string, Row[]>> {
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const names = [
      'reports',
      'indicators',
      'terms',
      'clips',
      'notes',
      'folders',
      'dismissals',
      'documents',
      'corrections',
      'packs',
      'packEntries',
      'packForms',
    ];
    // Opening what is not there would make it, empty; before the worker has done so nothing was acknowledged.
    const known = (await indexedDB.databases()).some(({ name, version }) => name === 'reportlens' && version !== undefined && version > 1);
    if (!known) return Object.fromEntries(names.map((name) => [name, []]));
    const db = await settled(indexedDB.open('reportlens'));
    try {
      const reading = db.transaction(names);
      const tables: Record<string, Row[]> = {};
      type Row = Record<string, unknown>;
      for (const name of names) tables[name] = (await settled(reading.objectStore(name).getAll())) as Row[];
      return tables;
    } finally {
      db.close();
    }
  });
}

/** What was acknowledged and is not there, and what is there by half; empty where all is well. */
export function faults(tables: Record<string, Row[]>, acknowledged: readonly Acknowledged[], { perhapsRestored }: Known): string[] {
  const found: string[] = [];
  for (const { name, table, expected, binned, value } of acknowledged) {
    // A page that is not kept (for example of a city that is no region) is answered without a place in the library.
    if (name === 'page/keep' && typeof value.reportId !== 'string') continue;
    const isSuperseded = binned === true && perhapsRestored.has(String(expected.id));
    const wanted = {
      ...expected,
      ...(typeof value.id === 'string' ? { id: value.id } : {}),
      ...(typeof value.correctionId === 'string' ? { id: value.correctionId } : {}),
    };
    const there = tables[table]?.some(
      (row) =>
        Object.entries(wanted).every(([field, content]) => isDeepStrictEqual(row[field], content)) &&
        (binned === undefined || isSuperseded || (typeof row.deletedAt === 'number') === binned),
    );
    if (!there) found.push(`lost: ${name} ${JSON.stringify(wanted)}`);
  }
  for (const { id, indicatorCount, termCount } of tables.reports ?? []) {
    const of = (table: string) => (tables[table] ?? []).filter((row) => row.reportId === id).length;
    if (of('indicators') !== indicatorCount || of('terms') !== termCount) found.push(`by half: ${String(id)}`);
  }
  for (const { id, count } of tables.packs ?? []) {
    const of = (table: string) => (tables[table] ?? []).filter(({ packId }) => packId === id).length;
    if (of('packEntries') !== count || of('packForms') !== 1) found.push(`by half: pack ${String(id)}`);
  }
  const reports = new Set(tables.reports?.map(({ id }) => id));
  for (const row of [...(tables.indicators ?? []), ...(tables.terms ?? [])])
    if (!reports.has(row.reportId)) found.push(`of no report: ${String(row.reportId)}`);
  return found;
}
