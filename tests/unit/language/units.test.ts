/** One row tells every reader of units: prose, cells of tables, comparison, formats in both languages. */
import { describe, expect, it } from 'vitest';
import { unitFactor, unitFamily } from '../../../lib/compare/units';
import { formatValue, valueText } from '../../../lib/compare/format';
import { scanFigures } from '../../../lib/extract/scan-figures';
import { unitDisplay } from '../../../lib/language/unit-display';
import { unitRow, unitRows } from '../../../lib/language/unit-table';
import { printedUnit, unitAt } from '../../../lib/language/units';

const rows = unitRows();
const readable = rows.filter(({ kind }) => kind !== null);

describe('a row of the unit table', () => {
  it.each(readable)('$unit is known to prose, to cells and to brackets', ({ unit, as, kind }) => {
    expect(unitAt(unit, 0)).toMatchObject({ unit: as, kind, end: unit.length });
    expect(printedUnit(unit)).toEqual({ unit: as, kind, factor: 1 });
    expect(printedUnit(`万${unit}`)).toMatchObject({ unit: as, factor: 10_000 });
  });

  it.each(rows)('$unit has an English name without Chinese in it', ({ unit }) => {
    const { english } = unitDisplay(unit);
    expect(english).not.toBeNull();
    expect(`${english?.many}${english?.one}`).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(rows)('$unit is compared with itself and with its family', ({ unit, family, size }) => {
    expect(unitFamily(unit)).toBe(family);
    expect(unitFactor(unit, unit)).toBe(1);
    const other = rows.find((row) => row.family === family && row.size !== size);
    if (other) expect(unitFactor(unit, other.unit)).toBe(size / other.size);
  });

  it('is shown by its own English name', () => {
    for (const { unit } of readable) {
      expect(valueText(formatValue({ value: 3, valueMax: null, unit, bound: 'exact' }, 'level', 'en'))).toContain(unitDisplay(unit).english?.many);
    }
  });
});

describe('a unit printed alone', () => {
  it.each([
    ['亿元', '元', 1e8],
    ['万标箱', '标箱', 1e4],
    ['%', '%', 1],
    ['元/人', '元/人', 1],
    ['微克/立方米', '微克/立方米', 1],
    ['亿千瓦小时', '千瓦小时', 1e8],
    ['億元', '元', 1e8],
    ['萬噸', '吨', 1e4],
    ['万亩', '亩', 1e4],
    ['人(次)', '人(次)', 1],
  ])('%s', (words, unit, factor) => {
    expect(printedUnit(words)).toMatchObject({ unit, factor });
  });

  it.each(['', '指标', '万', '元素', '增长%', '年份', '单位'])('%s is none', (words) => {
    expect(printedUnit(words)).toBeNull();
  });
});

it('knows a unit in traditional script', () => {
  expect(unitRow('畝')?.family).toBe(unitRow('亩')?.family);
  expect(scanFigures({ text: '耕地18.2亿亩。' })[0]?.unit).toBe('亩');
});
