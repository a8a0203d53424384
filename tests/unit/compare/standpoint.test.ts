/** What is compared by default: from the region that the reader stands in, never from the order of codes. */
import { describe, expect, it } from 'vitest';
import { changedChoice, firstChoice } from '../../../lib/compare/choice';
import { quantityWords } from '../../../components/panel/compare/quantity-words';
import { printedTable } from '../../../components/panel/compare/table-text';
import { compareTable, holdsReference, sortRows, withFirst, withoutReference } from '../../../lib/compare/columns';
import { comparableCodes } from '../../../lib/compare/comparable';
import { decidingColumn, focusOf, standingAt } from '../../../lib/compare/focus';
import { chosenQuantities, compareMatrix } from '../../../lib/compare/matrix';
import { peerStanding } from '../../../lib/compare/peer-standing';
import { peersOf } from '../../../lib/compare/peers';
import { provinces } from '../../../lib/compare/provinces';
import { placeAmong } from '../../../lib/compare/ranking';
import { isReference, referenceRows } from '../../../lib/compare/reference-rows';
import { storedRegions } from '../../../lib/compare/region-tree';
import type { PeerList } from '../../../lib/compare/choice';
import { homeOf, isTogether, lackingOfList, shownRegions, standingList } from '../../../lib/compare/standpoint';
import type { Region } from '../../../lib/model/analysis';
import { translation } from '../i18n/translation';
import { byId, regions, report, row, type ReportOptions, type RowOptions } from './rows';

const lake: Region = { name: '镜泊市', code: '910300', level: 'prefecture', parents: ['云岭省'] };
const all = [regions.haiyan, regions.chengjiang, regions.lanbo, lake, regions.yunling, regions.xingang].map((region) => report(region.name, region, 2032));
const wide = { regions: null, peers: null, list: null };
const names = (keys: readonly string[]) =>
  storedRegions(all)
    .filter(({ key }) => keys.includes(key))
    .map(({ name }) => name);

describe('regions shown before any are chosen', () => {
  it('are the home region and its peers under the same parent', () => {
    expect(names(shownRegions(wide, regions.lanbo, storedRegions(all), all, ['gdp']))).toEqual(['澄浦市', '澜泊市', '镜泊市']);
  });
  it('are of its level where the parent has too few, or where the reader says so', () => {
    expect(names(shownRegions(wide, regions.haiyan, storedRegions(all), all, ['gdp']))).toEqual(['澄浦市', '澜泊市', '镜泊市', '海堰市']);
    expect(names(shownRegions({ regions: null, peers: 'level', list: null }, regions.lanbo, storedRegions(all), all, ['gdp']))).toContain('海堰市');
  });
  it('are the reader’s own once chosen', () => {
    expect(shownRegions({ regions: ['920100'], peers: null, list: null }, regions.lanbo, storedRegions(all), all, ['gdp'])).toEqual(['920100']);
  });
  it('are those of an own list with the home region, of any level, and what the library lacks of it is named', () => {
    const list: PeerList = {
      id: 'l',
      name: '港口城市',
      regions: [
        { key: '920100', name: '海堰市' },
        { key: '910000', name: '云岭省' },
        { key: '990100', name: '远山市' },
      ],
    };
    const stored = storedRegions(all);
    expect(names(shownRegions({ regions: null, peers: 'level', list }, regions.lanbo, stored, all, ['gdp'])).toSorted()).toEqual(
      ['云岭省', '海堰市', '澜泊市'].toSorted(),
    );
    expect(names(shownRegions({ regions: null, peers: null, list }, null, stored, all, ['cpi']))).toHaveLength(2);
    expect(lackingOfList(list, stored)).toEqual(['远山市']);
    const choice = { regions: null, list: 'l', lists: [list], together: false };
    expect(standingList(choice)).toBe(list);
    expect(isTogether(choice)).toBe(true);
    // Regions ticked one by one are no list; a kept comparison says itself whether it was one.
    expect(standingList({ ...choice, regions: ['910000'] })).toBeNull();
    expect(isTogether({ ...choice, regions: ['910000'] })).toBe(false);
    expect(isTogether({ ...choice, regions: ['910000'], together: true })).toBe(true);
    expect(standingList({ ...choice, list: 'gone' })).toBeNull();
    expect(isTogether({ ...choice, list: 'gone', together: true })).toBe(false);
  });
  it('start from the pinned region, else the page, else what was read last', () => {
    expect(homeOf(lake, regions.haiyan, all)).toBe(lake);
    expect(homeOf(null, regions.haiyan, all)).toBe(regions.haiyan);
    expect(homeOf(null, null, all)?.name).toBe('海堰市');
    expect(homeOf(null, null, [])).toBeNull();
  });
});

