import { describe, expect, it } from 'vitest';
import { seriesOf } from '../../../lib/compare/series';
import type { Region } from '../../../lib/model/analysis';
import type { IndicatorRow } from '../../../lib/store/rows';
import { regions, report, row } from './rows';

const cityReport = (region: Region, year: number) => report(`${region.name}${year}`, region, year);
const growth = (region: Region, year: number, value: number) => row(cityReport(region, year), { measure: 'growth', unit: '%', value });
const standing = growth(regions.chengjiang, 2031, 5);
const subject = { indicator: standing, reportId: standing.reportId, region: regions.chengjiang };
const words = (rows: IndicatorRow[], of = subject) =>
  seriesOf(rows, of).map((point) => `${point.region} ${point.year} ${point.value}${point.own ? ' own' : ''}`);

describe('the series of a popup', () => {
  it('puts the own region first by year, then others of the same year, neighbours first', () => {
    const rows = [
      growth(regions.haiyan, 2031, 9),
      growth(regions.yunling, 2031, 8),
      growth(regions.lanbo, 2031, 4),
      growth(regions.lanbo, 2030, 7),
      growth(regions.chengjiang, 2032, 6),
      growth(regions.chengjiang, 2030, 4),
      standing,
    ];
    expect(words(rows)).toEqual(['澄浦市 2029 4', '澄浦市 2030 5 own', '澄浦市 2031 6', '澜泊市 2030 4', '海堰市 2030 9', '云岭省 2030 8']);
  });

  it('never mixes measures, units, sides, subjects or spans of years', () => {
    const other = cityReport(regions.lanbo, 2031);
    const rows = [
      row(other, { value: 1, index: 1 }),
      row(other, { value: 1, measure: 'growth', unit: '个百分点', index: 2 }),
      row(other, { value: 1, measure: 'growth', unit: '%', status: 'target', year: 2030, index: 3 }),
      row(other, { value: 1, measure: 'growth', unit: '%', subject: '某区', index: 4 }),
      { ...growth(regions.lanbo, 2031, 1), period: { from: 2026, to: 2030, months: null, instant: false } },
    ];
    expect(words([standing, ...rows])).toEqual(['澄浦市 2030 5 own']);
  });

  it('brings other units to the one shown', () => {
    const grain = row(cityReport(regions.chengjiang, 2031), { code: 'grain_output', value: 1_000_000, unit: '吨' });
    const jin = row(cityReport(regions.lanbo, 2031), { code: 'grain_output', value: 3_000_000_000, unit: '斤' });
    const series = seriesOf([jin], { indicator: grain, reportId: grain.reportId, region: regions.chengjiang });
    expect(series[1]).toMatchObject({ region: '澜泊市', value: 1_500_000, unit: '吨' });
  });

  it('holds the shown statement even where nothing is stored', () => {
    expect(words([], { ...subject, reportId: null as unknown as string })).toEqual(['澄浦市 2030 5 own']);
    expect(seriesOf([], { ...subject, region: null })).toEqual([]);
  });

  it('prefers the shown statement to what other pages say of the same year', () => {
    const elsewhere = row(report('news', regions.chengjiang, 2031), { measure: 'growth', unit: '%', value: 4.9 });
    expect(words([elsewhere, standing])).toEqual(['澄浦市 2030 5 own']);
  });

  it('takes the measure of the headline row that the statement is', () => {
    const stated = { ...growth(regions.chengjiang, 2031, 3), measure: 'level' as const };
    const rate = { ...stated, headline: { ...stated.headline!, measure: 'share' as const } };
    const other = { ...growth(regions.lanbo, 2031, 4) };
    const shared = { ...other, headline: { ...other.headline!, measure: 'share' as const } };
    expect(words([rate, shared], { ...subject, indicator: rate, reportId: rate.reportId })).toHaveLength(2);
  });

  it('has at most twelve points, six of them of the own region', () => {
    const rows = [
      ...Array.from({ length: 20 }, (_, index) => growth(regions.chengjiang, 2010 + index, index)),
      ...Array.from({ length: 20 }, (_, index) =>
        growth({ name: `市${index}`, code: `92${String(index + 10)}00`, level: 'prefecture', parents: [] }, 2031, index),
      ),
      standing,
    ];
    const series = seriesOf(rows, subject);
    expect(series).toHaveLength(12);
    expect(series.filter((point) => point.region === '澄浦市')).toHaveLength(6);
    expect(series.filter((point) => point.own)).toHaveLength(1);
  });
});
