/** Keeping an analysed page: one transaction, which may be run any number of times with the same end. */
import type { Analysis } from '../model/analysis';
import { describedDetection, describedMeta } from '../model/describe';
import { kinds } from '../model/kinds';
import type { DocumentChange } from '../model/corrections';
import { canonicalAddress, documentBase, hostOfAddress } from './address';
import { authorityOf, byAuthority } from './authority';
import { corrected, layCorrections, renewCompared, rowAt } from './corrections';
import { withLibrary } from './errors';
import { sha256 } from './hash';
import { identityOf } from './identity';
import type { Library } from './library';
import { fileRows, makeRows, sourceRow, type PageFacts, type ReportRows } from './make-rows';
import { joinPage } from './parts';
import { bestTwin, placementOf, type Incoming, type Known, type Placement } from './placement';
import { keepReading } from './readings';
import { contentsOf, removeContents, removeReports, reportTables } from './remove';
import type { CorrectionRow, ReportRow, SourceRow } from './rows';

export interface AnalysedPage {
  analysis: Analysis;
  /** The text that the analysis counts in. */
  text: string;
  url: string;
  pageTitle: string;
  /** The reader opened or asked for this very document; else it was recognised by itself. */
  asked?: boolean;
  /** The same document was analysed before and has changed since. */
  again?: boolean;
  /** Milliseconds since 1970. */
  now: number;
  /** Aborted before all is written, it leaves the library as it was. */
  signal?: AbortSignal;
}

/**
 * Why a page is not in the library: `no-sort`: it is of no sort that is kept by itself; `no-figures`: nothing in it could be
 * compared or looked up; `no-place`: it does not say of which region and year it is, so that the reader is asked.
 */
export type NotKept = 'no-sort' | 'no-figures' | 'no-place';

export interface Saved {
  /** The row that holds this report now; null where the reader has deleted it while its page was open, or it is not kept. */
  reportId: string | null;
  action: Placement['action'] | 'none';
  /** Set where nothing is kept for what the page is. */
  notKept?: NotKept;
}

/** Whether a page is kept, from what was read in it; null where it is. A page of a document in parts may yet find its document. */
export function notKeptFor(analysis: Analysis, asked: boolean): NotKept | null {
  const { own, marked } = kinds[analysis.detection.kind];
  if (!marked && !asked) return 'no-sort';
  if (analysis.indicators.length === 0) return 'no-figures';
  const { report } = analysis;
  const placed = report !== null && report.region.name !== '' && report.year !== null;
  if (own || !marked) return placed ? null : 'no-place';
  return null;
}

/** An analysis with what the reader has said of its document laid over it. */
export function describedAnalysis(analysis: Analysis, change: DocumentChange): Analysis {
  const detection = describedDetection(analysis.detection, change);
  return { ...analysis, detection, report: analysis.report && describedMeta(analysis.report, detection.kind, change) };
}

/**
 * Keeps a page's document, its indicators and its terms, all or nothing. A page that has not changed writes nothing; one
 * that has replaces what it wrote, and what it replaces stays to be gone back to; the same document at another address is
 * the same row, and so are the other pages of a document in parts (see `placementOf`).
 * @throws {LibraryError} also where it was given up.
 */
export async function saveAnalysis(library: Library, page: AnalysedPage): Promise<Saved> {
  const [address, textHash] = await Promise.all([canonicalAddress(page.url), sha256(page.text)]);
  const told = await withLibrary(library, () => library.documents.get(address));
  const analysis = told ? describedAnalysis(page.analysis, told.change) : page.analysis;
  const fingerprint = await sha256(JSON.stringify([page.text, { ...analysis, id: '' }]));
  const asked = page.asked ?? false;
  const authority = authorityOf(page.url, asked);
  const { text, url, pageTitle, now } = page;
  const facts: PageFacts = { text, url, pageTitle, address, authority, fingerprint, textHash, savedAt: now };
  const incoming: Incoming = {
    address,
    base: documentBase(address),
    identity: identityOf(analysis),
    part: analysis.report?.part ?? null,
    authority,
    indicatorCount: analysis.indicators.length,
    fingerprint,
    textHash,
    again: page.again ?? false,
  };
  return withLibrary(library, () =>
    library.transaction('rw', reportTables(library), async (): Promise<Saved> => {
      page.signal?.throwIfAborted();
      const known = await knownRows(library, incoming);
      const notKept = notKeptFor(analysis, asked);
      const belongs = incoming.part !== null && kinds[analysis.detection.kind].own;
      if (notKept && !(notKept === 'no-place' && belongs)) return { reportId: null, action: 'none', notKept };
      const saved = await place(library, analysis, facts, incoming, known, told !== undefined && Object.keys(told.change).length > 0);
      page.signal?.throwIfAborted();
      return saved;
    }),
  );
}

async function place(library: Library, analysis: Analysis, facts: PageFacts, incoming: Incoming, known: Known, told: boolean): Promise<Saved> {
  const placement = placementOf(incoming, known);
  const { address } = incoming;
  const id = placement.id ?? (await freeId(library, incoming));
  const read = makeRows(analysis, id, facts);
  if (told) read.report.described = true;
  const action = await withinCorrections(library, placement, read, incoming);
  if (placement.release !== null) await dropAddress(library, placement.release, address);
  if (placement.remove !== null) await mergeInto(library, placement.remove, id, address);
  const before = placement.id === null ? null : await bundleAt(library, id);
  const rows = rowsToWrite(action, before, read, incoming, facts);
  if (rows) await write(library, rows, before, facts.savedAt);
  if (action === 'note') await addAddress(library, id, address);
  if (action === 'binned') return { reportId: null, action };
  const source = sourceRow(analysis, facts);
  if (source) await putSource(library, source);
  return { reportId: id, action };
}

