/** What the library's bench runs inside a page of the extension: the queries that the panel itself asks. */
import { searchLibrary } from '../../lib/search/query';
import { Library } from '../../lib/store/library';
import { comparableIndicators, headlineRows, listReports } from '../../lib/store/queries';

const library = new Library();

export const queries = {
  reports: async () => (await listReports(library)).length,
  indicators: async () => (await comparableIndicators(library)).length,
  oneIndicator: async () => (await headlineRows(library, { codes: ['retail_sales'] })).length,
  twelveRegions: async () => {
    const regions = Array.from({ length: 12 }, (_, at) => String(910000 + at * 7));
    return (await headlineRows(library, { codes: ['retail_sales'], regions })).length;
  },
  search: async () => (await searchLibrary(library, '果园面积', 50)).length,
  searchTyping: async () => (await searchLibrary(library, '增长 港口', 50)).length,
};

/** The same questions asked of whole tables. */
export const naive = {
  oneIndicator: async () => (await library.indicators.toArray()).filter(({ headlineCode }) => headlineCode === 'retail_sales').length,
  search: async () => (await library.sentences.toArray()).filter(({ text }) => text.includes('果园面积')).slice(0, 50).length,
};
