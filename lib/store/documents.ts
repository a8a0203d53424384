/** What the reader says of a document: what it is, and what of its recognised words he has compared with their picture. Holds for every later reading. */
import type { ReportMeta } from '../model/analysis';
import type { DocumentChange, DocumentFacts } from '../model/corrections';
import { describedDetection, describedMeta } from '../model/describe';
import type { LookedPassage } from '../model/looked-passage';
import { canonicalAddress } from './address';
import { renewCompared } from './corrections';
import { withLibrary } from './errors';
import { identityKey, statedIdentity } from './identity';
import type { Library } from './library';
import { fileRows } from './make-rows';
import { contentsOf, reportTables } from './remove';
import type { ReportRow } from './rows';

/** What the reader has said of the document at an address; null for nothing. @throws {LibraryError} */
export async function documentChange(library: Library, url: string): Promise<DocumentChange | null> {
  const address = await canonicalAddress(url);
  return (await withLibrary(library, () => library.documents.get(address)))?.change ?? null;
}

/** The passages of the document at an address that the reader has compared with their picture. @throws {LibraryError} */
export async function lookedPassages(library: Library, url: string): Promise<LookedPassage[]> {
  const address = await canonicalAddress(url);
  return (await withLibrary(library, () => library.documents.get(address)))?.looked ?? [];
}

/** Keeps them all anew; none takes them back. @throws {LibraryError} */
export async function keepLooked(
  library: Library,
  { url, passages, read }: { url: string; passages: LookedPassage[]; read: DocumentFacts },
  now: number,
): Promise<void> {
  const address = await canonicalAddress(url);
  await withLibrary(library, () =>
    library.transaction('rw', library.documents, async () => {
      const known = await library.documents.get(address);
      const { change, original, createdAt } = known ?? { change: {}, original: read, createdAt: now };
      if (passages.length === 0 && Object.keys(change).length === 0) await library.documents.delete(address);
      else await library.documents.put({ address, change, original, createdAt, updatedAt: now, ...(passages.length > 0 ? { looked: passages } : {}) });
    }),
  );
}

export interface Telling {
  /** Canonical address of one of the document's pages. */
  address: string;
  /** Every field that the reader has set; those that say what was read change nothing, an empty one takes all back. */
  change: DocumentChange;
  /** What was read, for a document that is not stored. */
  read: DocumentFacts;
}

/**
 * Says what a document is. The stored rows are filed anew at once; that its figures speak of other years is read with the
 * page. Asked again with the same words it changes nothing.
 * @throws {LibraryError}
 */
export async function tellDocument(library: Library, { address, change, read }: Telling, now: number): Promise<void> {
  await withLibrary(library, () =>
    library.transaction('rw', reportTables(library), async () => {
      const holder = await library.reports.where('addresses').equals(address).first();
      const row = holder && pagesOf(holder).includes(address) ? holder : undefined;
      const known = await library.documents.get(address);
      const original = known?.original ?? (row ? factsOf(row) : read);
      const changed = onlyChanged(change, original);
      const addresses = row ? pagesOf(row) : [address];
      const looked = known?.looked;
      if (Object.keys(changed).length === 0 && !looked) await library.documents.bulkDelete(addresses);
      else {
        const times = { createdAt: known?.createdAt ?? now, updatedAt: now };
        await library.documents.bulkPut(addresses.map((page) => ({ address: page, change: changed, original, ...times, ...(looked ? { looked } : {}) })));
      }
      if (row) await fileAnew(library, row, original, changed);
    }),
  );
}

/** Addresses of the pages that the row's contents were read on. */
const pagesOf = ({ address, parts }: ReportRow): string[] => parts?.map((part) => part.address) ?? [address];

function factsOf({ detection, region, year, months }: ReportRow): DocumentFacts {
  return { kind: detection.kind, region, year, months };
}

function onlyChanged(change: DocumentChange, original: DocumentFacts): DocumentChange {
  const differs = ([field, value]: [string, unknown]) =>
    value !== undefined && JSON.stringify(value) !== JSON.stringify(original[field as keyof DocumentFacts]);
  return Object.fromEntries(Object.entries(change).filter(differs));
}

async function fileAnew(library: Library, row: ReportRow, original: DocumentFacts, change: DocumentChange): Promise<void> {
  const facts = { ...original, ...change };
  const detection = describedDetection(row.detection, facts.kind === row.detection.kind ? {} : { kind: facts.kind });
  const meta: ReportMeta = describedMeta(row, detection.kind, { region: facts.region, year: facts.year, months: facts.months });
  const report: ReportRow = { ...row, ...meta, detection };
  const identity = identityKey(detection.kind, report);
  if (identity === undefined) delete report.identity;
  else report.identity = identity;
  if (Object.keys(change).length > 0) report.described = true;
  else delete report.described;
  await library.reports.put(report);
  const rows = await library.indicators
    .where('[reportId+index]')
    .between(...contentsOf(row.id))
    .toArray();
  await library.indicators.bulkPut(fileRows(rows, report));
  await renewCompared(library, row.id);
  const stated = statedIdentity(detection.kind, report);
  for (const address of pagesOf(row)) {
    const source = await library.sources.get(address);
    if (!source) continue;
    if (stated === undefined) await library.sources.delete(address);
    else await library.sources.put({ ...source, identity: stated, kind: detection.kind });
  }
}
