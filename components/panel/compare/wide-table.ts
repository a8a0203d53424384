import type { CompareCell } from '../../../lib/compare/cell';
import type { CompareColumn, CompareTable } from '../../../lib/compare/columns';
import { isReference } from '../../../lib/compare/reference-rows';
import type { CellExtra } from '../../../lib/compare/choice';
import type { Derived } from '../../../lib/compare/derived';
import { circleOf, statisticsByCircle } from '../../../lib/compare/levels';
import { rankValue } from '../../../lib/compare/ranking';
import type { TakenTable } from '../../../lib/exchange/taken-table';
import { unitWords } from '../../../lib/compare/format';
import type { Locale, Translate } from '../../../lib/i18n';
import { columnPeriod, mixedWords, type QuantityWords } from './quantity-words';

/** The language that a table is written in. */
export interface TableWording {
  t: Translate;
  locale: Locale;
  placeName: (name: string) => string;
}

/** What a column of the table becomes: its numbers; where any is a range its upper ends; where any is no exact value its bounds. */
interface Part {
  heading: string;
  value: (cell: CompareCell) => string | number | null;
  /** Of what is reckoned: whether a reference figure went into it. */
  reference?: (cell: CompareCell) => boolean;
}

/**
 * The table as numbers in the units of their headings, so that a spreadsheet can reckon with them: ranges in two columns, bounds
 * (about, at least) in a column of words beside. The last column says which values of a row are reference figures or are
 * reckoned from any.
 */
export function wideTable(
  table: CompareTable,
  words: ReadonlyMap<string, QuantityWords>,
  wording: TableWording,
  beside: Beside = { derived: null, extras: [], together: false },
): TakenTable {
  const { t, placeName } = wording;
  const columns = table.columns.map((column, index) => [
    ...partsOf(column, index, table, words.get(column.quantity.id)!, t),
    ...besideParts(column, index, table, words.get(column.quantity.id)!, wording, beside),
  ]);
  const referenceHeadings = (cells: readonly (CompareCell | undefined)[]) =>
    columns.flatMap((parts, index) => {
      const cell = cells[index];
      return cell ? parts.filter((part, at) => (at === 0 && isReference(cell.reportId)) || part.reference?.(cell)).map(({ heading }) => heading) : [];
    });
  const withReference = table.rows.some(({ cells }) => referenceHeadings(cells).length > 0);
  const named = table.rows.some(({ region }) => placeName(region.name) !== region.name);
  return {
    title: tableTitle(words),
    head: [
      t('panel.compare.region'),
      ...(named ? [t('panel.compare.file.chineseName')] : []),
      t('panel.compare.file.adcode'),
      ...columns.flat().map(({ heading }) => heading),
      ...(withReference ? [t('panel.compare.reference.beside')] : []),
    ],
    rows: table.rows.map(({ region, cells }) => [
      placeName(region.name),
      ...(named ? [region.name] : []),
      region.code,
      ...columns.flatMap((parts, index) => parts.map(({ value }) => (cells[index] ? value(cells[index]) : null))),
      ...(withReference ? [referenceHeadings(cells).join('; ')] : []),
    ]),
  };
}

/** What the table is of. */
export const tableTitle = (words: ReadonlyMap<string, QuantityWords>): string => [...words.values()].map(({ name }) => name).join(' ');

/** What stands beside the values on the screen. */
export interface Beside {
  derived: Derived | null;
  extras: readonly CellExtra[];
  /** Regions are ranked together, whatever their levels. */
  together: boolean;
}

/**
 * Columns of what is reckoned: rank and distance from the mean among regions of one circle, index, amount a head, average with its
 * years; none that would be empty. Each heading says the unit, or what is 100.
 */
function besideParts(
  column: CompareColumn,
  index: number,
  table: CompareTable,
  { name, unit, scale }: QuantityWords,
  { t, locale }: TableWording,
  { derived, extras, together }: Beside,
): Part[] {
  const what = [name, columnPeriod(column, t), t(`panel.compare.${column.side}`)].join(' ');
  const cells = table.rows.flatMap(({ cells: all }) => all[index] ?? []);
  const circles = statisticsByCircle(cells, together);
  const ofCircle = ({ region }: CompareCell) => circles.get(circleOf(region, together));
  const number = (value: number) => Number((value / scale.factor).toPrecision(10));
  const part = (extra: CellExtra, note: string, value: Part['value']): Part => ({
    heading: `${what} ${t(`panel.compare.extra.${extra}`)}${note && ` (${note})`}`,
    value,
  });
  const base = derived?.baseYears.get(column.quantity.id);
  const whole = unitWords(column.quantity.unit, { factor: 1, word: '' }, locale);
  const parts: Partial<Record<CellExtra, Part[]>> = {
    rank: [part('rank', '', (cell) => ofCircle(cell)?.rankOf(rankValue(cell)) ?? null)],
    mean: [
      part('mean', unit, (cell) => {
        const mean = ofCircle(cell)?.mean ?? null;
        return mean === null ? null : number(rankValue(cell) - mean);
      }),
    ],
    ...(derived && {
      index: [
        {
          ...part('index', base === undefined ? '' : `${base} = 100`, (cell) => derived.index(cell)?.value ?? null),
          reference: (cell) => derived.index(cell)?.reference === true,
        },
      ],
      perHead: [{ ...part('perHead', whole, (cell) => derived.perHead(cell)?.value ?? null), reference: (cell) => derived.perHead(cell)?.reference === true }],
      average: [
        {
          ...part('average', unit, (cell) => {
            const found = derived.average(cell);
            return found && number(found.value);
          }),
          reference: (cell) => derived.average(cell)?.reference === true,
        },
        part('average', t('panel.compare.years'), (cell) => {
          const found = derived.average(cell);
          return found && `${found.from}–${found.to}`;
        }),
      ],
    }),
  };
  return extras.flatMap((extra) => (parts[extra] ?? []).filter(({ value }) => cells.some((cell) => value(cell) !== null)));
}

function partsOf(column: CompareColumn, index: number, table: CompareTable, { name, unit, scale }: QuantityWords, t: Translate): Part[] {
  const what = [name, columnPeriod(column, t), t(`panel.compare.${column.side}`)].join(' ');
  const cells = table.rows.flatMap(({ cells: all }) => all[index] ?? []);
  const number = (value: number) => Number((value / scale.factor).toPrecision(12));
  const note = [unit, mixedWords(column, t)].filter(Boolean).join(t('common.comma'));
  return [
    { heading: note ? `${what} (${note})` : what, value: (cell) => number(cell.value) },
    ...(cells.some(({ valueMax }) => valueMax !== null)
      ? [{ heading: `${what} ${t('panel.compare.file.upper')}`, value: (cell: CompareCell) => (cell.valueMax === null ? null : number(cell.valueMax)) }]
      : []),
    ...(cells.some(({ bound }) => bound !== 'exact')
      ? [
          {
            heading: `${what} ${t('panel.compare.file.bound')}`,
            value: (cell: CompareCell) => (cell.bound === 'exact' ? null : t(`panel.compare.file.bounds.${cell.bound}`)),
          },
        ]
      : []),
  ];
}
