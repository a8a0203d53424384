/** Which documents are one: the key of a document, and of the document that a page states figures of. */
import { describe, expect, it } from 'vitest';
import { identityKey, identityOf, statedIdentity } from '../../../lib/store/identity';
import type { Analysis, Region, ReportMeta } from '../../../lib/model/analysis';
import type { PageKind } from '../../../lib/model/kinds';

const luming: Region = { name: '鹿鸣市', code: null, level: 'prefecture', parents: ['云岭省'] };
const meta = (change: Partial<ReportMeta> = {}): ReportMeta => ({ title: '', region: luming, year: 2031, months: null, date: null, ...change }) as ReportMeta;
const read = (kind: PageKind, report: ReportMeta | null) => ({ detection: { kind, score: 1, reasons: [] }, report }) as unknown as Analysis;

describe('one document', () => {
  it('is its sort, level, region, year and months', () => {
    expect(identityKey('report', meta())).toBe('report|prefecture|云岭省/鹿鸣市|2031|');
    expect(identityKey('release', meta({ months: [1, 9] }))).toBe('release|prefecture|云岭省/鹿鸣市|2031|1-9');
    expect(identityOf(read('budget', meta()))).toBe(identityKey('budget', meta()));
  });

  it('is told from each that differs in one of them', () => {
    const keys = [
      identityKey('report', meta()),
      identityKey('plan', meta()),
      identityKey('report', meta({ year: 2030 })),
      identityKey('report', meta({ months: [1, 6] })),
      identityKey('report', meta({ months: [1, 9] })),
      identityKey('report', meta({ region: { ...luming, level: 'county' } })),
      identityKey('report', meta({ region: { ...luming, level: null } })),
      identityKey('report', meta({ region: { ...luming, parents: ['海堰省'] } })),
      identityKey('report', meta({ region: { ...luming, code: '910300' } })),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(undefined);
  });

  it('is one whatever its name is, once the list of divisions knows it', () => {
    const known = { ...luming, code: '910300' };
    expect(identityKey('report', meta({ region: { ...known, name: '鹿鸣', parents: [] } }))).toBe(identityKey('report', meta({ region: known })));
  });

  it('is none without a region or a year, and none of news or papers of no sort', () => {
    expect(identityKey('report', meta({ region: { ...luming, name: '' } }))).toBeUndefined();
    expect(identityKey('report', meta({ year: null }))).toBeUndefined();
    expect(identityOf(read('report', null))).toBeUndefined();
    for (const kind of ['coverage', 'document', 'roundup', 'other'] as const) expect(identityOf(read(kind, meta())), kind).toBeUndefined();
  });
});

describe('the document that a page states figures of', () => {
  it('is its own, and for news the work report of its region and year', () => {
    expect(statedIdentity('communique', meta())).toBe(identityKey('communique', meta()));
    expect(statedIdentity('coverage', meta())).toBe(identityKey('report', meta()));
  });

  it('is none where nothing is known of it, or the sort states no document', () => {
    expect(statedIdentity('report', null)).toBeUndefined();
    expect(statedIdentity('coverage', null)).toBeUndefined();
    expect(statedIdentity('coverage', meta({ year: null }))).toBeUndefined();
    expect(statedIdentity('document', meta())).toBeUndefined();
  });
});
