/** Found sentences to take elsewhere: as a table, and as points of Markdown. */
import { inMarkdown } from '../cite/copy-forms';
import type { SearchHit } from '../search/hits';
import type { ReportRow } from '../store/rows';
import type { TakenTable } from './taken-table';

/** A row a sentence, with its document and address. @param title what was looked for. */
export function hitsTable(title: string, hits: readonly SearchHit[], reports: ReadonlyMap<string, ReportRow>): TakenTable {
  return {
    title,
    head: ['region', 'adcode', 'year', 'title', 'sentence', 'url'],
    rows: hits.map(({ reportId, text }) => {
      const report = reports.get(reportId);
      return [report?.region.name ?? '', report?.region.code ?? '', report?.year ?? null, report?.title ?? report?.pageTitle ?? '', text, report?.url ?? ''];
    }),
  };
}

/** One sentence a point, with its document and address. */
export function hitsMarkdown(hits: readonly SearchHit[], reports: ReadonlyMap<string, ReportRow>): string {
  const line = ({ reportId, text }: SearchHit) => {
    const report = reports.get(reportId);
    const title = plain(report?.title ?? report?.pageTitle ?? reportId);
    const address = report?.url.replace(/[()\s<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29')) ?? '';
    return `- ${plain(text)} — [${title}](${address})`;
  };
  return hits.map(line).join('\n') + '\n';
}

const plain = (text: string): string => inMarkdown(text.replace(/\s+/g, ' '));
