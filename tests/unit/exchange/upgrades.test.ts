/** Rows of older backups, step by step: what each step changes, that it changes nothing else, and that no row of a foreign file stops it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, upgradeBundle, upgradeRow } from '../../../lib/exchange/upgrades';
import { badFields } from '../../../lib/store/row-shapes';
import { rowsVersion, versions } from '../../../lib/store/versions';

type Row = Record<string, unknown>;
type Example = Record<'reports' | 'indicators' | 'terms' | 'clips', Row[]> & Record<string, Row[]>;

const exampleOf = (number: number) => JSON.parse(readFileSync(new URL(`../store/versions/${number}.json`, import.meta.url), 'utf8')) as Example;
const every = versions.map(({ number }) => number).filter((number) => number <= rowsVersion);
const since = (first: number) => every.filter((number) => number >= first);

/** The same before and after, and not merely alike: what is not changed is not copied. */
const stays = async (version: number, table: string, row: unknown) => expect(await upgradeRow(version, table, row)).toBe(row);

const clip: Row = { id: 'c', url: 'http://www.yunling.example/report?utm_source=x', createdAt: 1_900_000_000_000, quote: '5.2%', position: 7, tags: ['甲'] };
const source: Row = { address: 'a.example/1', identity: 'city|澄江市|2031', url: 'http://a.example/1', kind: 'report', statements: [] };
const correction: Row = {
  id: 'k',
  original: { value: 1, period: { from: 2030, to: 2030 } },
  change: { value: 2, period: { from: 2031, to: 2031, months: [1, 6] } },
};
const region = { name: '澄江市', code: null, level: 'city', parents: ['云岭省'] };
const report: Row = {
  id: 'r',
  url: 'http://a.example/1',
  address: 'a.example/1?page=2',
  region,
  year: 2031,
  detection: { kind: 'budget', score: 1, reasons: [] },
};
const indicator: Row = { name: '地区生产总值', value: 5.2, period: { from: 2030, to: 2030 }, extracted: { value: 5.1, period: { from: 2029, to: 2029 } } };

it('the version of backups is the last that changed a row', () => {
  expect(BACKUP_VERSION).toBe(rowsVersion);
  expect(every).toEqual(Array.from({ length: BACKUP_VERSION }, (_, index) => index + 1));
});

describe('clips', () => {
  it('of version 1 get an address, their order by age, and room for note, tags and folder', async () => {
    expect(await upgradeRow(1, 'clips', clip)).toEqual({
      ...clip,
      address: 'www.yunling.example/report',
      position: -1_900_000_000_000,
      note: '',
      tags: [],
      folderId: null,
    });
    expect(clip).toMatchObject({ position: 7, tags: ['甲'] });
  });

  it.each(since(2))('of version %i keep their place, tags and folder', async (version) => {
    await stays(version, 'clips', { ...clip, note: '核对', folderId: 'f' });
  });

  it('without an address or a time are left to the check of the rows', async () => {
    const bare = (await upgradeRow(1, 'clips', {})) as Row;
    expect(badFields('clips', bare)).toEqual(expect.arrayContaining(['id', 'url', 'position']));
  });
});

describe('further sources', () => {
  it.each([1, 2])('of version %i are filed under the sort of their document', async (version) => {
    const told = async (more: Row) => (await upgradeRow(version, 'sources', { ...source, ...more })) as Row;
    expect(await told({})).toEqual({ ...source, identity: 'report|city|澄江市|2031|', authority: 'other' });
    expect(await told({ kind: 'budget' })).toMatchObject({ identity: 'budget|city|澄江市|2031|' });
    // News tells of a work report.
    expect(await told({ kind: 'coverage' })).toMatchObject({ identity: 'report|city|澄江市|2031|' });
    expect(await told({ url: 'https://www.chengjiang.gov.cn/1' })).toMatchObject({ authority: 'official' });
    expect(await told({ authority: 'reader' })).toMatchObject({ authority: 'reader' });
    expect(await told({ identity: 'budget|city|澄江市|2031|' })).toMatchObject({ identity: 'budget|city|澄江市|2031|' });
    expect(source).toEqual({ address: 'a.example/1', identity: 'city|澄江市|2031', url: 'http://a.example/1', kind: 'report', statements: [] });
  });

  it.each(since(3))('of version %i stay as they are', async (version) => {
    await stays(version, 'sources', source);
  });

  it.each([
    ['a sort that is none', { kind: 'letter' }],
    ['a sort called as every object’s own', { kind: 'constructor' }],
    ['a sort that is no text', { kind: 3 }],
    ['a sort that a list would give', { kind: ['report'] }],
    ['no sort', { kind: undefined }],
    ['no identity', { identity: undefined }],
    ['an identity that is no text', { identity: ['a', 'b', 'c'] }],
    ['no address of the web', { url: undefined }],
    ['an address that is no text', { url: { href: 'x' } }],
  ])('with %s are left to the check of the rows', async (_, more) => {
    await stays(2, 'sources', { ...source, ...more });
  });

  it('alone are', async () => {
    await stays(2, 'notes', source);
    await stays(1, 'dismissals', source);
  });
});

