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
      const { indicator, others } = await statedIn(library, draft);
      const known = await library.clips.where('address').equals(address).toArray();
      const names = new Set([draft.indicator?.name, indicator?.name]);
      const isOneStatement = (clip: ClipRow) =>
        !clip.indicator || !indicator || names.has(clip.indicator.name) || (others !== null && !others.has(clip.indicator.name));
      const same = known.find((clip) => clip.deletedAt === null && isSamePlace(clip, draft) && isOneStatement(clip));
      if (!same) await library.clips.add({ ...row, indicator });
      // What he has set right since it was clipped holds for it too.
      else if (others !== null) await library.clips.update(same.id, { indicator });
      return same?.id ?? row.id;
    }),
  );
}

interface Stated {
  /** The indicator of a clip as the reader has set it right, so that nobody cites what he knows to be misread; null where he has said that it is none. */
  indicator: ClipDraft['indicator'];
  /**
   * Every name of the other things that its number states: one number may state two. A clip under none of them is of this one, whatever
   * that was named when it was clipped. Null where it is not known.
   */
  others: ReadonlySet<string> | null;
}

/** Where the words of a clip stand for no row of the library, or for several, it is as it was read. Inside the caller's transaction. */
async function statedIn(library: Library, { indicator, figure, sentence, reportId }: ClipDraft): Promise<Stated> {
  if (!indicator || !figure || reportId === null) return { indicator, others: null };
  const rows = await library.indicators.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray();
  const around = compact(sentence);
  const there = rows.filter((one) => one.quote === figure.quote && around.includes(compact(one.sentenceText)));
  const [row, second] = there.filter((one) => extractedFields(one).name === indicator.name);
  if (!row || second) return { indicator, others: null };
  const others = new Set(there.flatMap((one) => (one === row ? [] : [one.name, extractedFields(one).name])));
  if (row.correctionId === undefined) return { indicator, others };
  if (row.excluded) return { indicator: null, others };
  const { name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage } = row;
  return { indicator: { ...indicator, name, code, measure, value, valueMax, unit, status, period, bound, basis, vintage }, others };
}

const compact = (text: string): string => text.replace(/\s+/g, '');

const isSamePlace = (a: ClipDraft, b: ClipDraft): boolean => a.kind === b.kind && a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix;

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
