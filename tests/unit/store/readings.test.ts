/** Which readings are kept, and what going back to one leaves behind. */
import { beforeEach, describe, expect, it } from 'vitest';
import { deleteReports } from '../../../lib/store/bin';
import type { Library } from '../../../lib/store/library';
import type { ReportRows } from '../../../lib/store/make-rows';
import { listReports, readReport } from '../../../lib/store/queries';
import { earlierReadings, keepReading, MOST_READINGS, restoreReading } from '../../../lib/store/readings';
import { reportTables } from '../../../lib/store/remove';
import { saveAnalysis } from '../../../lib/store/save';
import { growth, newLibrary, orchards, reportOf, revenue, type Statement } from './fixture';

const site = 'https://www.luming.gov.cn';
const url = `${site}/report.html`;
const other: Statement = { ...growth, value: 6.1, quote: '6.1%' };

let library: Library;
let clock = 0;

beforeEach(() => {
  library = newLibrary();
  clock = 0;
});

async function save(statements: Statement[], { at = url, region = '鹿鸣市', code = '910300' } = {}): Promise<string> {
  clock += 1000;
  const { reportId } = await saveAnalysis(library, { ...reportOf({ region, code, statements }), url: at, pageTitle: at, now: clock });
  return reportId!;
}

/** A document with an earlier reading, and one of another region of which the same is true. */
async function twoReadings(): Promise<{ reportId: string; reading: string }> {
  const elsewhere = { at: 'https://www.aaa.gov.cn/report.html', region: '澄浦市', code: '910100' };
  await save([growth, revenue], elsewhere);
  await save([other], elsewhere);
  const reportId = await save([growth, revenue]);
  await save([other]);
  const [earlier] = await earlierReadings(library, reportId);
  return { reportId, reading: earlier!.id };
}

const rowsOf = async (reportId: string): Promise<ReportRows> => {
  const stored = (await readReport(library, reportId))!;
  return { report: (await library.reports.get(reportId))!, indicators: stored.indicators, terms: stored.terms };
};

const kept = async (reportId: string, before: ReportRows, after: ReportRows['indicators'] | null): Promise<number> => {
  await library.transaction('rw', reportTables(library), () => keepReading(library, before, after, (clock += 1000)));
  return (await earlierReadings(library, reportId)).length;
};

describe('a reading is kept', () => {
  it('only where it said something, of a document that is not in the bin', async () => {
    const reportId = await save([growth]);
    const before = await rowsOf(reportId);
    expect(await kept(reportId, { ...before, indicators: [] }, null)).toBe(0);
    expect(await kept(reportId, { ...before, report: { ...before.report, deletedAt: 5 } }, null)).toBe(0);
    expect(await kept(reportId, before, before.indicators)).toBe(0);
    expect(await kept(reportId, before, null)).toBe(1);
  });

  it('where one statement of several is gone, and not where only its period has no name', async () => {
    const reportId = await save([growth, revenue]);
    const before = await rowsOf(reportId);
    expect(await kept(reportId, before, before.indicators.slice(1))).toBe(1);
    const open = before.indicators.map((row) => ({ ...row, period: null }));
    expect(await kept(reportId, { ...before, indicators: open }, open)).toBe(1);
    expect(await kept(reportId, before, open)).toBe(2);
  });

  it('with its text where that is known, under a name of its own', async () => {
    const reportId = await save([growth]);
    const before = await rowsOf(reportId);
    await kept(reportId, before, null);
    await kept(reportId, { ...before, text: '全文' }, null);
    const [second, first] = await earlierReadings(library, reportId);
    expect(second).toMatchObject({ text: '全文', replacedAt: clock });
    expect(first).not.toHaveProperty('text');
    expect(second!.id).toMatch(new RegExp(`~${clock}~[\\da-f]{8}$`));
  });

  it('apart from those of other documents', async () => {
    const { reportId } = await twoReadings();
    expect(new Set((await earlierReadings(library, reportId)).map((row) => row.reportId))).toEqual(new Set([reportId]));
    for (let more = 0; more < MOST_READINGS + 2; more++) await kept(reportId, await rowsOf(reportId), null);
    // Those of the other document are not counted among them, nor taken away for them.
    expect(await library.readings.where('reportId').notEqual(reportId).count()).toBe(1);
    expect(await earlierReadings(library, reportId)).toHaveLength(MOST_READINGS);
  });
});

describe('going back', () => {
  it('is nothing where the reading, or the document, is gone', async () => {
    const { reportId, reading } = await twoReadings();
    expect(await restoreReading(library, 'no such', 9000)).toBeNull();
    await deleteReports(library, [reportId], 8000);
    expect(await restoreReading(library, reading, 9000)).toBeNull();
    await library.reports.delete(reportId);
    expect(await restoreReading(library, reading, 9000)).toBeNull();
    expect(await library.readings.get(reading)).toBeDefined();
  });

  it('keeps what stood there, its own rows alone, and brings the text of the one that comes back', async () => {
    const { reportId, reading } = await twoReadings();
    await library.readings.update(reading, { text: '从前的全文' });
    const now = await rowsOf(reportId);
    expect(await restoreReading(library, reading, 9000)).toBe(reportId);
    const [left, ...more] = await earlierReadings(library, reportId);
    expect(more).toEqual([]);
    expect(left?.indicators.map((row) => row.reportId)).toEqual([reportId]);
    expect(left?.terms.map((row) => row.reportId)).toEqual(now.terms.map(() => reportId));
    expect((await library.texts.get(reportId))?.text).toBe('从前的全文');
    expect((await listReports(library)).map(({ indicatorCount }) => indicatorCount).sort()).toEqual([1, 2]);
  });

  it('leaves no text where the reading had none', async () => {
    const { reportId, reading } = await twoReadings();
    await library.readings
      .where('id')
      .equals(reading)
      .modify((row) => delete row.text);
    await restoreReading(library, reading, 9000);
    expect(await library.texts.where('reportId').equals(reportId).count()).toBe(0);
  });

  it('refuses the text that stood there and no longer the one that comes back', async () => {
    const { reportId, reading } = await twoReadings();
    const before = (await library.readings.get(reading))!.report.textHash;
    const stood = (await library.reports.get(reportId))!.textHash;
    await restoreReading(library, reading, 9000);
    expect((await library.reports.get(reportId))?.refused).toEqual([stood]);
    const [later] = await earlierReadings(library, reportId);
    await restoreReading(library, later!.id, 10_000);
    expect((await library.reports.get(reportId))?.refused).toEqual([before]);
    await save([orchards]);
    expect((await library.reports.get(reportId))?.textHash).not.toBe(before);
  });
});
