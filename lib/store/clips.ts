/** What the reader keeps: figures and terms with the words around them. */
import { Dexie } from 'dexie';
import type { ClipDetails, ClipDraft } from '../model/explain';
import { canonicalAddress } from './address';
import { extractedFields } from './corrections';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { ClipRow } from './rows';
import { storedReportId } from './save';

/** Keeps a clip and answers its id; the same words at the same place are the same clip. @throws {LibraryError} */
export async function addClip(library: Library, drawn: ClipDraft, now: number): Promise<string> {
  // A page does not know where it is kept until that is over, and a page read before may be kept already.
  const draft = { ...drawn, reportId: drawn.reportId ?? (await storedReportId(library, drawn.url)) };
  const address = await canonicalAddress(draft.url);
  const row: ClipRow = {
    ...draft,
    id: crypto.randomUUID(),
    address,
    note: '',
    tags: [],
    folderId: null,
    // The newest comes first until the reader puts them in order.
    position: -now,
    createdAt: now,
    deletedAt: null,
  };
  return withLibrary(library, () =>
    library.transaction('rw', library.clips, library.indicators, async () => {
      const indicator = await statedIn(library, draft);
      const known = await library.clips.where('address').equals(address).toArray();
      const same = known.find((clip) => clip.deletedAt === null && isSamePlace(clip, { ...draft, indicator }));
      if (same) return same.id;
      await library.clips.add({ ...row, indicator });
      return row.id;
    }),
  );
}

/**
 * The indicator of a clip as the reader has set it right, so that nobody cites what he knows to be misread; null where he has said that it is none.
 * Where the words of the clip stand for no row of the library, or for several, as it was read. Inside the caller's transaction.
 */
async function statedIn(library: Library, { indicator, figure, sentence, reportId }: ClipDraft): Promise<ClipDraft['indicator']> {
  if (!indicator || !figure || reportId === null) return indicator;
  const rows = await library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray();
  const around = compact(sentence);
  const [row, second] = rows.filter(
    (one) => one.quote === figure.quote && extractedFields(one).name === indicator.name && around.includes(compact(one.sentenceText)),
  );
  if (!row || second || row.correctionId === undefined) return indicator;
  if (row.excluded) return null;
  const { name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage } = row;
  return { ...indicator, name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage };
}

const compact = (text: string): string => text.replace(/\s+/g, '');

function isSamePlace(a: ClipDraft, b: ClipDraft): boolean {
  // One number may state two things; words that were clipped before they were read are of whatever is read in them.
  const isOneStatement = !a.indicator || !b.indicator || a.indicator.name === b.indicator.name;
  return a.kind === b.kind && a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && isOneStatement;
}

/** What the reader may change in a clip. */
export type ClipChange = Partial<ClipDetails & Pick<ClipRow, 'position'>>;

/** Changes what the reader adds to a clip; fields left out stay. @throws {LibraryError} */
export async function updateClip(library: Library, id: string, change: ClipChange): Promise<void> {
  await withLibrary(library, () => library.clips.update(id, change));
}

/** The clips in their order, the newest first where the reader has put none in order; without those in the bin. */
export async function listClips(library: Library): Promise<ClipRow[]> {
  const rows = await withLibrary(library, () => library.clips.toArray());
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.position - b.position);
}

/** The clips of one page, to show in place. @throws {LibraryError} */
export async function clipsOf(library: Library, url: string): Promise<ClipRow[]> {
  const address = await canonicalAddress(url);
  const rows = await withLibrary(library, () => library.clips.where('address').equals(address).toArray());
  return rows.filter((row) => row.deletedAt === null).sort((a, b) => a.position - b.position);
}
