/** Keeping an analysed page: one transaction, which may be run any number of times with the same end. */
import type { Analysis } from '../model/analysis';
import { canonicalAddress } from './address';
import { withLibrary } from './errors';
import { sha256 } from './hash';
import type { Library } from './library';
import { layCorrections, renewCodes } from './corrections';
import { identityOf, makeRows, sourceRow, type PageFacts } from './make-rows';
import { placementOf, type Incoming, type Placement } from './placement';
import { removeContents, removeReports, reportTables } from './remove';
import type { SourceRow } from './rows';

export interface AnalysedPage {
  analysis: Analysis;
  /** The text that the analysis counts in. */
  text: string;
  url: string;
  pageTitle: string;
  /** The same document was analysed before and has changed since. */
  again?: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Saved {
  /** The row that holds this report now; null where the reader has deleted it while its page was open. */
  reportId: string | null;
  action: Placement['action'];
}

/**
 * Whether an analysed page is kept: reports and news about them; anything else only where the reader asked for it
 * (`forced`) and it states region and year, so that it can be compared.
 */
export function isWorthKeeping(analysis: Analysis, forced: boolean): boolean {
  if (analysis.detection.kind !== 'other') return true;
  return forced && identityOf(analysis) !== undefined;
}

/**
 * Keeps a page's report, its indicators and its terms, all or nothing. A page that has not changed writes nothing; one
 * that has replaces what it wrote; the same report at another address is the same row (see `placementOf`).
 * @throws {LibraryError}
 */
export async function saveAnalysis(library: Library, page: AnalysedPage): Promise<Saved> {
  const [address, textHash, fingerprint] = await Promise.all([
    canonicalAddress(page.url),
    sha256(page.text),
    sha256(JSON.stringify([page.text, { ...page.analysis, id: '' }])),
  ]);
  const incoming: Incoming = {
    address,
    identity: identityOf(page.analysis),
    year: page.analysis.report?.year ?? null,
    indicatorCount: page.analysis.indicators.length,
    fingerprint,
    textHash,
    again: page.again ?? false,
  };
  const facts: PageFacts = {
    text: page.text,
    url: page.url,
    pageTitle: page.pageTitle,
    address,
    fingerprint,
    textHash,
    savedAt: page.now,
  };
  return withLibrary(library, () =>
    library.transaction('rw', reportTables(library), async () => {
      const holder = await library.reports.where('addresses').equals(address).first();
      const twin =
        incoming.identity === undefined ? undefined : await library.reports.where('identity').equals(incoming.identity).first();
      const placement = placementOf(incoming, holder, twin);
      const id = placement.id ?? (await freeId(library, incoming));
      if (placement.release !== null) await dropAddress(library, placement.release, address);
      if (placement.remove !== null) {
        await library.corrections.where('reportId').equals(placement.remove).modify({ reportId: id });
        await removeReports(library, [placement.remove]);
      }
      if (placement.action === 'add' || placement.action === 'replace') await write(library, id, page.analysis, facts);
      if (placement.action === 'note') await addAddress(library, id, address);
      const source = placement.action === 'binned' ? null : sourceRow(page.analysis, facts);
      if (source) await putSource(library, source);
      return { reportId: placement.action === 'binned' ? null : id, action: placement.action };
    }),
  );
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

async function write(library: Library, id: string, analysis: Analysis, facts: PageFacts): Promise<void> {
  const { report, indicators, terms } = makeRows(analysis, id, facts);
  const before = await library.reports.get(id);
  // Under another identity the addresses of before led to another report.
  if (before && before.identity === report.identity) report.addresses = union(before.addresses, report.address);
  await removeContents(library, [id]);
  await library.reports.put(report);
  const corrections = await library.corrections.where('reportId').equals(id).toArray();
  await library.indicators.bulkAdd(corrections.length === 0 ? indicators : layCorrections(indicators, corrections));
  await library.terms.bulkAdd(terms);
  if (corrections.length > 0) await renewCodes(library, id);
}

/** What the same page states again is not written again. */
async function putSource(library: Library, source: SourceRow): Promise<void> {
  const before = await library.sources.get(source.address);
  const same = before?.identity === source.identity && JSON.stringify(before.statements) === JSON.stringify(source.statements);
  if (!same) await library.sources.put(source);
}

async function addAddress(library: Library, id: string, address: string): Promise<void> {
  await library.reports.where('id').equals(id).modify((row) => {
    row.addresses = union(row.addresses, address);
  });
}

async function dropAddress(library: Library, id: string, address: string): Promise<void> {
  await library.reports.where('id').equals(id).modify((row) => {
    row.addresses = row.addresses.filter((known) => known !== address);
  });
}

function union(addresses: string[], address: string): string[] {
  return addresses.includes(address) ? addresses : [...addresses, address];
}
