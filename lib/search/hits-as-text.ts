/** Found sentences to take elsewhere: CSV (RFC 4180, UTF-8 with a byte order mark) and Markdown. */
import { unparse } from 'papaparse';
import type { ReportRow } from '../store/rows';
import type { SearchHit } from './hits';

/** By this Excel knows the encoding. */
const BYTE_ORDER_MARK = '\ufeff';

export function hitsCsv(hits: readonly SearchHit[], reports: ReadonlyMap<string, ReportRow>): string {
  const rows = hits.map(({ reportId, text }) => {
    const report = reports.get(reportId);
    return [report?.region.name ?? '', report?.region.code ?? '', report?.year ?? null, report?.title ?? report?.pageTitle ?? '', text, report?.url ?? ''];
  });
  // A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection).
  return BYTE_ORDER_MARK + unparse([['region', 'adcode', 'year', 'title', 'sentence', 'url'], ...rows], { newline: '\r\n', escapeFormulae: /^[=+\-@＝＋－＠\t\r]/ }) + '\r\n';
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

const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|]/g, '\\$&');
