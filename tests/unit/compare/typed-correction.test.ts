import fc from '../fast-check';
import { describe, expect, it } from 'vitest';
import { badFields, changeOf, typedOf } from '../../../lib/compare/typed-correction';
import { BasisSchema, BoundSchema, MeasureSchema, StatusSchema, VintageSchema, type Period } from '../../../lib/model/analysis';
import type { ExtractedFields } from '../../../lib/model/corrections';

const year = fc.integer({ min: 1949, max: 2100 });
const month = fc.integer({ min: 1, max: 12 });
const partOfYear = fc.tuple(year, month, month).map(([of, a, b]): Period => ({ from: of, to: of, months: [Math.min(a, b), Math.max(a, b)], instant: false }));
const years = fc.tuple(year, year, fc.boolean()).map(([a, b, instant]): Period => ({ from: Math.min(a, b), to: Math.max(a, b), months: null, instant }));
const amount = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((tenths) => tenths / 10 || 0);

const fields: fc.Arbitrary<Required<ExtractedFields>> = fc
  .record({
    name: fc.constantFrom('粮食产量', '出口'),
    code: fc.option(fc.constantFrom('exports', 'grain_output'), { nil: null }),
    measure: fc.constantFrom(...MeasureSchema.options),
    value: amount,
    valueMax: fc.option(amount, { nil: null }),
    unit: fc.constantFrom('亿元', '%', ''),
    status: fc.constantFrom(...StatusSchema.options),
    period: fc.option(fc.oneof(partOfYear, years), { nil: null }),
    bound: fc.constantFrom(...BoundSchema.options),
    basis: fc.option(fc.constantFrom(...BasisSchema.options), { nil: null }),
    vintage: fc.option(fc.constantFrom(...VintageSchema.options), { nil: null }),
  })
  .map((one) => (one.bound === 'range' && one.valueMax === null ? { ...one, valueMax: one.value } : one));

describe('an indicator as typed', () => {
  it('says the same when nothing is changed: months, instants, basis and vintage stay', () => {
    fc.assert(
      fc.property(fields, (read) => {
        expect(changeOf(typedOf(read))).toEqual({ ...read, excluded: false });
      }),
    );
  });

  const typed = typedOf({
    name: '出口',
    code: 'exports',
    measure: 'level',
    value: 96.5e8,
    valueMax: null,
    unit: '元',
    status: 'actual',
    period: { from: 2025, to: 2025, months: [1, 9], instant: false },
    bound: 'exact',
    basis: null,
    vintage: null,
  });

  it('keeps the part of the year when another field is set right', () => {
    expect(changeOf({ ...typed, value: '98亿' })).toMatchObject({ value: 98e8, period: { from: 2025, to: 2025, months: [1, 9], instant: false } });
  });

  it('takes one month, one year, or a stock', () => {
    expect(changeOf({ ...typed, firstMonth: '', lastMonth: '9', to: '', instant: true })).toMatchObject({
      period: { from: 2025, to: 2025, months: [9, 9], instant: true },
    });
    expect(changeOf({ ...typed, firstMonth: '', lastMonth: '' })).toMatchObject({ period: { months: null } });
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no number', { value: '九十' }, 'value'],
    ['a range with one end', { bound: 'range' as const }, 'valueMax'],
    ['a month that is none', { firstMonth: '13' }, 'firstMonth'],
    ['months in disorder', { firstMonth: '9', lastMonth: '1' }, 'lastMonth'],
    ['months of two years', { from: '2024' }, 'to'],
    ['months of no year', { from: '', to: '' }, 'from'],
    ['years in disorder', { from: '2026', firstMonth: '', lastMonth: '' }, 'to'],
    ['a year that is none', { to: '25' }, 'to'],
  ])('refuses %s', (_, change, field) => {
    expect([...badFields({ ...typed, ...change })]).toContain(field);
    expect(changeOf({ ...typed, ...change })).toBeNull();
  });
});
