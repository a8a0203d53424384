/** Dates as heads of documents print them. */
import { readOrdinal } from '../../language/dates';

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_YEAR =
  /([一二][一二三四五六七八九零〇○Ｏ0]{3})(?:[/至-]([一二三四五六七八九零〇○]{2}))?年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?/g;

/** 二〇二六年一月八日 → 2026年1月8日, 一九八五年 → 1985年, 二零二五/二六年度 → 2025/26年度. */
export function arabicDates(text: string): string {
  const inDigits = (numerals: string) => [...numerals].map((digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join('');
  return text.replace(HAN_YEAR, (printed, year: string, closes: string | undefined, month: string | undefined, day: string | undefined) => {
    const digits = inDigits(year) + (closes === undefined ? '' : `/${inDigits(closes)}`);
    if (!/^(?:19|20)/.test(digits)) return printed;
    return `${digits}年${month === undefined ? '' : `${readOrdinal(month)}月`}${day === undefined ? '' : `${readOrdinal(day)}日`}`;
  });
}

const DATE = '(\\d{4})年(\\d{1,2})月(\\d{1,2})日';
/** Where a report was delivered or a plan approved; or a date that is a line of its own. */
const DELIVERED = [
  new RegExp(`${DATE}(?:上午|下午)?[，,]?[在于][^。\\n]{2,60}(?:会议|大会)`),
  new RegExp(`${DATE}[^。；\\n]{0,40}?[在于经][^。\\n]{2,60}(?:会议|大会)(?:上|通过|批准|审议)?`),
  new RegExp(`${DATE}[^。；\\n]{0,50}(?:会议|大会|常委会)(?:审议|表决|审查)?(?:上|通过|批准)`),
  new RegExp(`^[—\\-]{0,2}[（(]?${DATE}[）)]?$`),
];
/** 2026年1—10月, 2026.1-10月: months, no day. */
const ANY_DATE = /(?<!\d)((?:19|20)\d{2})(?:年(?=\d{1,2}月)|[./-])(\d{1,2})[月./-](\d{1,2})(?:日|(?![\d月]))/;
/** A day without its year: 1月17日. */
const DAY = /(?<![\d年])(\d{1,2})月(\d{1,2})日/;

/** The first line that says when it was delivered or approved; `null` where none does. */
export function deliveredIn(lines: readonly string[]): { line: string; date: string | null } | null {
  for (const form of DELIVERED) {
    for (const line of lines) {
      if (line.length > 120) continue;
      const match = form.exec(line);
      if (match) return { line, date: isoDate(match[1], match[2], match[3]) };
    }
  }
  return null;
}

/** The first full date of a text, whatever it is the date of. */
export function firstDate(text: string): string | null {
  const match = ANY_DATE.exec(text);
  return match ? isoDate(match[1], match[2], match[3]) : null;
}

/** The first day without a year, [month, day]. */
export function firstDay(text: string): [number, number] | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[1]), Number(match[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [month, day] : null;
}

/** ISO date of its parts; null for a day that no calendar has. */
export function isoDate(year = '', month = '', day = ''): string | null {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
