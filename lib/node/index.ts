/**
 * The engine for programs: `import { analyse } from 'reportlens'` (Node.js; docs/output.md#as-a-module). The same engine, and the
 * same results, as the command's and the extension's.
 */
import { analyse as analyseText, type DocumentInput } from '../engine/analyse';
import type { Analysis } from '../model/analysis';

/** Analyses a text. Accepts any string and never throws for what it says; time grows in proportion to its length. */
export const analyse: (input: DocumentInput) => Analysis = ({ id, text, url, title, tables, doubtful, force, explain }) =>
  analyseText({ id, text, url, title, tables, doubtful, force, explain });

/**
 * Reads one file of any format that the command reads; its id is its name without folders. Give the result to `analyse`.
 * `recognise: true` reads pages that are pictures by character recognition; without it their numbers are in `unread`.
 *
 * @throws {InputError} where the file is missing or a folder; {FileError} for what cannot be read; else Node's own error.
 */
export const readDocument: (path: string, options?: { recognise?: boolean }) => Promise<DocumentInput & { unread: readonly number[] }> = async (
  path,
  { recognise = false } = {},
) => (await import('./read-document')).readDocument(path, { recognise });

export type { DocumentInput } from '../engine/analyse';
export { pageFigures } from '../engine/page-figures';
export { FileError, type RefusalReason } from '../files/refusal';
export { InputError } from './input-error';
export type { Analysis, Detection, Evidence, Figure, HeadlineRow, Indicator, Region, ReportMeta, Span, Term } from '../model/analysis';
export type { PageKind } from '../model/kinds';
export type { Grid, GridCell } from '../model/grid';
export type { DoubtfulSpan } from '../model/doubtful-span';
