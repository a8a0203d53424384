import { beforeEach, describe, expect, it } from 'vitest';
import { correctIndicator } from '../../../lib/store/corrections';
import type { Library } from '../../../lib/store/library';
import { headlineRows } from '../../../lib/store/queries';
import { saveAnalysis } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue, type ReportFixture } from './fixture';

const url = 'https://www.yunling.example/report.html';
const id = 'www.yunling.example/report.html';

describe('setting an indicator right', () => {
  let library: Library;

  const save = (fixture: ReportFixture = {}, at = url, again = false) =>
    saveAnalysis(library, { ...reportOf(fixture), url: at, pageTitle: 'Report', again, now: 1000 });
  const row = async (index: number) => (await library.indicators.get([id, index]))!;
  const compared = async (code: string) => (await headlineRows(library, { codes: [code] })).map(({ headline }) => headline);

  beforeEach(async () => {
    library = newLibrary();
    await save();
  });

  it('shows the reader’s value and keeps what was read beside it', async () => {
    const correctionId = await correctIndicator(library, id, 0, { value: 5.4, status: 'estimate' }, 2000);
    expect(await row(0)).toMatchObject({
      value: 5.4,
      status: 'estimate',
      correctionId,
      extracted: { value: 5.2, status: 'actual', code: 'gdp' },
    });
    expect(await compared('gdp')).toMatchObject([{ value: 5.4, status: 'estimate', year: 2030 }]);
  });

  it('survives that the page is read anew with other words around it', async () => {
    await correctIndicator(library, id, 1, { value: 8_640_000_000 }, 2000);
    await save({ statements: [orchards, growth, revenue] });
    expect(await row(2)).toMatchObject({ quote: '86.3亿元', value: 8_640_000_000, extracted: { value: 8_630_000_000 } });
    expect(await row(0)).not.toHaveProperty('correctionId');
  });

  it('is not laid over another figure, and comes back with its own', async () => {
    await correctIndicator(library, id, 1, { value: 8_640_000_000 }, 2000);
    await save({ statements: [growth, { ...revenue, value: 8_700_000_000, quote: '87亿元' }] });
    expect(await row(1)).toMatchObject({ value: 8_700_000_000 });
    expect(await library.corrections.count()).toBe(1);
    await save();
    expect(await row(1)).toMatchObject({ value: 8_640_000_000 });
  });

  it('is not guessed where the same words stand twice', async () => {
    await correctIndicator(library, id, 1, { value: 1 }, 2000);
    await save({ statements: [revenue, growth, revenue] });
    expect((await library.indicators.toArray()).filter(({ correctionId }) => correctionId)).toEqual([]);
  });

  it('takes a row out of every comparison and keeps it readable', async () => {
    await correctIndicator(library, id, 0, { excluded: true }, 2000);
    expect(await compared('gdp')).toEqual([]);
    expect(await row(0)).toMatchObject({ excluded: true, value: 5.2 });
    expect((await library.reports.get(id))?.codes).toEqual(['budget_revenue']);
  });

  it('brings a row into the comparison by a code, and out again', async () => {
    await correctIndicator(library, id, 2, { code: 'orchard_area', name: '果园总面积' }, 2000);
    expect(await compared('orchard_area')).toMatchObject([{ value: 12_000, unit: '亩', year: 2030, measure: 'level' }]);
    expect((await library.reports.get(id))?.codes).toContain('orchard_area');
    await correctIndicator(library, id, 2, { code: 'orchard_area', period: { from: 2028, to: 2029, months: null, instant: false } }, 2500);
    expect(await compared('orchard_area')).toEqual([]);
    expect(await correctIndicator(library, id, 2, {}, 2700)).toBeNull();
    expect(await row(2)).not.toHaveProperty('headline');
    await correctIndicator(library, id, 0, { code: null }, 3000);
    expect(await compared('gdp')).toEqual([]);
    await correctIndicator(library, id, 0, {}, 3500);
    expect(await compared('gdp')).toMatchObject([{ value: 5.2 }]);
  });

  it('ends where the change says what was read, and leaves the row as it was', async () => {
    const before = await row(0);
    await correctIndicator(library, id, 0, { value: 9, period: { from: 2029, to: 2029, months: null, instant: false } }, 2000);
    expect(await compared('gdp')).toMatchObject([{ value: 9, year: 2029 }]);
    expect(await correctIndicator(library, id, 0, { value: 5.2 }, 3000)).toBeNull();
    expect(await row(0)).toEqual(before);
    expect(await library.corrections.count()).toBe(0);
  });

  it('is one correction however often it is changed', async () => {
    const first = await correctIndicator(library, id, 0, { value: 9 }, 2000);
    expect(await correctIndicator(library, id, 0, { value: 8 }, 3000)).toBe(first);
    expect(await library.corrections.toArray()).toMatchObject([{ createdAt: 2000, updatedAt: 3000, original: { value: 5.2 } }]);
    expect(await row(0)).toMatchObject({ value: 8, extracted: { value: 5.2 } });
  });

  it('is refused for an indicator that is not stored', async () => {
    expect(await correctIndicator(library, id, 99, { value: 9 }, 2000)).toBeNull();
    expect(await library.corrections.count()).toBe(0);
  });

  it('moves to the row that takes over the page’s report', async () => {
    const reprint = 'https://news.example/yunling.html';
    await save({ region: '青岚省', code: '920000' }, reprint);
    await correctIndicator(library, 'news.example/yunling.html', 0, { value: 7 }, 2000);
    await save({ statements: [growth, revenue, orchards, growth] }, reprint, true);
    expect(await library.corrections.toArray()).toMatchObject([{ reportId: id }]);
  });
});
