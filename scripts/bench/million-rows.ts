/**
 * A library of invented reports, as large as a researcher's: written straight into IndexedDB by a page of the
 * extension, since to analyse 5,000 texts would measure the engine.
 */

import type { IndicatorRow, ReportRow, SearchedRow, TermRow, TextRow } from '../../lib/store/rows';

export interface LibrarySize {
  reports: number;
  indicatorsPerReport: number;
}

/** 5,000 reports of 500 regions over ten years, 1,000,000 indicators. */
export const MILLION: LibrarySize = { reports: 5000, indicatorsPerReport: 200 };

/** Codes that each invented report states, level and growth and target in turn. */
const CODES = [
  'gdp',
  'industry_value_added',
  'fixed_asset_investment',
  'retail_sales',
  'trade_total',
  'budget_revenue',
  'income_all',
  'income_urban',
  'income_rural',
  'cpi',
  'new_urban_jobs',
  'grain_output',
];

/** What one call of `writeReports` writes: reports `from` to `to`, `atOnce` of them a transaction. */
export interface WriteTask {
  from: number;
  to: number;
  atOnce: number;
  indicators: number;
  codes: string[];
}

/**
 * Runs in a page of the extension that has opened the library: writes reports, the same ones each time, and makes the rows of
 * one transaction while the browser stores those of the one before. Each transaction holds whole reports, so that a run that is
 * broken off goes on from what is there.
 * It takes everything it needs as a parameter, since it crosses into the page as text.
 */
export async function writeReports(task: WriteTask): Promise<void> {
  const regions = 500;
  const names = ['果园面积', '乡村道路里程', '技术合同成交额', '生猪出栏量', '新增绿化面积', '港口货物吞吐量', '充电设施数量', '养老床位数'];
  const vocabulary = ['全市', '加快', '推进', '项目', '建设', '完成', '同比', '增长', '达到', '新增', '改造', '农村', '工业', '投资', '消费', '服务'];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reportlens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the library does not open'));
  });
  const tables = ['reports', 'indicators', 'texts', 'searched', 'terms'] as const;
  let stores: Record<(typeof tables)[number], IDBObjectStore>;
  const begin = (): Promise<void> => {
    const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' });
    stores = Object.fromEntries(tables.map((name) => [name, transaction.objectStore(name)])) as typeof stores;
    return new Promise<void>((resolve, reject) => {
      const fail = () => reject(transaction.error ?? new Error('the reports were not written'));
      transaction.oncomplete = () => resolve();
      transaction.onerror = fail;
      transaction.onabort = fail;
    });
  };
  const regionOf = (report: number) => {
    const place = report % regions;
    return {
      place,
      year: 2016 + Math.floor(report / regions),
      region: { name: `样区${place}市`, code: String(910000 + place), level: 'prefecture' as const, parents: [`样省${place % 25}`] },
    };
  };
  const writeReport = (report: number, id: string) => {
    const { year, region } = regionOf(report);
    const row: ReportRow = {
      id,
      title: `${region.name}${year}年政府工作报告`,
      region,
      year,
      reviewYear: year - 1,
      session: null,
      date: `${year}-01-12`,
      speaker: null,
      publisher: null,
      months: null,
      part: null,
      url: `https://${id}`,
      address: id,
      addresses: [id],
      base: id,
      authority: 'official',
      identity: `report|prefecture|${region.code}|${year}|`,
      pageTitle: '政府工作报告',
      detection: { kind: 'report', score: 0.98, reasons: ['title'] },
      savedAt: 1.7e12 + report,
      fingerprint: id,
      textHash: id,
      figureCount: task.indicators,
      indicatorCount: task.indicators,
      termCount: 20,
      codes: task.codes,
      deletedAt: null,
    };
    stores.reports.add(row);
  };
  /** Level, growth and target in turn. */
  const statements = [
    { measure: 'level', status: 'actual', unit: '元', verb: '达到', back: 1 },
    { measure: 'growth', status: 'actual', unit: '%', verb: '同比增长', back: 1 },
    { measure: 'growth', status: 'target', unit: '%', verb: '同比增长', back: 0 },
  ] as const;
  /** @param at where its sentence begins in the text. */
  const writeIndicator = (report: number, id: string, index: number, at: number): string => {
    const { place, year, region } = regionOf(report);
    const { measure, status, unit, verb, back } = statements[index % 3]!;
    const code = task.codes[Math.floor(index / 3)] ?? null;
    const name = code ?? `${names[index % names.length]}${index}`;
    const value = measure === 'level' ? 1e9 + place * 1e7 + year * 1e5 + index : 3 + ((place * 7 + year * 3 + index) % 60) / 10;
    const sentenceText = `${region.name}${name}${verb}${value}${unit}，推进第${index}个项目建设。`;
    const start = at + sentenceText.indexOf(verb) + verb.length;
    const common = { value, valueMax: null, unit, bound: 'exact', status, measure } as const;
    const row: IndicatorRow = {
      reportId: id,
      index,
      figure: index,
      code,
      name,
      subject: '',
      ...common,
      period: { from: year - back, to: year - back, months: null, instant: false },
      basis: null,
      vintage: null,
      region: null,
      role: null,
      against: measure === 'growth' ? '同比' : null,
      sentence: { start: at, end: at + sentenceText.length },
      section: [`${year - 1}年工作回顾`],
      confidence: 0.9,
      regionName: region.name,
      regionCode: region.code,
      regionKey: region.code,
      reportYear: year,
      quote: `${value}${unit}`,
      start,
      end: start + `${value}${unit}`.length,
      sentenceText,
      ...(code === null ? {} : { headline: { code, year: year - back, ...common }, headlineCode: code, headlineYear: year - back }),
    };
    stores.indicators.add(row);
    return sentenceText;
  };
  /** Characters as they come, so that a document holds as many different pairs as one that was written: some thousands. */
  const proseOf = (report: number, index: number): string => {
    let seed = report * 200 + index + 1;
    const next = (): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff) >>> 8;
    return Array.from({ length: 40 }, () => String.fromCharCode(0x4e00 + (next() % 900))).join('');
  };
  const writeOne = (report: number): void => {
    const id = `bench.example/${report}`;
    writeReport(report, id);
    const sentences: string[] = [];
    const places: number[] = [];
    let length = 0;
    const say = (sentence: string): void => {
      places.push(length, length + sentence.length, length);
      sentences.push(sentence);
      length += sentence.length;
    };
    for (let index = 0; index < task.indicators; index += 1) {
      say(writeIndicator(report, id, index, length));
      if (index % 2 === 0) say(`${vocabulary.filter((_, at) => (at * 7 + index + report) % 3 === 0).join('')}。`);
      else say(`${proseOf(report, index)}。`);
    }
    const text: TextRow = { reportId: id, text: sentences.join('') };
    stores.texts.add(text);
    const searched: SearchedRow = { reportId: id, folded: text.text, sentences: Uint32Array.from(places) };
    stores.searched.add(searched);
    for (let index = 0; index < 20; index += 1) {
      const row: TermRow = {
        reportId: id,
        index,
        start: index,
        end: index + 2,
        quote: '样词',
        id: `term-${(index * 13 + report) % 400}`,
        definition: null,
        context: '推进样词建设',
      };
      stores.terms.add(row);
    }
  };
  let before: Promise<void> = Promise.resolve();
  for (let from = task.from; from < task.to; from += task.atOnce) {
    const done = begin();
    for (let report = from; report < Math.min(task.to, from + task.atOnce); report += 1) writeOne(report);
    await before;
    before = done;
  }
  await before;
  database.close();
}

export { CODES as BENCH_CODES };
