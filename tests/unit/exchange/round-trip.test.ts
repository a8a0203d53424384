/** What leaves in any format comes in again as the same records. */
import * as fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportBundle } from '../../../lib/store/bundles';
import { readFile } from '../../../lib/exchange/read-file';
import { indicatorRecords, reportRecord, termRecords } from '../../../lib/exchange/records';
import type { ExportFormat } from '../../../lib/exchange/formats';
import { anyBundle, countyBundle } from './sample';
import { written } from './written';

const now = new Date(Date.UTC(2031, 4, 4));

async function recordsAgain(format: ExportFormat, bundles: readonly ReportBundle[]) {
  const { contents } = await readFile(await written(format, bundles), now.getTime());
  return [...contents.bundles()];
}

describe.each(['csv', 'xlsx', 'parquet', 'json', 'datapackage'] as const)('%s', (format) => {
  it('gives back every indicator of a report', async () => {
    const bundle = await countyBundle();
    const [again] = await recordsAgain(format, [bundle]);
    expect(again && indicatorRecords(again)).toEqual(indicatorRecords(bundle));
    expect(indicatorRecords(bundle).filter(({ corrected }) => corrected)).toHaveLength(1);
  });

  it('gives back any record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(anyBundle, { minLength: 1, maxLength: 3, selector: ({ report }) => report.id }), async (bundles) => {
        fc.pre(bundles.some(({ indicators }) => indicators.length > 0));
        const told = (list: ReportBundle[]) => list.flatMap(indicatorRecords);
        expect(told(await recordsAgain(format, bundles))).toEqual(told(bundles));
      }),
      { numRuns: format === 'xlsx' ? 40 : 100 },
    );
  });
});

describe.each(['json', 'datapackage'] as const)('%s', (format) => {
  it('gives back reports without indicators, and terms', async () => {
    const bundle = await countyBundle();
    const bare = { ...(await countyBundle('http://www.other.example/x')), indicators: [], terms: [] };
    bare.report = { ...bare.report, indicatorCount: 0, termCount: 0 };
    const again = await recordsAgain(format, [bundle, bare]);
    expect(again.map(({ report }) => reportRecord(report))).toEqual([bundle, bare].map(({ report }) => reportRecord(report)));
    expect(again.flatMap(termRecords)).toEqual(termRecords(bundle));
    expect(termRecords(bundle).length).toBeGreaterThan(0);
  });
});
