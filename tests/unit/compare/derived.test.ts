import { describe, expect, it } from 'vitest';
import { derivedOf, POPULATION } from '../../../lib/compare/derived';
import { chosenQuantities, compareMatrix } from '../../../lib/compare/matrix';
import { byId, regions, report, row } from './rows';

const [here, there, beyond] = [report('a', regions.chengjiang, 2026), report('b', regions.yunling, 2026), report('c', regions.lanbo, 2026)];

function made(rows: ReturnType<typeof row>[], code = 'gdp') {
  const matrix = compareMatrix(rows, byId([here, there, beyond]), [code, POPULATION]);
  const quantities = chosenQuantities(matrix, [code], ['level', 'growth']);
  const derived = derivedOf(matrix, quantities);
  const cell = (of: typeof here, year: number, measure: 'level' | 'growth' = 'level') =>
    matrix.cells(quantities.find((one) => one.measure === measure)!.id).find((one) => one.year === year && one.reportId === of.id)!;
  return { matrix, quantities, derived, cell };
}
const level = (of: typeof here, year: number, value: number, more: object = {}) => row(of, { value, year, index: year * 10, ...more });
const growth = (of: typeof here, year: number, value: number, more: object = {}) =>
  row(of, { value, year, measure: 'growth', unit: '%', index: year * 10 + 1, ...more });
const people = (of: typeof here, year: number, value: number) => row(of, { code: POPULATION, unit: '人', value, year, index: year * 10 + 2 });

describe('an index', () => {
  it('has the first year that most regions state as 100', () => {
    const { derived, cell } = made([
      level(here, 2022, 80e8),
      level(here, 2023, 100e8),
      level(here, 2025, 121e8),
      level(there, 2023, 50e8),
      level(there, 2025, 55e8),
    ]);
    expect([...derived.baseYears.values()]).toEqual([2023]);
    expect(derived.index(cell(here, 2023))?.value).toBe(100);
    expect(derived.index(cell(here, 2025))?.value).toBe(121);
    expect(derived.index(cell(here, 2022))?.value).toBe(80);
    expect(derived.index(cell(there, 2025))?.value).toBe(110);
  });

  it('is not made of bounds, estimates beside results, one year alone, or rates', () => {
    const { derived, cell } = made([
      level(here, 2023, 100e8),
      level(here, 2025, 120e8, { bound: 'about' }),
      growth(here, 2023, 5),
      growth(here, 2025, 6),
      level(there, 2023, 50e8),
    ]);
    expect(derived.index(cell(here, 2025))).toBeNull();
    expect(derived.index(cell(here, 2025, 'growth'))).toBeNull();
    expect(derived.index(cell(there, 2023))).toBeNull();
    const mixed = made([level(here, 2023, 100e8), level(here, 2025, 120e8, { status: 'estimate' })]);
    expect(mixed.derived.index(mixed.cell(here, 2025))).toBeNull();
  });

  it.each([0, -20e8])('is none of a region whose base year has %d', (base) => {
    const { derived, cell } = made([
      level(here, 2023, 100e8),
      level(here, 2025, 120e8),
      level(beyond, 2023, 10e8),
      level(there, 2023, base),
      level(there, 2025, 55e8),
    ]);
    expect(derived.index(cell(here, 2025))?.value).toBe(120);
    expect(derived.index(cell(there, 2025))).toBeNull();
  });

  it('is none of shares', () => {
    const share = (year: number, value: number) => row(here, { code: 'surveyed_unemployment', unit: '%', value, year, index: year });
    const { derived, cell } = made([share(2024, 5.2), share(2025, 5)], 'surveyed_unemployment');
    expect(derived.index(cell(here, 2025))).toBeNull();
  });
});

describe('an amount a head', () => {
  it('is of the same region and year, and none where no population is stated', () => {
    const { derived, cell } = made([level(here, 2025, 100e8), level(here, 2024, 90e8), people(here, 2025, 2e6), level(there, 2025, 100e8)]);
    expect(derived.perHead(cell(here, 2025))?.value).toBe(5000);
    expect(derived.perHead(cell(here, 2024))).toBeNull();
    expect(derived.perHead(cell(there, 2025))).toBeNull();
  });

  it('is none of a rate', () => {
    const { derived, cell } = made([growth(here, 2025, 5), people(here, 2025, 2e6)]);
    expect(derived.perHead(cell(here, 2025, 'growth'))).toBeNull();
  });
});

describe('an amount a head of figures that no sum over people makes', () => {
  it.each([
    ['income_urban', '元'],
    ['gdp_per_capita', '元'],
    ['good_air_days', '天'],
    ['pm25', '微克/立方米'],
    ['own_indicator', '元'],
  ])('is none of %s', (code, unit) => {
    const { derived, cell } = made([row(here, { code, unit, value: 50000, year: 2025, index: 1 }), people(here, 2025, 2e6)], code);
    expect(derived.perHead(cell(here, 2025))).toBeNull();
  });

  it('is none of a value less or more settled than the population', () => {
    const { derived, cell } = made([level(here, 2025, 100e8, { status: 'estimate' }), people(here, 2025, 2e6)]);
    expect(derived.perHead(cell(here, 2025))).toBeNull();
  });
});

