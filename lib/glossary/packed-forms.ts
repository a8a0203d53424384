/**
 * What finding terms needs of the glossary: forms and tests of fit, no explanations. Browsers read
 * it from a file before their first analysis: packed-forms.browser.ts.
 */
import { commonness, type Commonness } from './commonness';
import { categories, type Category, type FamilyShape, type TermEntryInput } from './schema';
import { termData } from './term-data';

/** Fields of an entry that decide where it stands; empty ones are left out. */
export type PackedEntry = Pick<TermEntryInput, 'id' | 'zh'> &
  Partial<Pick<TermEntryInput, (typeof formFields)[number]>> & { common?: Commonness; family?: readonly FamilyShape[] };

const formFields = ['formerIds', 'variants', 'covers', 'regions', 'near', 'notBefore', 'notAfter', 'quotedOnly'] as const;

function pack(entry: TermEntryInput): PackedEntry {
  const packed: PackedEntry = { id: entry.id, zh: entry.zh };
  for (const field of formFields) if ((entry[field]?.length ?? 0) > 0) packed[field] = entry[field];
  const others = Object.keys(entry.sameAs ?? {});
  if (others.length > 0) packed.variants = [...(entry.variants ?? []), ...others];
  if (entry.family && entry.family.length > 0) packed.family = entry.family;
  const common = commonness(entry.id);
  if (common !== null) packed.common = common;
  return packed;
}

export type PackedForms = Partial<Record<Category, readonly PackedEntry[]>>;

const all: PackedForms = Object.fromEntries(categories.map((category) => [category, termData[category].map(pack)]));

/** All entries by field of policy, in the order of the data files; always the same object. */
export function packedForms(): PackedForms {
  return all;
}
