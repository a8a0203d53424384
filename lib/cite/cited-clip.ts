/** What a clip's citation says of its source, the same in every form of citation. */
import type { ClipRow } from '../store/rows';
import { addressAt, directiveInContext, directiveText } from '../text/text-fragment';

/** A clip, as far as it is cited. */
export type CitedClip = Pick<
  ClipRow,
  | 'id'
  | 'kind'
  | 'quote'
  | 'sentence'
  | 'prefix'
  | 'suffix'
  | 'url'
  | 'title'
  | 'region'
  | 'year'
  | 'publisher'
  | 'published'
  | 'pageKind'
  | 'reportTitle'
  | 'regionLevel'
  | 'delivered'
  | 'fragment'
  | 'page'
  | 'createdAt'
  | 'indicator'
  | 'figure'
  | 'term'
>;

export interface CitedSource {
  title: string;
  region: string | null;
  year: number | null;
  /** Who answers for the words: the government whose report it is; null where only the publisher is known. */
  author: string | null;
  /** Name of the site, else its host; '' for what is no web page. */
  publisher: string;
  /** ISO date of publication, else of delivery; null where neither is told. */
  date: string | null;
  /** ISO date of the day on which the reader clipped it. */
  accessed: string;
  /** Address that opens the page at the passage; '' for what is no web page. */
  link: string;
  isReport: boolean;
}

export function citedSource(clip: CitedClip): CitedSource {
  const isReport = clip.pageKind === 'report';
  const link = passageLink(clip);
  return {
    title: (isReport ? clip.reportTitle : null) ?? (clip.title || clip.url),
    region: clip.region,
    year: clip.year,
    author: isReport ? governmentOf(clip) : null,
    publisher: clip.publisher ?? (link === '' ? '' : new URL(clip.url).host),
    date: clip.published ?? clip.delivered ?? null,
    accessed: isoDay(clip.createdAt),
    link,
    isReport,
  };
}

/** The page's address with the passage to open it at; '' for a local file and pasted text. */
export function passageLink(clip: Pick<CitedClip, 'url' | 'fragment' | 'sentence' | 'quote' | 'prefix' | 'suffix'>): string {
  if (!URL.canParse(clip.url) || !/^https?:$/.test(new URL(clip.url).protocol)) return '';
  return addressAt(clip.url, clip.fragment ?? directiveOf(clip));
}

/** For clips that were made before the page's whole text was looked at. */
function directiveOf({ sentence, quote, prefix, suffix }: Pick<CitedClip, 'sentence' | 'quote' | 'prefix' | 'suffix'>) {
  const directive = sentence ? directiveInContext('', sentence, '') : directiveInContext(prefix, quote, suffix);
  return directive && directiveText(directive);
}

/**
 * A government work report is the people's government's own (Organic Law of Local People's Congresses and Local People's
 * Governments; for the nation Constitution, art. 92). A region that is not in the list of divisions has none, and a
 * sub-district an office instead.
 */
function governmentOf({ region, regionLevel }: Pick<CitedClip, 'region' | 'regionLevel'>): string | null {
  if (!region || !regionLevel) return region;
  if (regionLevel === 'nation') return '国务院';
  return region.endsWith('街道') ? `${region}办事处` : `${region}人民政府`;
}

/** The reader's own calendar day. */
function isoDay(time: number): string {
  const date = new Date(time);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
