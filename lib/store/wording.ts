/** Terms as the panel compares them: by report, by term, and which there are. */
import { Dexie } from 'dexie';
import { withLibrary } from './errors';
import type { Library } from './library';
import type { TermRow } from './rows';

/** The terms of one report, in the order of its text. @throws {LibraryError} */
export async function termsOfReport(library: Library, reportId: string): Promise<TermRow[]> {
  return withLibrary(library, () => library.terms.where('[reportId+index]').between([reportId, Dexie.minKey], [reportId, Dexie.maxKey]).toArray());
}

/** Every place in the library that uses a term, by all ids that it has had. @throws {LibraryError} */
export async function placesOfTerm(library: Library, termIds: readonly string[]): Promise<TermRow[]> {
  return withLibrary(library, () =>
    library.terms
      .where('id')
      .anyOf([...termIds])
      .toArray(),
  );
}

/** Ids of all terms in the library, read off their index alone. @throws {LibraryError} */
export async function termIds(library: Library): Promise<string[]> {
  return withLibrary(library, async () => (await library.terms.orderBy('id').uniqueKeys()) as string[]);
}
