/** Numbers of lists as Word counts and prints them (ECMA-376-1, 17.9; formats of 17.18.59). */

/** How one level of a list is numbered. */
export interface ListLevel {
  start: number;
  format: string;
  /** The label with %1 to %9 for the numbers of the levels. */
  text: string;
  /** All levels in its label are printed in Arabic numerals. */
  legal: boolean;
}

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** A longer label is made to fill a memory. */
const LONGEST_LABEL = 100;
/** Larger numbers are no list's: what is beyond is printed in Arabic numerals. */
const MOST_COUNTED = 9999;

const counted = (number: number): string => inChinese(number, DIGITS, ['', '十', '百', '千']).replace(/^一十/, '十');

/** Formats that print other than Arabic numerals; all others do. */
const formats: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  japaneseCounting: counted,
  ideographDigital: (number) => Array.from(String(number), (digit) => DIGITS[Number(digit)]).join(''),
  taiwaneseDigital: (number) => Array.from(String(number), (digit) => DIGITS[Number(digit)]).join(''),
  chineseLegalSimplified: (number) => inChinese(number, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (number) => inChinese(number, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographTraditional: (number) => STEMS[number - 1] ?? String(number),
  ideographZodiac: (number) => BRANCHES[number - 1] ?? String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  ideographEnclosedCircle: (number) => (number <= 10 ? String.fromCodePoint(0x3280 + number - 1) : String(number)),
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalFullWidth: (number) => Array.from(String(number), (digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  decimalFullWidth2: (number) => Array.from(String(number), (digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerLetter: letters,
  none: () => '',
};

function inChinese(number: number, digits: string, places: readonly string[]): string {
  if (number === 0) return digits.charAt(0);
  if (number > MOST_COUNTED) return String(number);
  const zero = digits.charAt(0) === '〇' ? '零' : digits.charAt(0);
  let text = '';
  let gap = false;
  for (let place = String(number).length - 1; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? zero : '') + digits.charAt(digit) + (places[place] ?? '');
      gap = false;
    }
  }
  return text;
}

function circled(number: number): string {
  if (number >= 1 && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  return number >= 21 && number <= 35 ? String.fromCodePoint(0x3251 + number - 21) : String(number);
}

function roman(number: number): string {
  if (number > 3999) return String(number);
  const signs: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = number;
  return signs
    .map(([value, sign]) => {
      const times = Math.floor(left / value);
      left -= times * value;
      return sign.repeat(times);
    })
    .join('');
}

/** a … z, aa … zz, as Word goes on. */
function letters(number: number): string {
  return number < 1 || number > 780 ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** Counts through the paragraphs of a document. */
export class ListCounter {
  /** The present numbers of a list's levels. */
  private readonly numbers: number[] = [];

  /**
   * Counts the next paragraph of a level.
   *
   * @param levels of the list, by depth from 0.
   * @returns its label, '' for none.
   */
  next(levels: readonly (ListLevel | undefined)[], depth: number): string {
    for (let above = 0; above < depth; above++) this.numbers[above] ??= levels[above]?.start ?? 1;
    const before = this.numbers[depth];
    this.numbers[depth] = before === undefined ? (levels[depth]?.start ?? 1) : before + 1;
    this.numbers.length = depth + 1;
    const level = levels[depth];
    if (!level) return '';
    return level.text.slice(0, LONGEST_LABEL).replace(/%([1-9])/g, (_, digit: string) => this.printed(levels, Number(digit) - 1, level.legal));
  }

  /** The next paragraph of this level is counted from here. */
  restart(depth: number, start: number): void {
    for (let above = 0; above < depth; above++) this.numbers[above] ??= 1;
    this.numbers[depth] = start - 1;
    this.numbers.length = depth + 1;
  }

  private printed(levels: readonly (ListLevel | undefined)[], depth: number, legal: boolean): string {
    const level = levels[depth];
    const number = Math.max(0, this.numbers[depth] ?? level?.start ?? 1);
    const format = level && !legal ? formats[level.format] : undefined;
    return format ? format(number) : String(number);
  }
}
