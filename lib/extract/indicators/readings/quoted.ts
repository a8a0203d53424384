/**
 * Pass 1b: the years of a figure that somebody quotes, where they are named behind the quotation: “新增就业30万人！”报告提到的五年成就. In: the
 * text and where a sentence lies; out: the date that the words behind give it.
 */
import { readCount, type SaidDate } from '../../../language/dates';
import type { Span } from '../../../model/analysis';

const OPENS = /^[“"「『]/;
const CLOSES = /[”"」』]$/;
/** No more of what follows is looked at, UTF-16 units. */
const NEAR = 40;
/** 报告中提到的过去5年成绩, 这组写进报告的五年数据, 报告晒出的“五年答卷”. */
const YEARS_BEHIND =
  /^[—，、…\s]{0,4}[^。！？；\n]{0,20}?(?:报告|讲话|成绩单|清单|这[组串份些个]|一[组串份])[^。！？；\n]{0,14}?(?:过去|近|这|最近)?的?[“"]?([两二三四五六七八九十]|\d{1,2})年(?:来|间)?的?[“"]?(?:成[绩就效果]|数[据字]|变化|答卷|发展|业绩|进展|工作|账本?|历程|回顾)/;
const FEWEST = 2;

/** A reach of the years that the words behind a quoted sentence name; null where the sentence is no quotation, or nothing behind it tells of several years. */
export function yearsBehindQuote(text: string, { start, end }: Span): SaidDate | null {
  if (!OPENS.test(text.charAt(start)) || !CLOSES.test(text.slice(start, end))) return null;
  const length = readCount(YEARS_BEHIND.exec(text.slice(end, end + NEAR))?.[1] ?? '');
  if (!(length >= FEWEST)) return null;
  return {
    start: 0,
    end: 0,
    years: { kind: 'reach', length, direction: 'back' },
    months: null,
    edge: null,
    since: false,
    lasts: null,
    sameMonths: false,
    day: null,
  };
}
