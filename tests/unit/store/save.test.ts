import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../lib/store/library';
import { deleteReports, restoreReports } from '../../../lib/store/bin';
import { notKeptFor, saveAnalysis, type AnalysedPage } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue, type ReportFixture } from './fixture';

const official = 'https://www.yunling.example/report.html';
const reprint = 'https://news.example/2031/yunling.html?utm_source=x';

function page(url: string, fixture: ReportFixture = {}, more: Partial<AnalysedPage> = {}): AnalysedPage {
  return { ...reportOf(fixture), url, pageTitle: 'Report', now: 1000, ...more };
}

describe('saving a page', () => {
  let library: Library;

  beforeEach(() => {
    library = newLibrary();
  });

  const counts = async () => ({
    reports: await library.reports.count(),
    indicators: await library.indicators.count(),
    terms: await library.terms.count(),
  });

  it('keeps the report, its indicators and its terms', async () => {
    expect(await saveAnalysis(library, page(official))).toEqual({
      reportId: 'www.yunling.example/report.html',
      action: 'add',
    });
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
    const [, second] = await library.indicators.toArray();
    expect(second).toMatchObject({
      regionName: '云岭省',
      reportYear: 2031,
      quote: '86.3亿元',
      sentenceText: 'budget_revenue为86.3亿元。',
      headlineCode: 'budget_revenue',
      headlineYear: 2030,
      regionKey: '910000',
    });
  });

  it('that is given up meanwhile leaves the library as it was, and may be saved later', async () => {
    const early = new AbortController();
    early.abort();
    await expect(saveAnalysis(library, page(official, {}, { signal: early.signal }))).rejects.toThrow();
    const late = new AbortController();
    library.indicators.hook('creating', () => late.abort());
    await expect(saveAnalysis(library, page(official, {}, { signal: late.signal }))).rejects.toThrow();
    expect(await counts()).toEqual({ reports: 0, indicators: 0, terms: 0 });
    expect((await saveAnalysis(library, page(official))).action).toBe('add');
  });

  it('stands once after a reload, and writes nothing where nothing changed', async () => {
    await saveAnalysis(library, page(official));
    const again = await saveAnalysis(library, page(`${official}#part2`, {}, { now: 2000 }));
    expect(again.action).toBe('keep');
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
    expect((await library.reports.toArray())[0]?.savedAt).toBe(1000);
  });

  it('stands once where two saves run at the same time', async () => {
    await Promise.all([saveAnalysis(library, page(official)), saveAnalysis(library, page(official))]);
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
  });

  it('replaces what a changed page said before', async () => {
    await saveAnalysis(library, page(official));
    const changed = await saveAnalysis(library, page(official, { statements: [growth] }));
    expect(changed.action).toBe('replace');
    expect(await counts()).toEqual({ reports: 1, indicators: 1, terms: 1 });
  });

  it('writes again where a better engine reads more in the same text', async () => {
    const first = page(official);
    await saveAnalysis(library, first);
    const better = { ...first, analysis: { ...first.analysis, terms: [] } };
    expect((await saveAnalysis(library, better)).action).toBe('replace');
    expect((await counts()).terms).toBe(0);
  });

  it('knows the same report at another address', async () => {
    const { reportId } = await saveAnalysis(library, page(official));
    const other = await saveAnalysis(library, page(reprint, { statements: [growth, orchards] }));
    expect(other).toEqual({ reportId, action: 'note' });
    expect((await saveAnalysis(library, page(reprint, { statements: [growth, orchards] }))).action).toBe('keep');
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
    const [row] = await library.reports.toArray();
    expect(row?.addresses).toEqual(['www.yunling.example/report.html', 'news.example/2031/yunling.html']);
    expect(row?.url).toBe(official);
  });

  it('takes the fuller page of the same report', async () => {
    const { reportId } = await saveAnalysis(library, page(official, { statements: [growth] }));
    const fuller = await saveAnalysis(library, page(reprint));
    expect(fuller).toEqual({ reportId, action: 'replace' });
    expect((await library.reports.get(reportId!))?.url).toBe(reprint);
    // The excerpt read again does not push the fuller one out.
    expect((await saveAnalysis(library, page(official, { statements: [growth] }))).action).toBe('keep');
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
  });

  it.each([
    ['another year', { year: 2032 }],
    ['another region', { region: '澄浦市', code: '910100' }],
    ['a region of the same name elsewhere', { code: null, parents: ['澄海省'] }],
    ['news about it', { kind: 'coverage' as const }],
  ])('keeps apart: %s', async (_, fixture) => {
    await saveAnalysis(library, page(official));
    expect((await saveAnalysis(library, page(reprint, fixture))).action).toBe('add');
    expect((await counts()).reports).toBe(2);
  });

  it('keeps last year where an address shows each year its newest report', async () => {
    const first = await saveAnalysis(library, page(official, { year: 2031 }));
    const second = await saveAnalysis(library, page(official, { year: 2032 }));
    const third = await saveAnalysis(library, page(official, { year: 2033 }));
    expect(new Set([first, second, third].map(({ reportId }) => reportId)).size).toBe(3);
    expect((await library.reports.toArray()).map((row) => row.year).sort()).toEqual([2031, 2032, 2033]);
    expect((await saveAnalysis(library, page(official, { year: 2033 }))).action).toBe('keep');
  });

  it('takes a new year in the same document for a better reading', async () => {
    await saveAnalysis(library, page(official, { year: 2031 }));
    await saveAnalysis(library, page(official, { year: 2032 }, { again: true }));
    expect((await library.reports.toArray()).map((row) => row.year)).toEqual([2032]);
  });

  it('joins a page to its report once it has said whose it is', async () => {
    const { reportId } = await saveAnalysis(library, page(official));
    expect(await saveAnalysis(library, page(reprint, { year: null }))).toEqual({ reportId: null, action: 'none', notKept: 'no-place' });
    expect((await counts()).reports).toBe(1);
    expect((await saveAnalysis(library, page(reprint, {}, { again: true }))).reportId).toBe(reportId);
    expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
  });

  it('has no headline rows of news about a report', async () => {
    await saveAnalysis(library, page(official, { kind: 'coverage' }));
    expect((await library.indicators.toArray()).every((row) => row.headlineCode === undefined)).toBe(true);
  });

  it('leaves nothing behind where a write fails half-way', async () => {
    const broken = page(official);
    broken.analysis.terms.push({ ...broken.analysis.terms[0]!, quote: (() => '') as unknown as string });
    await expect(saveAnalysis(library, broken)).rejects.toMatchObject({ reason: 'library-failed' });
    expect(await counts()).toEqual({ reports: 0, indicators: 0, terms: 0 });
  });

  describe('a report in the bin', () => {
    it('stays there while its page only changes', async () => {
      const { reportId } = await saveAnalysis(library, page(official));
      await deleteReports(library, [reportId!], 2000);
      const changed = page(official, { statements: [revenue] }, { again: true });
      expect(await saveAnalysis(library, changed)).toEqual({ reportId: null, action: 'binned' });
      await restoreReports(library, [reportId!]);
      expect(await counts()).toEqual({ reports: 1, indicators: 3, terms: 1 });
    });

    it('comes back when its page is opened anew', async () => {
      const { reportId } = await saveAnalysis(library, page(official));
      await deleteReports(library, [reportId!], 2000);
      expect(await saveAnalysis(library, page(official))).toEqual({ reportId, action: 'replace' });
      expect((await library.reports.get(reportId!))?.deletedAt).toBeNull();
    });
  });
});

