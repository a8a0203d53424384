/**
 * How work grows with what a hostile page, text or file holds: processor time for twice as much beside the time for once, in one run.
 * Twice the time is work in proportion; four times would be work by the square, which somebody could use to keep a reader busy.
 */
import { strToU8 } from 'fflate';
import { analyse } from '../../lib/engine/analyse';
import { printedText } from '../../lib/files/pdf/printed-text';
import { findTerms } from '../../lib/glossary/find-terms';
import { sectionStarts } from '../../lib/highlight/first-uses';
import { datesIn } from '../../lib/language/dates';
import { readDictionary } from '../../lib/packs/read-dictionary';
import { alignPassages } from '../../lib/passages/align';
import { chineseOf } from '../../lib/text/tables/bilingual';
import { read } from '../../lib/text/reading';
import { HEIGHT, item, page } from '../../tests/unit/files/pdf/set-page';
import { hostilePieces, hostileText } from '../../tests/unit/hostile-texts';
import { compare, printTable } from './measure';

/** What is told as growing too fast; chance moves a ratio by some tenths. */
const TOO_FAST = 3;
/** Milliseconds below which times are chance. */
const LEAST = 10;

/** Something of a size: of the second argument's units, ready to be worked on. */
type Contestant = [part: string, input: string, size: number, make: (size: number) => () => unknown];

const OF_TEXTS: [part: string, size: number, run: (text: string) => unknown][] = [
  ['reading view', 500_000, read],
  ['dates', 100_000, datesIn],
  [
    'terms',
    250_000,
    (text) => findTerms({ source: text, text, map: new Int32Array(0), span: (start, end) => ({ start, end }), printed: (words) => words }, { region: null }),
  ],
  ['everything', 100_000, (text) => analyse({ id: 'growth', text, force: true })],
];

const OTHERS: Contestant[] = [
  ['lines of a PDF', 'one row of items', 20_000, (size) => rowOfItems(size)],
  ['lines of a PDF', 'one column of items', 20_000, (size) => columnOfItems(size)],
  ['Chinese of a bilingual cell', 'letters and commas', 100_000, (size) => () => chineseOf(`鹿${'a, '.repeat(size / 3)}1`)],
  ['Chinese of a bilingual cell', 'words and numbers', 100_000, (size) => () => chineseOf(`鹿${'abc 1 '.repeat(size / 6)}。`)],
  ['sections of a marked page', 'headings only', 300_000, (size) => () => sectionStarts(hostileText('一、\n', size))],
  ['a table of words', 'twenty words again and again', 60_000, (size) => dictionary(size)],
  ['two texts side by side', 'chance letters', 300, (size) => chancePassages(size)],
];

function rowOfItems(size: number): () => unknown {
  const items = Array.from({ length: size }, (_, at) => item('一', { x: (at * 590) / size, y: 100 + (at % 2) * 20, size: 0.001 }));
  return () => printedText([page(...items)]);
}

function columnOfItems(size: number): () => unknown {
  const items = Array.from({ length: size }, (_, at) => item('一', { x: 90, y: (at * HEIGHT) / size, size: 0.001 }));
  return () => printedText([page(...items)]);
}

function dictionary(size: number): () => unknown {
  const rows = Array.from({ length: size }, (_, at) => `词条${at % 20}号,${at % 10}`);
  const bytes = strToU8(rows.join('\n'));
  return () => readDictionary(bytes, 'a.csv');
}

function chancePassages(size: number): () => unknown {
  let seed = 7;
  const letter = (): string => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return String.fromCharCode(0x4e00 + ((seed >>> 8) % 90));
  };
  const passages = Array.from({ length: size }, (_, at) => ({
    span: { start: at, end: at + 1 },
    words: Array.from({ length: 300 }, letter).join(''),
    section: [],
  }));
  return () => alignPassages(passages, passages.toReversed());
}

/** Measures all of it; true where nothing grows too fast. */
export function benchGrowth(rounds = 3): boolean {
  const contestants: Contestant[] = [
    ...OF_TEXTS.flatMap(([part, size, run]) =>
      Object.entries(hostilePieces).map(([name, piece]): Contestant => [
        part,
        name,
        size,
        (length) => {
          const text = hostileText(piece, length);
          return () => run(text);
        },
      ]),
    ),
    ...OTHERS,
  ];
  const rows = contestants.map(([part, input, size, make]) => {
    const [once, twice] = compare({ once: make(size), twice: make(size * 2) }, rounds).map(({ median }) => median);
    return { part, input, once: once ?? NaN, twice: twice ?? NaN };
  });
  const growth = ({ once, twice }: { once: number; twice: number }): number => twice / Math.max(once, LEAST);
  const byGrowth = [...rows].sort((a, b) => growth(b) - growth(a));
  const fast = byGrowth.filter((row) => growth(row) > TOO_FAST);
  printTable(
    `Growth: ${rows.length} hostile inputs, the ten that grow fastest${fast.length > 0 ? `; ${fast.length} TOO FAST` : ''}`,
    ['part: input', 'ms', 'ms for twice', 'ratio'],
    byGrowth
      .slice(0, Math.max(10, fast.length))
      .map((row) => [`${row.part}: ${row.input}`, row.once.toFixed(1), row.twice.toFixed(1), `${growth(row).toFixed(1)}×`]),
  );
  return fast.length === 0;
}
