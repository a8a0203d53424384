import { describe, expect, it } from 'vitest';
import * as fc from '../fast-check';
import { seriesView } from '../../../components/popup/series-view';
import { point } from './samples';

const shown = { year: 2025, status: 'actual', value: 5 } as const;
const own = (year: number, value: number, status: 'actual' | 'estimate' | 'target' = 'actual') => point({ year, value, status, own: true });
const other = (region: string, value: number, year = 2025) => point({ region, value, year });

describe('seriesView', () => {
  it('is nothing where the library holds only the statement itself', () => {
    expect(seriesView([], shown)).toBeNull();
    expect(seriesView([own(2025, 5)], shown)).toBeNull();
  });

  it('puts the own region first by year, then the others by value, the shown year before other years', () => {
    const view = seriesView([own(2026, 6, 'target'), own(2024, 4), own(2025, 5), other('东岚市', 2), other('北屏县', 9, 2024), other('云岭州', 7)], shown);
    expect(view?.groups.map((group) => [group.region, group.bars.map((bar) => [bar.label, bar.year])])).toEqual([
      [
        '澄浦新市',
        [
          ['2024', null],
          ['2025', null],
          ['2026', null],
        ],
      ],
      [
        null,
        [
          ['云岭州', null],
          ['东岚市', null],
          ['北屏县', 2024],
        ],
      ],
    ]);
    expect(view?.groups[0]?.bars.map((bar) => bar.current)).toEqual([false, true, false]);
  });

  it('lists all as other regions where the page itself is not in the library', () => {
    const view = seriesView([other('东岚市', 2), other('云岭州', 7)], shown);
    expect(view?.groups.map((group) => group.region)).toEqual([null]);
  });

  it('keeps the shown year among the rows of a long series', () => {
    const years = Array.from({ length: 11 }, (_, index) => own(2015 + index, index === 2 ? 5 : 1));
    const labels = (year: number) => seriesView(years, { ...shown, year })?.groups[0]?.bars.map((bar) => bar.label);
    expect(labels(2017)).toEqual(['2017', '2018', '2019', '2020', '2021', '2022']);
    expect(labels(2030)?.at(-1)).toBe('2025');
  });

  it('runs falls to the left of nought', () => {
    const view = seriesView([own(2024, -2), own(2025, 6)], { ...shown, value: 6 });
    const [fall, rise] = view?.groups[0]?.bars ?? [];
    expect(view?.zero).toBeCloseTo(0.25);
    expect(fall).toMatchObject({ solid: { start: 0, length: 0.25 }, reach: null });
    expect(rise).toMatchObject({ solid: { start: 0.25, length: 0.75 }, reach: null });
  });

  it.each([
    ['a rise', 5, 8, { start: 0, length: 5 / 8 }, { start: 5 / 8, length: 3 / 8 }],
    ['a fall, larger end first', -8, -4, { start: 0.5, length: 0.5 }, { start: 0, length: 0.5 }],
    ['a fall, smaller end first', -4, -8, { start: 0.5, length: 0.5 }, { start: 0, length: 0.5 }],
    ['a range about nought', -2, 2, { start: 0.5, length: 0 }, { start: 0, length: 1 }],
  ])('draws the ends of %s apart', (_, value, valueMax, solid, reach) => {
    const view = seriesView([point({ own: true, year: 2026, value, valueMax, status: 'target' })], shown);
    expect(view?.groups[0]?.bars[0]).toMatchObject({ solid, reach });
  });

  it('draws no bars for ranks', () => {
    expect(seriesView([point({ measure: 'rank', unit: '位' })], shown)?.drawn).toBe(false);
    expect(seriesView([point()], shown)?.drawn).toBe(true);
  });

  it('keeps every bar on the track, whatever the values', () => {
    const anyPoint = fc.record({
      region: fc.constantFrom('澄浦新市', '东岚市', '云岭州'),
      year: fc.integer({ min: 2000, max: 2030 }),
      value: fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      valueMax: fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true })),
      status: fc.constantFrom('actual', 'estimate', 'target'),
      own: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 12 }), (points) => {
        const view = seriesView(
          points.map((over) => point(over as Partial<ReturnType<typeof point>>)),
          shown,
        );
        for (const bar of view?.groups.flatMap((group) => group.bars) ?? []) {
          for (const { start, length } of [bar.solid, bar.reach ?? bar.solid]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(length).toBeGreaterThanOrEqual(0);
            expect(start + length).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
    );
  });
});