describe('corrections', () => {
  it.each([1, 2])('of version %i get whole periods, before and after the change', async (version) => {
    expect(await upgradeRow(version, 'corrections', correction)).toEqual({
      id: 'k',
      original: { value: 1, period: { from: 2030, to: 2030, months: null, instant: false } },
      change: { value: 2, period: { from: 2031, to: 2031, months: [1, 6], instant: false } },
    });
    expect(correction.original).toEqual({ value: 1, period: { from: 2030, to: 2030 } });
  });

  it.each(since(3))('of version %i stay as they are', async (version) => {
    await stays(version, 'corrections', correction);
  });

  it.each([
    ['without a period', { original: { value: 1 }, change: { value: 2 } }],
    ['of no period', { original: { value: 1, period: null }, change: { excluded: true } }],
    ['whose period is a word', { original: { period: '2030' }, change: { period: 2031 } }],
    ['of nothing', { original: null, change: undefined }],
    ['of words', { original: 'a', change: 3 }],
  ])('%s say what they said', async (_, more) => {
    expect(await upgradeRow(2, 'corrections', { id: 'k', ...more })).toEqual({ id: 'k', ...more });
  });

  it('alone do', async () => {
    await stays(2, 'documents', correction);
  });
});

describe('what is no row', () => {
  it.each([[null], ['text'], [3], [undefined], [true]])('%j stays what it is', async (value) => {
    await stays(1, 'clips', value);
    await stays(2, 'sources', value);
    expect(upgradeBundle(1, value)).toBe(value);
    expect(upgradeBundle(2, { report: value, indicators: [value], terms: value })).toEqual({ report: value, indicators: [value], terms: value });
  });
});

describe('documents', () => {
  it.each([1, 2])('of version %i get a sort in their identity, an authority, a base and the fields that came in', (version) => {
    const bundle = { report, indicators: [indicator], terms: [{ id: 't' }], text: '正文' };
    const before = structuredClone(bundle);
    expect(upgradeBundle(version, bundle)).toEqual({
      report: {
        ...report,
        publisher: null,
        months: null,
        part: null,
        authority: 'other',
        base: 'a.example/1',
        identity: 'budget|city|云岭省/澄江市|2031|',
      },
      indicators: [
        {
          ...indicator,
          basis: null,
          vintage: null,
          region: null,
          period: { from: 2030, to: 2030, months: null, instant: false },
          extracted: { value: 5.1, period: { from: 2029, to: 2029, months: null, instant: false } },
        },
      ],
      terms: [{ id: 't' }],
      text: '正文',
    });
    expect(bundle).toEqual(before);
  });

  it.each(since(3))('of version %i stay as they are', (version) => {
    const bundle = { report, indicators: [indicator] };
    expect(upgradeBundle(version, bundle)).toBe(bundle);
  });

  it.each([
    ['no report', null],
    ['a report that is a word', 'report'],
    ['no detection', { ...report, detection: undefined }],
    ['a detection that is a word', { ...report, detection: 'budget' }],
    ['no sort', { ...report, detection: {} }],
    ['a sort that is none', { ...report, detection: { kind: 'letter' } }],
    ['a sort called as every object’s own', { ...report, detection: { kind: 'toString' } }],
    ['no region', { ...report, region: null }],
    ['a region that is a word', { ...report, region: '澄江市' }],
    ['a region of no parents', { ...report, region: { ...region, parents: null } }],
    ['an address of the web that is none', { ...report, url: 3 }],
    ['no address', { ...report, address: undefined }],
  ])('with %s are left to the check of the rows', (_, odd) => {
    expect(upgradeBundle(2, { report: odd, indicators: [] })).toEqual({ report: odd, indicators: [] });
  });

  it('whose indicators are no list are left to the check of the rows', () => {
    expect(upgradeBundle(2, { report, indicators: { length: 2 } })).toMatchObject({ indicators: { length: 2 } });
    expect(upgradeBundle(2, { report, indicators: '甲乙' })).toMatchObject({ indicators: '甲乙' });
  });
});

describe.each(every)('the example of version %i', (version) => {
  it('is of today’s shape in every row that backups hold', async () => {
    const { reports, indicators, terms, ...tables } = exampleOf(version);
    for (const row of reports) {
      const bundle = upgradeBundle(version, { report: row, indicators, terms }) as { report: Row; indicators: Row[]; terms: Row[] };
      expect(bundle.report).toMatchObject({
        authority: expect.any(String) as string,
        base: expect.any(String) as string,
        identity: expect.stringMatching(/^report\|/) as string,
      });
      expect(badFields('reports', bundle.report)).toEqual([]);
      for (const each of bundle.indicators) {
        expect(badFields('indicators', each)).toEqual([]);
        expect(each).toMatchObject({ basis: null, period: { months: null, instant: false } });
      }
      for (const each of bundle.terms) expect(badFields('terms', each)).toEqual([]);
    }
    for (const [table, rows] of Object.entries(tables)) {
      if (!Array.isArray(rows)) continue;
      for (const row of rows) expect(badFields(table, await upgradeRow(version, table, row)), table).toEqual([]);
    }
  });
});
