/** A number as it is typed: digits with 万 or 亿 behind them. */
import { printedScales } from '../language/number-words';

const factors: Readonly<Record<string, number>> = Object.fromEntries(printedScales.map(({ word, factor }) => [word, factor]));
const AMOUNT = new RegExp(`^([+-]?\\d{1,18}(?:\\.\\d{1,12})?)(${printedScales.map(({ word }) => word).join('|')})?$`);

/** The number with the largest of 万亿, 亿 and 万 that leaves it whole or short: 196850000000 → 1968.5亿. */
export function amountText(value: number): string {
  const scale = printedScales.find(({ factor }) => Math.abs(value) >= factor && shortIn(value, factor));
  return scale === undefined ? String(value) : `${plain(value / scale.factor)}${scale.word}`;
}

const plain = (value: number): number => Number(value.toPrecision(12));

const shortIn = (value: number, factor: number): boolean => (String(plain(value / factor)).split('.')[1] ?? '').length <= 4;

/** The number meant, null where the words are none. Thousands separators, full-width digits and both minus signs pass. */
export function readAmount(text: string): number | null {
  const narrow = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace('−', '-');
  const found = AMOUNT.exec(narrow);
  if (!found) return null;
  return plain(Number(found[1]) * (factors[found[2] ?? ''] ?? 1));
}
