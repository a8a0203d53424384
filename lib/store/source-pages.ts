import { withLibrary } from './errors';
import type { Library } from './library';
import type { SourceRow } from './rows';

/** What every page of the given reports states, news about them included. @throws {LibraryError} */
export async function sourcePages(library: Library, identities: readonly string[]): Promise<SourceRow[]> {
  if (identities.length === 0) return [];
  return withLibrary(library, () =>
    library.sources
      .where('identity')
      .anyOf([...new Set(identities)])
      .toArray(),
  );
}
