import { describe, expect, it } from 'vitest';
import { meansOf, ranksOf, strideOf, type LinePoint, type ScatterPoint } from '../../../components/charts/chart-data';
import { colouredRegions } from '../../../components/charts/colouring';
import { placesIn, spaced, withGaps } from '../../../components/charts/draw-lines';
import { placeLabels } from '../../../components/charts/place-labels';
import { stopAfter } from '../../../components/charts/stops';

const point = (region: string, at: number, value: number, status: LinePoint['status'] = 'actual', valueMax: number | null = null): LinePoint => ({
  id: `${region} ${at} ${status}`,
  region,
  name: `${region}市`,
  level: 'prefecture',
  months: null,
  year: at,
  at,
  status,
  value,
  valueMax,
  label: String(value),
});

describe('a line', () => {
  it('breaks where a year has no value', () => {
    const drawn = withGaps([point('甲', 2022, 1), point('甲', 2025, 4), point('甲', 2023, 2), point('乙', 2025, 1)], 1);
    expect(drawn.filter(({ region }) => region === '甲').map(({ at, value }) => [at, Number.isNaN(value)])).toEqual([
      [2022, false],
      [2023, false],
      [2024, true],
      [2025, false],
    ]);
    expect(drawn.filter(({ region }) => region === '乙')).toHaveLength(1);
  });

  it('joins quarters with one another, and not over a missing one', () => {
    const quarters = [point('甲', 2, 1), point('甲', 5, 2), point('甲', 11, 3)];
    expect(strideOf(quarters, true)).toBe(3);
    expect(
      withGaps(quarters, 3)
        .filter(({ value }) => Number.isNaN(value))
        .map(({ at }) => at),
    ).toEqual([8]);
    expect(strideOf(quarters, false)).toBe(1);
  });

  it('names the last step whatever room there is', () => {
    expect(spaced([2019, 2020, 2021, 2022, 2023], 100, 40)).toEqual([2019, 2021, 2023]);
    expect(spaced([2023], 0, 40)).toEqual([2023]);
  });
});

describe('ranks', () => {
  it('go from the highest, shared by equals, each step by itself; targets and lone regions have none', () => {
    const ranks = ranksOf([
      point('甲', 2024, 5),
      point('乙', 2024, 7),
      point('丙', 2024, 7),
      point('甲', 2025, 6),
      point('乙', 2025, 5),
      point('丙', 2025, 9, 'target'),
      point('甲', 2026, 1),
    ]);
    expect(ranks.map(({ region, at, value, label }) => [region, at, value, label])).toEqual([
      ['甲', 2024, 3, '3 / 3'],
      ['乙', 2024, 1, '1 / 3'],
      ['丙', 2024, 1, '1 / 3'],
      ['甲', 2025, 1, '1 / 2'],
      ['乙', 2025, 2, '2 / 2'],
    ]);
  });

  it('are among regions of one level: the nation has none among its provinces, nor a county among cities', () => {
    const at = (region: string, level: LinePoint['level'], value: number) => ({ ...point(region, 2025, value), level });
    const ranks = ranksOf([at('国', 'nation', 9), at('甲', 'province', 5), at('乙', 'province', 7), at('丙', 'county', 8)]);
    expect(ranks.map(({ region, label }) => [region, label])).toEqual([
      ['甲', '2 / 2'],
      ['乙', '1 / 2'],
    ]);
  });
  it('are never between different parts of a year', () => {
    const part = (region: string, months: LinePoint['months'], value: number) => ({ ...point(region, 9, value), months });
    expect(ranksOf([part('甲', [7, 9], 5), part('乙', [4, 9], 9), part('丙', [7, 9], 6)]).map(({ region, label }) => [region, label])).toEqual([
      ['甲', '2 / 2'],
      ['丙', '1 / 2'],
    ]);
  });

  it('put a range by its lower end', () => {
    const ranks = ranksOf([point('甲', 2025, 5, 'actual', 6), point('乙', 2025, 5.5)]);
    expect(ranks.map(({ region, value }) => [region, value])).toEqual([
      ['甲', 2],
      ['乙', 1],
    ]);
  });
});

describe('the means under two quantities', () => {
  const dot = (level: ScatterPoint['level'], x: number, y: number): ScatterPoint => ({ id: `${level} ${x}`, region: `${level} ${x}`, name: '', level, x, y });
  it('leave the nation out, and are none where levels mix', () => {
    expect(meansOf([dot('nation', 100, 100), dot('province', 1, 4), dot('province', 3, 6)])).toEqual({ x: 2, y: 5 });
    expect(meansOf([dot('county', 1, 4), dot('province', 3, 6)])).toBeNull();
  });
});

describe('coloured regions', () => {
  const many = Array.from({ length: 12 }, (_, index) => point(`r${index}`, 2025, index));
  it('are all of a few, the reader’s own first', () => {
    expect(colouredRegions(many.slice(0, 3), { highlight: [], home: 'r0' })).toEqual(['r0', 'r2', 'r1']);
  });
  it('are of many the reader’s own and the highest, never the first by code', () => {
    expect(colouredRegions(many, { highlight: [], home: 'r3' })).toEqual(['r3', 'r11', 'r10', 'r9', 'r8']);
  });
  it('are those chosen, with the reader’s own; unknown ones are passed over', () => {
    expect(colouredRegions(many, { highlight: ['r5', 'gone'], home: 'r3' })).toEqual(['r3', 'r5']);
  });
});

describe('labels', () => {
  const room = { x: 0, y: 0, width: 200, height: 100 };
  it('never lie over one another nor over a dot, nor leave their room', () => {
    const dots = Array.from({ length: 14 }, (_, index) => ({ x: 20 + ((index * 37) % 160), y: 10 + ((index * 23) % 80), width: 30, height: 12 }));
    const places = placeLabels(dots, room);
    const boxes = places.flatMap((place, index) => (place ? [{ left: place.x, right: place.x + 30, top: place.y - 6, bottom: place.y + 6, index }] : []));
    expect(boxes.length).toBeGreaterThan(5);
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(200);
      for (const other of boxes)
        if (other !== box) expect(box.left >= other.right || other.left >= box.right || box.top >= other.bottom || other.top >= box.bottom).toBe(true);
    }
  });
  it('of dots on one spot only so many as there is room for', () => {
    const dots = Array.from({ length: 12 }, () => ({ x: 100, y: 50, width: 40, height: 12 }));
    expect(placeLabels(dots, room).some((place) => place === null)).toBe(true);
  });
});

describe('keys in a drawing', () => {
  const stops = ['a', 'b', 'c'] as unknown as Element[];
  it('go to the next and the last, and no further', () => {
    expect(stopAfter(stops, stops[0]!, 'ArrowDown')).toBe('b');
    expect(stopAfter(stops, stops[2]!, 'ArrowRight')).toBe('c');
    expect(stopAfter(stops, stops[1]!, 'Home')).toBe('a');
    expect(stopAfter(stops, stops[1]!, 'x')).toBeNull();
  });
});

it('a scale of places has whole ones alone', () => {
  expect(placesIn([0.8, 3.2])).toEqual([1, 2, 3]);
  expect(placesIn([0.5, 31.4])).toEqual([1, 7, 13, 19, 25, 31]);
  expect(placesIn([1.2, 1.8])).toEqual([]);
});