describe('an average over years', () => {
  it('stands under the newest result alone, over the years without a gap', () => {
    const { derived, cell } = made([level(here, 2021, 10e8), level(here, 2023, 100e8), level(here, 2024, 110e8), level(here, 2025, 120e8)]);
    expect(derived.average(cell(here, 2025))).toEqual({ value: 110e8, from: 2023, to: 2025, reference: false });
    expect(derived.average(cell(here, 2024))).toBeNull();
  });

  it('of growth is the geometric mean', () => {
    const { derived, cell } = made([growth(here, 2024, 10), growth(here, 2025, 21)]);
    expect(derived.average(cell(here, 2025, 'growth'))?.value).toBe(15.37);
    const alone = made([growth(here, 2025, 5)]);
    expect(alone.derived.average(alone.cell(here, 2025, 'growth'))).toBeNull();
  });

  it('takes in no year that is otherwise settled than the newest', () => {
    const { derived, cell } = made([
      level(here, 2022, 80e8),
      level(here, 2023, 100e8),
      level(here, 2024, 110e8),
      level(here, 2025, 120e8, { status: 'estimate' }),
    ]);
    expect(derived.average(cell(here, 2025))).toBeNull();
    const later = made([level(here, 2022, 80e8, { vintage: 'final' }), level(here, 2023, 100e8), level(here, 2024, 110e8), level(here, 2025, 120e8)]);
    expect(later.derived.average(later.cell(here, 2025))).toEqual({ value: 110e8, from: 2023, to: 2025, reference: false });
  });

  it('is none of growth that is told in percentage points', () => {
    const points = (year: number) => row(here, { measure: 'growth', unit: '个百分点', value: 2, year, index: year });
    const { derived, cell } = made([points(2024), points(2025)]);
    expect(derived.average(cell(here, 2025, 'growth'))).toBeNull();
  });
});

describe('what does not count', () => {
  it('goes into nothing that is reckoned', () => {
    const rows = [
      level(here, 2023, 100e8),
      level(here, 2024, 110e8),
      level(here, 2025, 121e8),
      people(there, 2025, 1e6),
      level(there, 2025, 60e8),
      level(there, 2024, 50e8),
    ];
    const { matrix, quantities, cell } = made(rows);
    const own = derivedOf(matrix, quantities, ({ reportId, year }) => !(reportId === here.id && year < 2025) && !(reportId === there.id && year === 2025));
    expect(own.average(cell(here, 2025))).toBeNull();
    expect(own.index(cell(here, 2025))).toBeNull();
    expect(own.index(cell(here, 2024))).toBeNull();
    expect(own.perHead(cell(there, 2025))).toBeNull();
    const withoutPeople = derivedOf(matrix, quantities, ({ code }) => code !== POPULATION);
    expect(withoutPeople.perHead(cell(there, 2025))).toBeNull();
    expect(derivedOf(matrix, quantities).perHead(cell(there, 2025))?.value).toBe(6000);
  });
});

describe('what a reference figure goes into', () => {
  const shipped = report('reference:澄江 2024', regions.chengjiang, 2024);
  const matrix = compareMatrix(
    [
      level(shipped, 2023, 100e8),
      level(here, 2024, 110e8),
      level(here, 2025, 121e8),
      people(here, 2024, 1e6),
      row(shipped, { code: POPULATION, unit: '人', value: 1e6, year: 2025, index: 9 }),
      level(there, 2023, 50e8),
      level(there, 2024, 60e8),
    ],
    byId([here, there, shipped]),
    ['gdp', POPULATION],
  );
  const [gdp] = chosenQuantities(matrix, ['gdp'], ['level']);
  const derived = derivedOf(matrix, [gdp!]);
  const cell = (of: typeof here, year: number) =>
    matrix.cells(gdp!.id).find((one) => one.year === year && one.region.key === matrix.cells(gdp!.id).find(({ reportId }) => reportId === of.id)!.region.key)!;

  it('says so, be it the base year, the population or a year of an average', () => {
    expect(derived.index(cell(here, 2025))).toEqual({ value: 121, reference: true });
    expect(derived.perHead(cell(here, 2025))).toEqual({ value: 12100, reference: true });
    expect(derived.average(cell(here, 2025))).toMatchObject({ from: 2023, reference: true });
  });

  it('and what the library alone bears out does not', () => {
    expect(derived.perHead(cell(here, 2024))).toEqual({ value: 11000, reference: false });
    expect(derived.index(cell(there, 2024))).toEqual({ value: 120, reference: false });
    expect(derived.average(cell(there, 2024))).toMatchObject({ reference: false });
  });
});