describe('neighbours of provinces', () => {
  it('are mutual, and no two provinces share a square', () => {
    for (const { code, neighbours } of provinces) {
      for (const other of neighbours) expect(provinces.find((one) => one.code === other)?.neighbours).toContain(code);
    }
    expect(new Set(provinces.map(({ column, row: at }) => `${column} ${at}`)).size).toBe(provinces.length);
  });
  it('have no meaning for cities', () => {
    expect(peersOf(lake, storedRegions(all), 'neighbours')).toEqual([]);
  });
});

describe('the column that the table is read for', () => {
  const city = report('澄浦', regions.chengjiang, 2032);
  const other = report('澜泊', regions.lanbo, 2032);
  const rows = [
    row(city, { measure: 'growth', unit: '%', value: 5, year: 2031 }),
    row(city, { measure: 'growth', unit: '%', value: 6, status: 'target', year: 2032, index: 1 }),
    row(city, { measure: 'growth', unit: '%', value: 4, year: 2030, index: 2 }),
    row(other, { measure: 'growth', unit: '%', value: 5, valueMax: 5.5, bound: 'range', status: 'target', year: 2032 }),
    row(other, { measure: 'growth', unit: '%', value: 7, year: 2031, index: 1 }),
  ];
  const matrix = compareMatrix(rows, byId([city, other]), ['gdp']);
  const table = compareTable(matrix, { quantities: chosenQuantities(matrix, ['gdp'], []), regions: null, years: null, sides: ['actual', 'target'] });

  it('is the newest result, newest years standing first', () => {
    expect(table.columns.map(({ year, side }) => `${year} ${side}`)).toEqual(['2032 target', '2031 actual', '2030 actual']);
    expect(decidingColumn(table.columns, null)).toMatchObject({ year: 2031, side: 'actual' });
  });
  it('is that of the figure that the reader came from, and is moved before the others', () => {
    const focus = focusOf({ ...rows[1]! })!;
    expect(focus).toMatchObject({ year: 2032, side: 'target' });
    const moved = withFirst(table, decidingColumn(table.columns, focus)!.id);
    expect(moved.columns[0]).toMatchObject({ year: 2032, side: 'target' });
    expect(moved.rows.map(({ cells }) => cells[0]?.value)).toEqual([6, 5]);
    const back = withFirst(table, decidingColumn(table.columns, null)!.id);
    expect(back.columns.map(({ year }) => year)).toEqual([2031, 2032, 2030]);
    expect(sortRows(back, { column: back.columns[0]!.id, direction: 'descending' }).map(({ region }) => region.name)).toEqual(['澜泊市', '澄浦市']);
  });
  it('widens what had been narrowed, so that the figure is in sight', () => {
    const change = standingAt(focusOf(rows[0]!)!, regions.chengjiang, { list: null, lists: [] });
    expect(changedChoice({ ...firstChoice, years: [2029], regions: ['x'], settled: 'final', sides: 'target' }, change)).toMatchObject({
      codes: ['gdp'],
      measures: ['growth'],
      years: null,
      regions: null,
      settled: null,
      sides: 'both',
      home: { name: '澄浦市' },
    });
  });
  it('is none for figures that line up with nothing', () => {
    expect(focusOf({ ...rows[0]!, code: null })).toBeNull();
    expect(focusOf({ ...rows[0]!, subject: '高新区' })).toBeNull();
    expect(focusOf({ ...rows[0]!, period: { from: 2026, to: 2030, months: null, instant: false } })).toBeNull();
  });
});

describe('the place of a city among stored ones', () => {
  const cities = [regions.chengjiang, regions.lanbo, lake, regions.haiyan];
  const reports = cities.map((region) => report(region.name, region, 2032));
  const growth = [5.2, 6.1, 4.8, 9].map((value, at) => row(reports[at]!, { measure: 'growth', unit: '%', value, year: 2031 }));
  it('is among those of its province, highest first, with median and distance', () => {
    expect(peerStanding(growth, reports, growth[0]!, regions.chengjiang)).toEqual({
      year: 2031,
      among: 'parent',
      parent: '云岭省',
      level: 'prefecture',
      place: 2,
      tied: 0,
      of: 3,
      median: 5.2,
      distance: 0,
    });
  });
  it('is among its level where the province has too few', () => {
    expect(peerStanding(growth, reports, growth[3]!, regions.haiyan)).toMatchObject({ among: 'level', place: 1, of: 4, median: 5.65, distance: 3.35 });
  });
  it.each<[string, Partial<RowOptions>]>([
    ['targets', { status: 'target' }],
    ['other measures', { measure: 'level', unit: '元' }],
    ['other years', { year: 2030 }],
    ['other bases', { basis: 'nominal' }],
    ['parts of the year', { months: [1, 6] }],
  ])('never counts %s, though there are enough of them', (_, unlike) => {
    const standing = (said: Partial<RowOptions>) => {
      const others = [1, 2].map((at) => row(reports[at]!, { measure: 'growth', unit: '%', value: 1, year: 2031, ...said }));
      return peerStanding([growth[0]!, ...others], reports, growth[0]!, regions.chengjiang);
    };
    expect(standing({})).toMatchObject({ of: 3 });
    expect(standing(unlike)).toBeNull();
  });
  it('is not told for provinces, which have the reference figures', () => {
    expect(peerStanding(growth, reports, growth[0]!, regions.yunling)).toBeNull();
  });
});

