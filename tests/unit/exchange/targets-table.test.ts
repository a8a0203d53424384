/** The targets view as a table to be taken elsewhere: what stands on the screen stands in it. */
import { expect, it } from 'vitest';
import { takenTargets, targetsTable } from '../../../components/panel/compare/view-tables';
import { compareMatrix } from '../../../lib/compare/matrix';
import { targetRows } from '../../../lib/compare/target-rows';
import { targetResults } from '../../../lib/compare/targets';
import { regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const work = report('work', regions.lanbo, 2032);
const next = report('next', regions.lanbo, 2033);
const outline = report('outline', regions.lanbo, 2031, { kind: 'outline' });
const target = (of: typeof work, value: number, year: number) => row(of, { value, measure: 'growth', unit: '%', status: 'target', year });
const average = { ...target(outline, 5.8, 2035), over: 'average' as const, period: { from: 2031, to: 2035, months: null, instant: false } };
const rows = [target(work, 5, 2032), target(next, 5.5, 2033), average, row(next, { value: 5.3, measure: 'growth', unit: '%', year: 2032 })];
const matrix = compareMatrix(rows, new Map([work, next, outline].map((one) => [one.id, one])), ['gdp']);
const shown = targetRows(targetResults(matrix, matrix.quantities, null));

function table(wanted: (outcome: string) => boolean) {
  const { t } = translation('en');
  const list = shown.filter(({ outcomes }) => [...outcomes].some(wanted));
  const { head, rows: all } = targetsTable(takenTargets(list, wanted), { t, locale: 'en', placeName: (name) => name, nameOf: (code) => code });
  const column = (words: string) => head.indexOf(words);
  return all.map((one) => [one[column('Years')], one[column('Sort of document')], one[column('Outcome')], one[column('Targets')], one[column('Results')]]);
}

it('holds an average of several years once, with its years and without an outcome', () => {
  expect(table(() => true)).toEqual(
    expect.arrayContaining([
      ['2032', 'Government work report', 'Met', 5, 5.3],
      ['2033', 'Government work report', 'No result yet', 5.5, null],
      ['2031–2035, yearly average', 'Five-year outline', null, 5.8, null],
    ]),
  );
  expect(table(() => true)).toHaveLength(3);
});

it('leaves out what the chosen outcomes leave out, not the average that stands beside', () => {
  expect(table((outcome) => outcome === 'met').map(([, sort]) => sort)).toEqual(['Government work report', 'Five-year outline']);
});

it('says what a document calls the indicator, and in a row of several only what they agree on', () => {
  const called = (...natures: ('binding' | 'expected' | undefined)[]) => {
    const list = [work, outline].flatMap((of, at) =>
      at < natures.length ? [{ ...target(of, 5, 2032), ...(natures[at] ? { nature: natures[at] } : {}) }] : [],
    );
    const of = compareMatrix(list, new Map([work, outline].map((one) => [one.id, one])), ['gdp']);
    return targetRows(targetResults(of, of.quantities, null)).map(({ nature }) => nature);
  };
  expect(called('binding', undefined)).toEqual(['binding']);
  expect(called('binding', 'binding')).toEqual(['binding']);
  expect(called('binding', 'expected')).toEqual([null]);
  expect(called(undefined)).toEqual([null]);
});
