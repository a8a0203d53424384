/** A clip as an item of CSL-JSON, for reference managers (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). */
import { citedSource, type CitedClip, type CitedSource } from './cited-clip';

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
  language: 'zh-CN';
  /** Region and year, so that they are there whatever the title says. */
  keyword?: string;
  /** The passage. */
  abstract: string;
}

export function cslItem(clip: CitedClip): CslItem {
  const source = citedSource(clip);
  const author = source.author ?? (source.isReport ? null : source.publisher || null);
  const keywords = [source.region, source.year === null ? null : String(source.year)].filter((word) => word !== null);
  return {
    id: keyOf(clip, source),
    type: source.isReport ? 'report' : 'webpage',
    title: wholeTitle(source, author),
    ...(author ? { author: [{ literal: author }] } : {}),
    ...(source.publisher ? { publisher: source.publisher } : {}),
    ...(source.isReport ? { genre: '政府工作报告' } : {}),
    ...(source.date ? { issued: cslDate(source.date) } : {}),
    accessed: cslDate(source.accessed),
    ...(source.link ? { URL: source.link } : {}),
    language: 'zh-CN',
    ...(keywords.length > 0 ? { keyword: keywords.join(', ') } : {}),
    abstract: clip.sentence || clip.quote,
  };
}

/** Region and year follow the title as its other title information (GB/T 7714-2015, 7.2.3) where nothing else tells them. */
function wholeTitle({ title, region, year, publisher }: CitedSource, author: string | null): string {
  const told = `${title} ${author ?? ''} ${publisher}`;
  const missing = [
    region && !told.includes(region) ? region : '',
    year !== null && !title.includes(String(year)) ? `${year}年` : '',
  ].join('');
  return missing === '' ? title : `${title}：${missing}`;
}

/** A key that a bibliography can carry: site, year and the clip's own id. */
function keyOf(clip: CitedClip, { year, link }: CitedSource): string {
  const host = link === '' ? 'file' : new URL(clip.url).hostname.replace(/^www\./, '').split('.')[0];
  const own = clip.id.replace(/[^a-z\d]/gi, '').slice(0, 6);
  return [host, year, own].filter((part) => part !== null && part !== '').join('-');
}

/** Year, month and day as far as they are told. */
function cslDate(iso: string): CslDate {
  return { 'date-parts': [iso.slice(0, 10).split('-').map(Number)] };
}
