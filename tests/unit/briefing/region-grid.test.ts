/** A roundup beside the library: every figure held against what its region's own document says. Figures are invented. */
import { describe, expect, it } from 'vitest';
import { gridQuery, regionGrid } from '../../../lib/briefing/region-grid';
import { analyse } from '../../../lib/engine/analyse';
import type { IndicatorRow } from '../../../lib/store/rows';
import { makeRows } from '../../../lib/store/make-rows';

const head = '多省公布2025年经济数据和2026年增长目标\n2026年1月30日 来源：望川新闻\n各地政府工作报告陆续公布，十余个省份的GDP增长目标已经明确。\n';
const body =
  '2025年，河北省地区生产总值4.9万亿元，增长5.6%；山西省地区生产总值2.6万亿元，增长4%；贵州省地区生产总值2.3万亿元，增长4.9%。2026年，河北省地区生产总值增长目标为5.5%左右，山西省为5%左右，贵州省为5.5%左右，云南省为5%左右，四川省为5.5%左右。';
const roundup = analyse({ id: 'roundup', text: head + body });

function kept(id: string, text: string) {
  const facts = {
    text,
    url: `http://www.${id}.gov.cn/gb.html`,
    pageTitle: '',
    address: '',
    authority: 'official' as const,
    fingerprint: '',
    textHash: '',
    savedAt: 0,
  };
  return makeRows(analyse({ id, text }), id, facts);
}

const communique = (region: string, said: string) =>
  `${region}2025年国民经济和社会发展统计公报\n${region}统计局\n2026年3月20日\n一、综合\n${said}\n二、农业\n粮食产量386.4万吨，比上年增长1.2%。`;
const hebei = kept('hebei', communique('河北省', '初步核算，全年全省地区生产总值49123.6亿元，比上年增长5.6%。'));
const shanxi = kept('shanxi', communique('山西省', '初步核算，全年全省地区生产总值26012.3亿元，比上年增长5.1%。'));
const grid = regionGrid(roundup, [...hebei.indicators, ...shanxi.indicators], [hebei.report, shanxi.report]);

const cell = (region: string, measure: string, target: boolean) => {
  const at = grid?.columns.findIndex((column) => column.code === 'gdp' && column.measure === measure && column.target === target) ?? -1;
  return grid?.rows.find((row) => row.region.name === region)?.cells[at];
};

describe('the regions of a roundup', () => {
  it('stand in one table of indicators and years', () => {
    expect(roundup.detection.kind).toBe('roundup');
    expect(grid?.rows.map(({ region }) => region.name)).toEqual(['河北省', '山西省', '贵州省', '云南省', '四川省']);
    expect(grid?.columns.map(({ code, measure, target, year }) => [code, measure, target, year].join(' ')).sort()).toEqual([
      'gdp growth false 2025',
      'gdp growth true 2026',
      'gdp level false 2025',
    ]);
    expect(cell('云南省', 'level', false)).toBeNull();
  });

  it('are held against each region’s own document', () => {
    expect(cell('河北省', 'growth', false)?.own).toMatchObject({ agrees: true, report: { id: 'hebei' } });
    // 4.9万亿元 is what 49123.6亿元 comes to, rounded.
    expect(cell('河北省', 'level', false)?.own?.agrees).toBe(true);
    expect(cell('山西省', 'growth', false)?.own).toMatchObject({ agrees: false, row: { value: 5.1 } });
    expect(cell('贵州省', 'growth', false)?.own).toBeNull();
    expect(grid).toMatchObject({ agree: 3, differ: 1, alone: 7 });
  });

  it('are never held against news, or against another year', () => {
    const news = { ...hebei.report, detection: { ...hebei.report.detection, kind: 'roundup' as const } };
    expect(regionGrid(roundup, hebei.indicators, [news])).toMatchObject({ agree: 0, differ: 0 });
    const older = hebei.indicators.map((row) => (row.headline ? { ...row, headline: { ...row.headline, year: 2024 } } : row));
    expect(regionGrid(roundup, older, [hebei.report])).toMatchObject({ agree: 0, differ: 0 });
  });

  it.each<[string, (row: IndicatorRow) => IndicatorRow]>([
    ['another basis', (row) => (row.measure === 'growth' ? { ...row, basis: 'nominal' } : row)],
    ['an average over years', (row) => (row.measure === 'growth' ? { ...row, over: 'average' } : row)],
    ['what the reader took out', (row) => (row.measure === 'growth' ? { ...row, excluded: true } : row)],
    ['another kind of unit', (row) => (row.headline?.measure === 'growth' ? { ...row, headline: { ...row.headline, unit: '元' } } : row)],
  ])('are never held against %s', (_, change) => {
    expect(regionGrid(roundup, hebei.indicators.map(change), [hebei.report])).toMatchObject({ agree: 1, differ: 0 });
  });

  it('are held against the same amount in another unit', () => {
    const inTons = { ...roundup, indicators: roundup.indicators.map((one) => (one.measure === 'level' ? { ...one, unit: '吨' } : one)) };
    const inKilos = hebei.indicators.map((row) =>
      row.headline?.measure === 'level' ? { ...row, headline: { ...row.headline, value: row.headline.value * 1000, unit: '公斤' } } : row,
    );
    expect(regionGrid(inTons, inKilos, [hebei.report])).toMatchObject({ agree: 2, differ: 0 });
  });

  it('ask the library for their own codes, regions and years alone', () => {
    expect(gridQuery(roundup)).toEqual({ codes: ['gdp'], regions: grid?.rows.map(({ key }) => key), years: { from: 2025, to: 2026 } });
    expect(gridQuery(analyse({ id: 'one', text: communique('河北省', '全年地区生产总值49123.6亿元。') }))).toBeNull();
  });
});
