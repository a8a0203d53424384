/** A work as an item of CSL-JSON, for reference managers (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
import { leadingName, pageList, wholeTitle, type CitedWork } from './works';

interface CslDate {
  'date-parts': [number[]];
}

export interface CslItem {
  id: string;
  type: 'report' | 'webpage';
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  genre?: string;
  issued?: CslDate;
  accessed: CslDate;
  URL?: string;
  page?: string;
  language: 'zh-CN';
  /** Region and year, so that they are there whatever the title says. */
  keyword?: string;
  /** The passages, a line each. */
  abstract: string;
}

/** What a government's report on its work is called as a genre. */
export const GENRE = '政府工作报告';

export function cslItem(work: CitedWork): CslItem {
  const author = leadingName(work);
  const keywords = keywordsOf(work);
  return {
    id: work.key,
    type: work.isReport ? 'report' : 'webpage',
    title: wholeTitle(work),
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(work.publisher ? { publisher: work.publisher } : {}),
    ...(work.isReport ? { genre: GENRE } : {}),
    ...(work.date ? { issued: cslDate(work.date) } : {}),
    accessed: cslDate(work.accessed),
    ...(work.link ? { URL: work.link } : {}),
    ...(work.pages.length > 0 ? { page: pageList(work.pages) } : {}),
    language: 'zh-CN',
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    abstract: work.passages.map(({ words }) => words).join('\n'),
  };
}

/** Region and year. */
export function keywordsOf({ region, year }: CitedWork): string[] {
  return [region, year === null ? null : String(year)].filter((word): word is string => word !== null && word !== '');
}

/** Year, month and day as far as they are told. */
function cslDate(iso: string): CslDate {
  return { 'date-parts': [dateParts(iso)] };
}

export function dateParts(iso: string): number[] {
  return iso.slice(0, 10).split('-').map(Number);
}
