/**
 * Speed of the engine's stages on the same text in the same run, beside one bare regular expression and beside the
 * widely used recogniser of numbers, percentages and currency (a dependency of this bench alone).
 */
import * as recognizers from '@microsoft/recognizers-text-suite';
import { shippedEngine } from './engine-bundle';
import { compare, printTable } from './measure';

/** The least a highlighter could do: one expression for a number with a unit behind it, over the whole text, its matches counted. */
const BARE_NUMBER = /\d+(?:\.\d+)?[万亿]?[元%个家人亩吨]?/g;

/** Rounds over all texts before the clock counts: the compiler has then made what it will of the engine (some 3,000,000 characters). */
const WARM_UPS = 12;
const ROUNDS = 7;

/** The recogniser is slow: it gets this many characters of each text, and its speed is reckoned on those. */
const RECOGNIZER_SHARE = 2000;
const { Culture, recognizeCurrency, recognizeNumber, recognizePercentage } = recognizers;

function recognise(text: string): void {
  for (const paragraph of text.split('\n')) {
    recognizeNumber(paragraph, Culture.Chinese);
    recognizePercentage(paragraph, Culture.Chinese);
    recognizeCurrency(paragraph, Culture.Chinese);
  }
}

export async function benchEngine(texts: string[]): Promise<void> {
  const { analyse, findTerms, read, scanFigures } = await shippedEngine();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const analyseAll = () => texts.map((text, index) => analyse({ id: String(index), text, force: true }));
  const [cold] = compare({ 'everything, the first time': analyseAll }, 1, 0);
  const readings = texts.map((text) => read(text));
  const timings = compare(
    {
      'one bare regular expression': () => texts.map((text) => [...text.matchAll(BARE_NUMBER)].length),
      'reading view': () => texts.map((text) => read(text)),
      figures: () => readings.map((reading) => scanFigures(reading)),
      terms: () => readings.map((reading) => findTerms(reading, { region: null })),
      'everything (analyse), steady': analyseAll,
    },
    ROUNDS,
    WARM_UPS,
  );
  const parts = texts.map((text) => text.slice(0, RECOGNIZER_SHARE));
  const partCharacters = parts.reduce((sum, text) => sum + text.length, 0);
  const [recogniser] = compare({ 'recognizers-text (number, percentage, currency)': () => parts.forEach(recognise) }, 1);
  const rows = [
    ...timings.map((timing) => ({ ...timing, read: characters })),
    ...(cold ? [{ ...cold, read: characters }] : []),
    ...(recogniser ? [{ ...recogniser, read: partCharacters }] : []),
  ].map(({ name, median, read: count }) => ({ name, median, speed: (count / median) * 1000 }));
  const bare = rows[0]?.speed ?? Number.NaN;
  printTable(
    `Engine, ${texts.length} texts, ${characters.toLocaleString('en')} characters`,
    ['stage', 'ms', 'characters/CPU s', 'slower than bare'],
    rows.map(({ name, median, speed }) => [name, median.toFixed(1), Math.round(speed).toLocaleString('en'), `${(bare / speed).toFixed(1)}×`]),
  );
}
