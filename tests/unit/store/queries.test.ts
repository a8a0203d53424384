import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../lib/store/library';
import { comparableIndicators, headlineRows, listReports, readReport } from '../../../lib/store/queries';
import { relatedRows } from '../../../lib/store/related';
import { saveAnalysis } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue } from './fixture';

describe('reading the library', () => {
  let library: Library;

  beforeEach(async () => {
    library = newLibrary();
    let now = 0;
    for (const [region, code] of [
      ['云岭省', '910000'],
      ['澄浦市', '910100'],
      ['新港区', null],
    ] as const) {
      for (const year of [2030, 2031, 2032]) {
        const statements = region === '新港区' ? [growth, orchards] : [growth, revenue, orchards];
        const report = reportOf({ region, code, parents: ['云岭省'], year, statements });
        now += 1;
        await saveAnalysis(library, { ...report, url: `https://a.example/${region}/${year}`, pageTitle: '', now });
      }
    }
  });

  it('lists reports, last saved first', async () => {
    const reports = await listReports(library);
    expect(reports).toHaveLength(9);
    expect(reports[0]).toMatchObject({ year: 2032, region: { name: '新港区' } });
  });

  it('reads one report in the order of its text', async () => {
    const id = (await listReports(library))[8]!.id;
    const stored = await readReport(library, id);
    expect(stored?.indicators.map((row) => row.index)).toEqual([0, 1, 2]);
    expect(stored?.terms).toHaveLength(1);
    expect(await readReport(library, 'unknown')).toBeNull();
  });

  const seen = async (query: Parameters<typeof headlineRows>[1]) =>
    (await headlineRows(library, query)).map((row) => `${row.headlineCode} ${row.regionName} ${row.headlineYear}`).sort();

  it('reads headline rows by indicator, region and year', async () => {
    expect(await seen({ codes: ['gdp'] })).toHaveLength(9);
    expect(await seen({ codes: ['gdp', 'budget_revenue'] })).toHaveLength(15);
    expect(await seen({ codes: ['gdp'], years: { from: 2030, to: 2030 } })).toEqual(['gdp 云岭省 2030', 'gdp 新港区 2030', 'gdp 澄浦市 2030']);
    expect(await seen({ codes: ['gdp'], regions: ['910100'], years: { from: 2030, to: 2031 } })).toEqual(['gdp 澄浦市 2030', 'gdp 澄浦市 2031']);
    expect(await seen({ codes: ['gdp'], regions: ['云岭省/新港区'] })).toHaveLength(3);
    expect(await seen({ codes: ['orchards'] })).toEqual([]);
  });

  it('counts headline rows by indicator', async () => {
    expect(await comparableIndicators(library)).toEqual([
      { code: 'gdp', reports: 9 },
      { code: 'budget_revenue', reports: 6 },
    ]);
  });

  it('finds the own region in all years and the others in the same year', async () => {
    const region = { name: '澄浦市', code: '910100', level: 'prefecture' as const, parents: ['云岭省'] };
    const gdp = { code: 'gdp', name: '地区生产总值', period: { from: 2030, to: 2030, months: null, instant: false } };
    const rows = await relatedRows(library, gdp, region);
    expect(rows.map((row) => `${row.regionName} ${row.headlineYear}`).sort()).toEqual([
      '云岭省 2030',
      '新港区 2030',
      '澄浦市 2029',
      '澄浦市 2030',
      '澄浦市 2031',
    ]);
    expect(await relatedRows(library, gdp, null)).toHaveLength(3);
  });

  it('finds an indicator without a code by its name', async () => {
    const rows = await relatedRows(library, { code: null, name: '果园面积', period: null }, null);
    expect(rows).toHaveLength(9);
    expect(await relatedRows(library, { code: null, name: '', period: null }, null)).toEqual([]);
  });
});
