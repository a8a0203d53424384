/** A number as it is typed: digits with 万 or 亿 behind them. */

const factors: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** The number with the largest of 万亿, 亿 and 万 that leaves it whole or short: 196850000000 → 1968.5亿. */
export function amountText(value: number): string {
  const word = (['万亿', '亿', '万'] as const).find((one) => Math.abs(value) >= factors[one]! && shortIn(value, factors[one]!));
  return word === undefined ? String(value) : `${plain(value / factors[word]!)}${word}`;
}

const plain = (value: number): number => Number(value.toPrecision(12));

const shortIn = (value: number, factor: number): boolean => (String(plain(value / factor)).split('.')[1] ?? '').length <= 4;

/** The number meant, null where the words are none. Thousands separators, full-width digits and both minus signs pass. */
export function readAmount(text: string): number | null {
  const narrow = text.normalize('NFKC').replace(/[\s,，]/g, '').replace('−', '-');
  const found = /^([+-]?\d{1,18}(?:\.\d{1,12})?)(万亿|亿|万)?$/.exec(narrow);
  if (!found) return null;
  return plain(Number(found[1]) * (factors[found[2] ?? ''] ?? 1));
}
