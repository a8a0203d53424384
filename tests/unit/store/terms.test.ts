import { beforeEach, describe, expect, it } from 'vitest';
import { termFrequency } from '../../../lib/store/term-frequency';
import { termUses } from '../../../lib/store/term-uses';
import { placesOfTerm, termIds, termsOfReport } from '../../../lib/store/wording';
import { deleteReports } from '../../../lib/store/bin';
import type { Library } from '../../../lib/store/library';
import { listReports } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from './fixture';

const yunling = { name: '云岭省', code: '910000', level: 'province' as const, parents: [] };
const TERM = 'report:两港';

/** A report that says 两港 `times` times. */
function saying(region: string, code: string, year: number, times: number) {
  const { text: before, analysis } = reportOf({ region, code, year });
  let text = before;
  for (let index = 0; index < times; index += 1) {
    text += `\n第${index}处建设“两港”。`;
    const start = text.length - 4;
    analysis.terms.push({ start, end: start + 2, quote: '两港', id: TERM, definition: null });
  }
  return { text, analysis };
}

describe('terms of the library', () => {
  let library: Library;

  beforeEach(async () => {
    library = newLibrary();
    const reports = [saying('云岭省', '910000', 2030, 1), saying('云岭省', '910000', 2031, 9), saying('海陵省', '920000', 2031, 2)];
    for (const [index, report] of reports.entries()) {
      await saveAnalysis(library, { ...report, url: `https://a.example/${index}`, pageTitle: '', now: index + 1 });
    }
  });

  const idOf = async (year: number) => (await listReports(library)).find((row) => row.region.code === '910000' && row.year === year)!.id;

  it('tells the words around a term in the region’s other reports, the latest first', async () => {
    const uses = await termUses(library, { termIds: [TERM], region: yunling, exceptReportId: await idOf(2030) });
    expect(uses.map(({ region, year }) => [region, year])).toEqual(Array.from({ length: 4 }, () => ['云岭省', 2031]));
    expect(uses[0]).toMatchObject({ quote: '两港', context: '第0处建设“两港”。' });
  });

  it('tells nothing of deleted reports and of terms that nobody uses', async () => {
    await deleteReports(library, [await idOf(2031)], 9);
    const uses = await termUses(library, { termIds: [TERM], region: yunling, exceptReportId: null });
    expect(uses.map(({ year }) => year)).toEqual([2030]);
    expect(await termUses(library, { termIds: ['report:三带'], region: yunling, exceptReportId: null })).toEqual([]);
  });

  it('reads terms by report, by term, and which there are', async () => {
    const own = (await termsOfReport(library, await idOf(2031))).filter(({ id }) => id === TERM);
    expect(own).toHaveLength(9);
    expect(await placesOfTerm(library, [TERM])).toHaveLength(12);
    expect(await termIds(library)).toContain(TERM);
  });

  it('counts the reports that use a term, since when, and looks at the year before', async () => {
    const saved = saying('云岭省', '910000', 2032, 0);
    await saveAnalysis(library, { ...saved, url: 'https://a.example/3', pageTitle: '', now: 4 });
    const later = saying('云岭省', '910000', 2033, 1);
    await saveAnalysis(library, { ...later, url: 'https://a.example/4', pageTitle: '', now: 5 });
    const rows = { reports: 4, of: 5, since: 2030 };
    expect(await termFrequency(library, [TERM], await idOf(2033))).toEqual({ ...rows, change: 'new' });
    expect(await termFrequency(library, [TERM], await idOf(2031))).toEqual({ ...rows, change: 'kept' });
    expect(await termFrequency(library, [TERM], await idOf(2030))).toEqual({ ...rows, change: null });
    expect(await termFrequency(library, ['report:三带'], null)).toEqual({ reports: 0, of: 5, since: null, change: null });
  });

  it('counts nothing that lies in the bin', async () => {
    await deleteReports(library, [await idOf(2030)], 9);
    expect(await termFrequency(library, [TERM], null)).toEqual({ reports: 2, of: 2, since: 2031, change: null });
  });
});
