/** Where the built-in entries may stand: forms and tests of fit of all of them, ready to be found. */
import type { Commonness } from './commonness';
import { packedForms, type PackedEntry, type PackedForms } from './packed-forms';
import type { Category, FamilyShape, TermEntry } from './schema';

/** An entry without its explanation. */
export type EntryForms = Pick<TermEntry, 'id' | 'zh' | 'variants' | 'covers' | 'regions' | 'near' | 'notBefore' | 'notAfter' | 'quotedOnly'>;

/** What an entry's forms are where it says nothing of them. */
export const noForms: Omit<EntryForms, 'id' | 'zh'> = { variants: [], covers: [], regions: [], near: [], notBefore: [], notAfter: [], quotedOnly: [] };

/** An entry that explains names of certain shapes. */
export interface Family {
  id: string;
  shapes: readonly FamilyShape[];
}

interface Forms {
  entries: readonly EntryForms[];
  categories: ReadonlyMap<string, Category>;
  commonness: ReadonlyMap<string, Commonness>;
  families: readonly Family[];
  /** Of entries that were taken in by another, the id of that other. */
  current: ReadonlyMap<string, string>;
}

const unpacked = new WeakMap<PackedForms, Forms>();

function forms(): Forms {
  const packed = packedForms();
  const known = unpacked.get(packed) ?? unpack(packed);
  unpacked.set(packed, known);
  return known;
}

function unpack(packed: PackedForms): Forms {
  const listed = Object.entries(packed) as [Category, NonNullable<PackedForms[Category]>][];
  const current = new Map(listed.flatMap(([, entries]) => entries.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const))));
  return {
    current,
    entries: listed.flatMap(([, entries]) => entries.map(withForms)),
    families: listed.flatMap(([, entries]) => entries.flatMap(({ id, family }) => (family ? [{ id, shapes: family }] : []))),
    commonness: new Map(listed.flatMap(([, entries]) => entries.flatMap(({ id, common }) => (common ? [[id, common] as const] : [])))),
    categories: new Map(listed.flatMap(([category, entries]) => entries.map(({ id }) => [id, category] as const))),
  };
}

/** Written out, so that all entries have one shape: they are asked at every place of a text. */
function withForms({ id, zh, variants, covers, regions, near, notBefore, notAfter, quotedOnly }: PackedEntry): EntryForms {
  return {
    id,
    zh,
    variants: variants ?? noForms.variants,
    covers: covers ?? noForms.covers,
    regions: regions ?? noForms.regions,
    near: near ?? noForms.near,
    notBefore: notBefore ?? noForms.notBefore,
    notAfter: notAfter ?? noForms.notAfter,
    quotedOnly: quotedOnly ?? noForms.quotedOnly,
  };
}

/** All entries, in the order of the data files; the same list until other forms are given. */
export function entryForms(): readonly EntryForms[] {
  return forms().entries;
}

/** Entries that explain coinages by their shape, in the order of the data files; the same list until other forms are given. */
export function entryFamilies(): readonly Family[] {
  return forms().families;
}

/** The id that an entry goes by now; any other id is given back as it is. */
export function currentId(id: string): string {
  return forms().current.get(id) ?? id;
}

/** Every id under which clips, notes and stored reports may hold an entry, the current one first. */
export function idsOf(id: string): readonly string[] {
  const now = currentId(id);
  return [now, ...[...forms().current].flatMap(([former, current]) => (current === now ? [former] : []))];
}

/** How usual an entry is in provincial reports; undefined where it is rare, or no entry. */
export function commonnessOf(id: string): Commonness | undefined {
  return forms().commonness.get(id);
}

/** The field of policy of an entry, and so the file with its explanation; null for an id without an entry. */
export function categoryOf(id: string): Category | null {
  return forms().categories.get(id) ?? null;
}
