/**
 * A library of invented reports, as large as a researcher's: written straight into IndexedDB by a page of the
 * extension, since to analyse 5,000 texts would measure the engine.
 */

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

/**
 * Runs in a page of the extension that has opened the library: writes reports `from` to `to`, the same ones each time.
 * It takes everything it needs as a parameter, since it crosses into the page as text.
 */
export async function writeReports(task: { from: number; to: number; indicators: number; codes: string[] }): Promise<void> {
  const regions = 500;
  const perSentence = 2;
  const names = ['果园面积', '乡村道路里程', '技术合同成交额', '生猪出栏量', '新增绿化面积', '港口货物吞吐量', '充电设施数量', '养老床位数'];
  const vocabulary = ['全市', '加快', '推进', '项目', '建设', '完成', '同比', '增长', '达到', '新增', '改造', '农村', '工业', '投资', '消费', '服务'];
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reportlens');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the library does not open'));
  });
  const transaction = database.transaction(['reports', 'indicators', 'texts', 'searched', 'terms'], 'readwrite', { durability: 'relaxed' });
  const [reports, indicators, texts, searched, terms] = ['reports', 'indicators', 'texts', 'searched', 'terms'].map((name) => transaction.objectStore(name));
  const regionOf = (report: number) => {
    const place = report % regions;
    return {
      place,
      year: 2016 + Math.floor(report / regions),
      region: { name: `样区${place}市`, code: String(910000 + place), level: 'prefecture', parents: [`样省${place % 25}`] },
    };
  };
  const writeReport = (report: number, id: string) => {
    const { year, region } = regionOf(report);
    reports?.put({
      id,
      title: `${region.name}${year}年政府工作报告`,
      region,
      year,
      reviewYear: year - 1,
      session: null,
      date: `${year}-01-12`,
      speaker: null,
      url: `https://${id}`,
      address: id,
      addresses: [id],
      identity: `prefecture|${region.code}|${year}`,
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
    });
  };
  /** Level, growth and target in turn. */
  const statements = [
    { measure: 'level', status: 'actual', unit: '元', verb: '达到', back: 1 },
    { measure: 'growth', status: 'actual', unit: '%', verb: '同比增长', back: 1 },
    { measure: 'growth', status: 'target', unit: '%', verb: '同比增长', back: 0 },
  ];
  const writeIndicator = (report: number, id: string, index: number): string => {
    const { place, year, region } = regionOf(report);
    const { measure, status, unit, verb, back } = statements[index % 3]!;
    const code = task.codes[Math.floor(index / 3)] ?? null;
    const name = code ?? `${names[index % names.length]}${index}`;
    const value = measure === 'level' ? 1e9 + place * 1e7 + year * 1e5 + index : 3 + ((place * 7 + year * 3 + index) % 60) / 10;
    const start = index * 40;
    const sentenceStart = Math.floor(index / perSentence) * perSentence * 40;
    const sentenceText = `${region.name}${name}${verb}${value}${unit}，推进第${index}个项目建设。`;
    const common = { value, valueMax: null, unit, bound: 'exact', status, measure };
    indicators?.put({
      reportId: id,
      index,
      figure: index,
      code,
      name,
      subject: '',
      ...common,
      period: { from: year - back, to: year - back },
      role: null,
      against: measure === 'growth' ? '同比' : null,
      sentence: { start: sentenceStart, end: sentenceStart + 80 },
      section: [`${year - 1}年工作回顾`],
      confidence: 0.9,
      regionName: region.name,
      regionCode: region.code,
      regionKey: region.code,
      reportYear: year,
      quote: `${value}${unit}`,
      start,
      end: start + 8,
      sentenceText,
      ...(code === null ? {} : { headline: { code, year: year - back, ...common }, headlineCode: code, headlineYear: year - back }),
    });
    return sentenceText;
  };
  for (let report = task.from; report < task.to; report += 1) {
    const id = `bench.example/${report}`;
    writeReport(report, id);
    let text = '';
    const places: number[] = [];
    for (let index = 0; index < task.indicators; index += 1) {
      const sentenceText = writeIndicator(report, id, index);
      if (index % perSentence !== 0) continue;
      const words = vocabulary.filter((_, at) => (at * 7 + index + report) % 3 === 0).join('');
      for (const sentence of [sentenceText, `${words}。`]) {
        places.push(text.length, text.length + sentence.length, text.length);
        text += sentence;
      }
    }
    texts?.put({ reportId: id, text });
    searched?.put({ reportId: id, folded: text, sentences: Uint32Array.from(places) });
    for (let index = 0; index < 20; index += 1) {
      terms?.put({
        reportId: id,
        index,
        start: index,
        end: index + 2,
        quote: '样词',
        id: `term-${(index * 13 + report) % 400}`,
        definition: null,
        context: '推进样词建设',
      });
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('the reports were not written'));
    transaction.onabort = () => reject(transaction.error ?? new Error('the reports were not written'));
  });
  database.close();
}

export { CODES as BENCH_CODES };