/** Takes a row away whose document is another row's; what the reader has said of it goes on to that one. */
async function mergeInto(library: Library, from: string, to: string, address: string): Promise<void> {
  await library.corrections.where('reportId').equals(from).modify({ reportId: to });
  const described = await library.documents.get(address);
  await removeReports(library, [from]);
  if (described) await library.documents.put(described);
}

/** The document's rows as they are to stand; null where its contents stay. */
function rowsToWrite(action: Placement['action'], before: ReportRows | null, read: ReportRows, { part }: Incoming, { text }: PageFacts): ReportRows | null {
  const joins = action === 'join' || (action === 'add' && part !== null);
  if (!joins) return action === 'add' || action === 'replace' ? read : null;
  const plain = before && { ...before, indicators: before.indicators.map((row) => corrected(row, null)) };
  return joinPage(plain, read, text.length);
}

async function knownRows(library: Library, { address, base, identity, part }: Incoming): Promise<Known> {
  const holder = await library.reports.where('addresses').equals(address).first();
  const twins = identity === undefined ? [] : await library.reports.where('identity').equals(identity).toArray();
  // A page with a number, and the page without one that others with numbers belong to.
  const near = [
    ...(await library.reports
      .where('base')
      .anyOf([...new Set([base, address])])
      .toArray()),
    ...(part === null ? [] : await library.reports.where('addresses').equals(base).toArray()),
  ];
  const host = hostOfAddress(address);
  const siblings = near.filter(
    (row) =>
      hostOfAddress(row.address) === host &&
      (row.parts !== undefined || (part !== null && row.address === base)) &&
      (identity === undefined || row.identity === undefined || row.identity === identity),
  );
  return { holder, twin: bestTwin(twins), sibling: bestTwin(siblings) };
}

/** A copy that an equal brings does not take the place of words that the reader has corrected, where it lacks them. */
async function withinCorrections(library: Library, { id, action }: Placement, read: ReportRows, incoming: Incoming): Promise<Placement['action']> {
  if (action !== 'replace' || id === null) return action;
  const row = await library.reports.get(id);
  if (!row || row.address === incoming.address || byAuthority(incoming.authority, row.authority) > 0) return action;
  const corrections = await library.corrections.where('reportId').equals(id).toArray();
  if (corrections.every(({ anchor }) => rowAt(read.indicators, anchor) !== null)) return action;
  return row.addresses.includes(incoming.address) ? 'keep' : 'note';
}

/** The row that holds the report of this page; null where it is not kept. @throws {LibraryError} */
export async function storedReportId(library: Library, url: string): Promise<string | null> {
  const address = await canonicalAddress(url);
  const row = await withLibrary(library, () => library.reports.where('addresses').equals(address).first());
  return row && row.deletedAt === null ? row.id : null;
}

/** The page's address, or, where another report that once stood there has it, the address with part of the text's hash. */
async function freeId(library: Library, { address, textHash }: Incoming): Promise<string> {
  return (await library.reports.get(address)) === undefined ? address : `${address}#${textHash.slice(0, 16)}`;
}

async function bundleAt(library: Library, id: string): Promise<ReportRows | null> {
  const report = await library.reports.get(id);
  if (!report) return null;
  const [from, to] = contentsOf(id);
  const [indicators, terms, text] = await Promise.all([
    library.indicators.where('[reportId+index]').between(from, to).toArray(),
    library.terms.where('[reportId+index]').between(from, to).toArray(),
    library.texts.get(id),
  ]);
  return { report, indicators, terms, ...(text ? { text: text.text } : {}) };
}

async function write(library: Library, rows: ReportRows, before: ReportRows | null, now: number): Promise<void> {
  const { report, terms } = rows;
  const corrections: CorrectionRow[] = await library.corrections.where('reportId').equals(report.id).toArray();
  const indicators = fileRows(corrections.length === 0 ? rows.indicators : layCorrections(rows.indicators, corrections), report);
  if (before) await carryOver(library, report, before, rows, now);
  await removeContents(library, [report.id]);
  await library.reports.put(report);
  await library.indicators.bulkAdd(indicators);
  await library.terms.bulkAdd(terms);
  if (rows.text !== undefined) await library.texts.put({ reportId: report.id, text: rows.text });
  await renewCompared(library, report.id);
}

/** What the row keeps of the reading before: its addresses, and that reading itself. */
async function carryOver(library: Library, report: ReportRow, before: ReportRows, after: ReportRows, now: number): Promise<void> {
  // Under another identity the addresses of before led to another report.
  if (before.report.identity === report.identity || report.parts) {
    report.addresses = [...new Set([...before.report.addresses, ...report.addresses])];
  }
  const readings = await keepReading(library, before, after.indicators, now);
  if (readings > 0) report.readings = readings;
  if (before.report.refused) report.refused = before.report.refused;
}

/** What the same page states again is not written again. */
async function putSource(library: Library, source: SourceRow): Promise<void> {
  const before = await library.sources.get(source.address);
  const same = before?.identity === source.identity && JSON.stringify(before.statements) === JSON.stringify(source.statements);
  if (!same) await library.sources.put(source);
}

async function addAddress(library: Library, id: string, address: string): Promise<void> {
  await library.reports
    .where('id')
    .equals(id)
    .modify((row) => {
      if (!row.addresses.includes(address)) row.addresses.push(address);
    });
}

async function dropAddress(library: Library, id: string, address: string): Promise<void> {
  await library.reports
    .where('id')
    .equals(id)
    .modify((row) => {
      row.addresses = row.addresses.filter((known) => known !== address);
    });
}
