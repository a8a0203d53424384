/** What a document says about itself. */
import type { Region, ReportMeta } from '../model/analysis';
import { kinds, type PageKind } from '../model/kinds';
import type { Reading } from '../text/reading';
import { documentYears } from './document-years';
import { firstDay, isoDate } from './head/dates';
import type { PageHints } from './hints';
import { partOf } from './part';
import { anyOf } from '../language/any-of';
import { UNKNOWN_REGION } from '../language/regions';
import type { ReportHead } from './report-head';
import { reportRegion } from './report-region';
import { gather, NAMES_REPORT, type Evidence } from './sorts/evidence';

export type { PageHints } from './hints';

/** Title, region, years, session, date, speaker, publisher, months and part; null (region name '') for what neither text nor page tells. */
export function reportMeta(reading: Reading, hints: PageHints, kind: PageKind = 'report'): ReportMeta {
  return metaOf(gather(reading, hints), hints, kind);
}

/** The same for evidence already gathered. */
export function metaOf(evidence: Evidence, hints: PageHints, kind: PageKind): ReportMeta {
  const { head } = evidence;
  const years = documentYears(evidence, kind);
  const region = kinds[kind].ofSeveral ? UNKNOWN_REGION : reportRegion(evidence, hints, kind);
  return {
    title: titleOf(evidence, kind),
    region,
    ...years,
    session: sessionOf(head, region),
    date: dateOf(evidence, kind, years.year),
    speaker: kind === 'coverage' || kind === 'roundup' ? (head.speaker ?? null) : head.speaker,
    publisher: publisherOf(evidence, kind),
    part: kind === 'roundup' || kind === 'coverage' ? null : partOf(evidence, hints),
  };
}

/** 海南省第七届人民代表大会第四次会议 where the head names the region before the number; the national congress's name says whose it is. */
function sessionOf({ session, text }: ReportHead, { name }: Region): string | null {
  if (session === null || name === '') return session;
  return new RegExp(`${anyOf([name])}第?[一二三四五六七八九十\\d]{1,4}届`).test(text.replaceAll('\n', '')) ? name + session : session;
}

const LONGEST_HEADLINE = 60;

function titleOf({ form, head, titles, ...evidence }: Evidence, kind: PageKind): string | null {
  if (kind === 'report' || kind === 'other') return head.title;
  if (kind === 'coverage' || kind === 'roundup') return headlineOf({ titles, ...evidence });
  return form?.title ?? head.title ?? titles[0]?.text ?? null;
}

/** The headline of news: the page's own, one that names the report, or the first line that is no sentence. */
function headlineOf({ titles, paragraphs }: Pick<Evidence, 'titles' | 'paragraphs'>): string | null {
  const ofPage = titles.find((title) => title.ofPage) ?? titles.find(({ text }) => NAMES_REPORT.test(text) && text.length <= LONGEST_HEADLINE);
  const line = paragraphs.slice(0, 6).find(({ text }) => text.length >= 6 && text.length <= LONGEST_HEADLINE && !/。$/.test(text));
  return ofPage?.text ?? line?.text ?? null;
}

const DELIVERED = new Set<PageKind>(['report', 'plan', 'budget', 'judicial', 'outline']);

/** Day of delivery or approval; of publication where a sort is published, not delivered. A story's 1月17日 is of its year. */
function dateOf({ head, opening }: Evidence, kind: PageKind, year: number | null): string | null {
  if (DELIVERED.has(kind) || kind === 'other') return head.date;
  const printed = head.published ?? head.date;
  if (printed !== null || kind !== 'coverage' || year === null) return printed;
  const day = firstDay(opening.slice(0, 300));
  return day && isoDate(String(day[0] === 12 ? year - 1 : year), String(day[0]), String(day[1]));
}

/** A copy's source is who published news; a document's issuer is printed in its head. */
function publisherOf({ head, opening }: Evidence, kind: PageKind): string | null {
  if (kind === 'coverage' || kind === 'roundup') return head.source;
  if (kind === 'report') return head.issuer ?? governmentOf(opening);
  return head.issuer ?? head.source;
}

/** The government in whose name a report speaks, where its full name is printed. */
function governmentOf(opening: string): string | null {
  if (/我谨?代表国务院/.test(opening)) return '国务院';
  return /我(?:谨|受托)?代表(\p{Script=Han}{2,24}[省市县区州旗盟乡镇]人民政府)/u.exec(opening)?.[1]?.replace(/^自治[区州县旗]人民政府$/, '') || null;
}
