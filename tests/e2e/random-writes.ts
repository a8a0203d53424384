/** Every kind of write that the background does, in an order told by a seed; and whether the library holds what it acknowledged. */
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
}

export interface Acknowledged extends Write {
  value: Row;
}

const PLACES = '澄浦云岚青岭石桥枫渡白鹭柳溪松台鹤鸣岩泉屏渚竹梅';
const region = (name: string) => ({ name, code: null, level: 'prefecture', parents: [] });
const textOf = (html: string) => html.replace(/<\/(?:p|h\d)>/g, '\n').replace(/<[^>]{1,20}>/g, '');

/** @param known ids that earlier acknowledged writes gave, by table; one that is changed is taken out, so that its row keeps what this write makes of it. */
export function randomWrite(random: () => number, at: number, known: { clips: string[]; reports: string[] }): Write {
  const quote = `${at}.5亿元`;
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const clip = any(known.clips);
  const report = any(known.reports);
  const told = { year: 2030 };
  const corrected = { name: `总值${at}` };
  const writes: (Write | null)[] = [
    {
      name: 'clips/add',
      params: {
        ...plainClip,
        quote,
        sentence: `投资${quote}。`,
        url: `https://www.luming.gov.cn/${at}`,
      },
      table: 'clips',
      expected: { quote },
    },
    { name: 'notes/put', params: { id: `report:${at}`, form: '六链', text: `说法${at}` }, table: 'notes', expected: { id: `report:${at}`, text: `说法${at}` } },
    { name: 'folders/put', params: { id: null, name: `夹${at}` }, table: 'folders', expected: { name: `夹${at}` } },
    { name: 'checks/dismiss', params: { ids: [`check-${at}`] }, table: 'dismissals', expected: { id: `check-${at}` } },
    {
      name: 'documents/tell',
      params: { address: `https://www.luming.gov.cn/told/${at}`, change: told, read: { kind: 'report', region: region('鹿鸣市'), year: 2031, months: null } },
      table: 'documents',
      expected: { address: `https://www.luming.gov.cn/told/${at}`, change: told },
    },
    analysis(at),
    analysis(at),
    clip === undefined
      ? null
      : { name: 'clips/update', params: { id: clip, change: { note: `注${at}` } }, table: 'clips', expected: { id: clip, note: `注${at}` } },
    report === undefined
      ? null
      : {
          name: 'indicators/correct',
          params: { reportId: report, index: 0, change: corrected },
          table: 'corrections',
          expected: { reportId: report, change: corrected },
        },
  ];
  const write = any(writes.filter((write) => write !== null))!;
  if (write.name === 'clips/update') known.clips = known.clips.filter((id) => id !== clip);
  if (write.name === 'indicators/correct') known.reports = known.reports.filter((id) => id !== report);
  return write;
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
 * Sends the writes at once from a page of the extension, tells of each as it is answered, and ends when all are answered or lost.
 * A worker that is stopped answers nothing: what it was asked is lost, which is no fault, unless it had been acknowledged.
 */
export async function sendAll(own: Page, writes: readonly Write[], acknowledged: (write: Acknowledged) => void): Promise<void> {
  const answers = own.evaluate(
    async (list) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: Row } | undefined> } } }
      ).chrome;
      type Row = Record<string, unknown>;
      const told = (globalThis as unknown as { told: (at: number, value: Row) => Promise<void> }).told;
      await Promise.allSettled(
        list.map(async ({ name, params }, at) => {
          // A worker that is stopped while it starts may leave its question without an answer or an error.
          const answer = await Promise.race([
            runtime.sendMessage({ reportlens: 1, name, params }),
            new Promise<undefined>((resolve) => setTimeout(resolve, 30_000)),
          ]);
          if (answer?.ok) await told(at, answer.value);
        }),
      );
    },
    writes.map(({ name, params }) => ({ name, params })),
  );
  current.set(own, (at, value) => acknowledged({ ...writes[at]!, value }));
  await answers;
}

const current = new WeakMap<Page, (at: number, value: Row) => void>();

/** Lets a page tell of acknowledged writes. */
export async function listenTo(own: Page): Promise<void> {
  await own.exposeFunction('told', (at: number, value: Row) => current.get(own)?.(at, value));
}

/** Every row of the tables, read through plain IndexedDB: no code of the extension is trusted for it. */
export function readTables(own: Page): Promise<Record<string, Row[]>> {
  return own.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const names = ['reports', 'indicators', 'terms', 'clips', 'notes', 'folders', 'dismissals', 'documents', 'corrections'];
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
export function faults(tables: Record<string, Row[]>, acknowledged: readonly Acknowledged[]): string[] {
  const found: string[] = [];
  for (const { name, table, expected, value } of acknowledged) {
    // A page that is not kept (for example of a city that is no region) is answered without a place in the library.
    if (name === 'page/keep' && typeof value.reportId !== 'string') continue;
    const wanted = {
      ...expected,
      ...(typeof value.id === 'string' ? { id: value.id } : {}),
      ...(typeof value.correctionId === 'string' ? { id: value.correctionId } : {}),
    };
    const there = tables[table]?.some((row) => Object.entries(wanted).every(([field, content]) => isDeepStrictEqual(row[field], content)));
    if (!there) found.push(`lost: ${name} ${JSON.stringify(wanted)}`);
  }
  for (const { id, indicatorCount, termCount } of tables.reports ?? []) {
    const of = (table: string) => (tables[table] ?? []).filter((row) => row.reportId === id).length;
    if (of('indicators') !== indicatorCount || of('terms') !== termCount) found.push(`by half: ${String(id)}`);
  }
  const reports = new Set(tables.reports?.map(({ id }) => id));
  for (const row of [...(tables.indicators ?? []), ...(tables.terms ?? [])])
    if (!reports.has(row.reportId)) found.push(`of no report: ${String(row.reportId)}`);
  return found;
}
