/** What a report says about itself. */
import type { ReportMeta } from '../model/analysis';
import type { Reading } from '../text/reading';
import { paragraphsOf } from './paragraphs';
import { reportHead, type PageHints } from './report-head';
import { reportRegion } from './report-region';
import { reportYears } from './report-years';

export type { PageHints } from './report-head';

/** Title, region, years, session, date and speaker; null (region name '') for what neither text nor page tells. */
export function reportMeta(reading: Reading, hints: PageHints): ReportMeta {
  const paragraphs = paragraphsOf(reading);
  const head = reportHead(paragraphs, hints);
  return {
    title: head.title,
    region: reportRegion(reading, head, hints),
    ...reportYears(paragraphs, head),
    session: head.session,
    date: head.date,
    speaker: head.speaker,
    publisher: null,
    months: null,
    part: null,
  };
}