describe('the rule of order', () => {
  it('takes ranges and floors at their lower end; equal figures share a place', () => {
    const exact = (value: number) => ({ value, valueMax: null });
    expect(placeAmong({ value: 5, valueMax: 5.5 }, [exact(5.2), exact(5), exact(4)])).toEqual({ place: 2, tied: 1, of: 4, median: 5, distance: 0 });
    expect(placeAmong({ value: -2, valueMax: -3 }, [exact(-2.5)])).toMatchObject({ place: 2 });
  });
});

describe('reference figures in the comparison', () => {
  const figure = {
    region: '四川省',
    reportYear: 2026,
    code: 'gdp',
    measure: 'growth',
    status: 'actual',
    year: 2025,
    value: 5,
    valueMax: null,
    unit: '%',
    bound: 'exact',
  } as const;
  const { reports, rows } = referenceRows([figure, { ...figure, region: '全国', value: 4 }, { ...figure, region: '鹿鸣市' }]);
  it('line up as documents of their own, told from stored ones; unknown regions are passed over', () => {
    const matrix = compareMatrix(rows, byId(reports), ['gdp']);
    expect(matrix.regions.map(({ name }) => name)).toEqual(['全国', '四川省']);
    expect(matrix.cells(matrix.quantities[0]!.id).every(({ reportId }) => isReference(reportId))).toBe(true);
  });
  it('are left out of a table where they are not asked for, and are no reports of an indicator', () => {
    const stored = report('own', { name: '四川省', code: '510000', level: 'province', parents: [] }, 2026, { codes: ['gdp'] });
    const own = row(stored, { measure: 'growth', unit: '%', value: 5.1, year: 2024 });
    const matrix = compareMatrix([...rows, own], byId([...reports, stored]), ['gdp']);
    const table = compareTable(matrix, { quantities: matrix.quantities, regions: null, years: null, sides: ['actual', 'target'] });
    expect(holdsReference(table)).toBe(true);
    const left = withoutReference(table);
    expect(left.columns.map(({ year }) => year)).toEqual([2024]);
    expect(left.rows.map(({ region, cells }) => [region.name, cells.map((cell) => cell?.value)])).toEqual([['四川省', [5.1]]]);
    expect(holdsReference(left)).toBe(false);
    expect(comparableCodes([...reports, stored])).toEqual([{ code: 'gdp', reports: 1 }]);
    expect(comparableCodes(reports)).toEqual([{ code: 'gdp', reports: 0 }]);
  });
  it('are named in a copied table', () => {
    const matrix = compareMatrix(rows, byId(reports), ['gdp']);
    const table = compareTable(matrix, { quantities: matrix.quantities, regions: null, years: null, sides: ['actual', 'target'] });
    const { t } = translation('zh-CN');
    const words = new Map(
      matrix.quantities.map((quantity) => [quantity.id, quantityWords(quantity, matrix.cells(quantity.id), { nameOf: (code) => code, t, locale: 'zh-CN' })]),
    );
    const { head, rows: lines } = printedTable(table, words, { t, locale: 'zh-CN', placeName: (name) => name });
    expect(head).toEqual(['地区', 'gdp增速 (%) 2025年 完成', '参考数据']);
    expect(lines[1]).toEqual(['四川省', 5, 'gdp增速 (%) 2025年 完成']);
  });
  it.each<[string, ReportOptions, Partial<RowOptions>]>([
    ['a report', {}, {}],
    ['a copy in the news', { kind: 'coverage', authority: 'other' }, {}],
    ['an estimate', { authority: 'other' }, { status: 'estimate' }],
    ['a bound', { authority: 'other' }, { bound: 'at_least' }],
  ])('stand behind whatever a stored document says: %s', (_, document, said) => {
    const stored = report('own', { name: '四川省', code: '510000', level: 'province', parents: [] }, 2026, document);
    const own = row(stored, { measure: 'growth', unit: '%', value: 5.1, year: 2025, ...said });
    const matrix = compareMatrix([...rows, own], byId([...reports, stored]), ['gdp']);
    const cell = matrix.cell(matrix.quantities[0]!.id, '510000', 'actual', 2025);
    expect(cell).toMatchObject({ value: 5.1, reportId: 'own' });
    expect(cell?.others.map(({ value }) => value)).toEqual([5]);
  });
});
