/** What the library's bench runs inside a page of the extension: the queries that the panel itself asks. */
import { readHits } from '../../lib/search/hits';
import { everything, findSentences } from '../../lib/search/scan';
import { readWish } from '../../lib/search/wish';
import type { SearchedRow } from '../../lib/store/rows';
import { Library } from '../../lib/store/library';
import { regionKey } from '../../lib/store/region-key';
import { BENCH_CODES } from './million-rows';
import { comparableIndicators, headlineRows, listReports } from '../../lib/store/queries';

const library = new Library();

/** As the panel asks: what is searched is read once, while a search is open. */
let rows: Promise<SearchedRow[]> | null = null;

async function search(typed: string): Promise<number> {
  rows ??= Promise.resolve(library.searched.toArray());
  const reports = new Map((await listReports(library)).map((report) => [report.id, report]));
  const wish = readWish(typed, [], new Set());
  const { places } = findSentences(await rows, reports, wish, everything);
  return (await readHits(library, places.slice(0, 50), wish)).length;
}

export const queries = {
  reports: async () => (await listReports(library)).length,
  indicators: async () => (await comparableIndicators(library)).length,
  oneIndicator: async () => (await headlineRows(library, { codes: ['retail_sales'] })).length,
  twelveRegions: async () => {
    const regions = Array.from({ length: 12 }, (_, at) => String(910000 + at * 7));
    return (await headlineRows(library, { codes: ['retail_sales'], regions })).length;
  },
  briefing: async () => {
    const [report] = await listReports(library);
    if (!report) return 0;
    const row = await library.texts.get(report.id);
    const year = report.reviewYear ?? 0;
    const stated = await headlineRows(library, { codes: BENCH_CODES, regions: [regionKey(report.region)], years: { from: year, to: year } });
    return stated.length + (row?.text.length ?? 0);
  },
  search: () => search('果园面积'),
  searchTyping: () => search('增长 港口'),
};

/** The same questions asked of whole tables. */
export const naive = {
  oneIndicator: async () => (await library.indicators.toArray()).filter(({ headlineCode }) => headlineCode === 'retail_sales').length,
  search: async () =>
    (await library.texts.toArray())
      .flatMap(({ text }) => text.split('。'))
      .filter((text) => text.includes('果园面积'))
      .slice(0, 50).length,
};
