/** Sections cut where a report looks further ahead: 展望2035年，…。人均地区生产总值翻一番 speaks of 2035 throughout. */
import type { Section } from '../../detect/outline';
import { years as wholeYears } from '../../model/period';

/** 展望2035年 opens a view that lasts to the end of its section; 到2035年 one that lasts to the end of its paragraph. */
const OPENING = /(?<=^|[\n。！？])[—\-\s]{0,4}(?<view>展望|面向)?(?:到|至)?(?<year>(?:19|20)\d{2}|(?:一九|二[〇○零O])[一二三四五六七八九〇○零]{2})年/g;
/** A date of its own at the head of a sentence ends the view. */
const OWN_DATE =
  /(?<=[\n。！？])[^，。；！？\n]{0,12}?(?:今后|未来|(?:19|20)\d{2}年|一九[一二三四五六七八九〇○零]{2}年|[一二三四五六七八九]五”?(?:时期|期间|末)|今年|全年|年内|五年|新的一年|本届)/g;
const HAN_DIGITS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

interface View {
  start: number;
  end: number;
  year: number;
}

/**
 * The sections with each view ahead as a section of its own year. Only parts that plan hold views; a date within one
 * sentence is read where its figures are. Linear in the text.
 */
export function withHorizons(text: string, sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => (section.phase === 'plan' && section.period ? cut(section, viewsIn(text, section, section.period.to)) : [section]));
}

function viewsIn(text: string, section: Section, last: number): View[] {
  const own = text.slice(section.start, section.end);
  const dates = [...own.matchAll(OWN_DATE)].map(({ index }) => index);
  const views: View[] = [];
  let next = 0;
  for (const { index, groups } of own.matchAll(OPENING)) {
    const year = Number((groups?.year ?? '').replace(/\D/g, (sign) => HAN_DIGITS[sign] ?? '0'));
    if (year <= last) continue;
    const reach = groups?.view === undefined ? own.indexOf('\n', index + 1) : own.length;
    while (next < dates.length && (dates[next] ?? 0) <= index) next++;
    const end = Math.min(reach < 0 ? own.length : reach, dates[next] ?? own.length);
    views.push({ start: section.start + index, end: section.start + end, year });
  }
  return views;
}

function cut(section: Section, views: readonly View[]): Section[] {
  const parts: Section[] = [];
  let start = section.start;
  for (const view of views) {
    if (view.start > start) parts.push({ ...section, start, end: view.start });
    parts.push({ ...section, start: view.start, end: view.end, period: wholeYears(view.year, view.year) });
    start = view.end;
  }
  if (start < section.end) parts.push({ ...section, start });
  return parts.length > 0 ? parts : [section];
}