describe('what is worth keeping', () => {
  const why = (fixture: ReportFixture, asked: boolean) => notKeptFor(reportOf(fixture).analysis, asked);

  it('every sort that is recognised, asked for or not', () => {
    for (const kind of ['report', 'communique', 'plan', 'budget', 'outline', 'release', 'census', 'judicial', 'coverage', 'roundup'] as const) {
      expect([kind, why({ kind }, false)]).toEqual([kind, null]);
    }
  });

  it('another page only where the reader asked for it and it says whose it is', () => {
    expect(why({ kind: 'other' }, false)).toBe('no-sort');
    expect(why({ kind: 'document' }, false)).toBe('no-sort');
    expect(why({ kind: 'other' }, true)).toBeNull();
    expect(why({ kind: 'other', year: null }, true)).toBe('no-place');
    expect(notKeptFor({ ...reportOf({ kind: 'other' }).analysis, report: null }, true)).toBe('no-place');
  });

  it('nothing that states no indicator, and nothing that could not be filed', () => {
    expect(why({ statements: [] }, false)).toBe('no-figures');
    expect(why({ kind: 'coverage', statements: [] }, false)).toBe('no-figures');
    expect(why({ region: '' }, false)).toBe('no-place');
    expect(why({ kind: 'roundup', region: '', year: null }, false)).toBeNull();
  });
});
