/** What can go wrong with the library, in terms that a reader can be told. */
import { Dexie } from 'dexie';
import type { Library } from './library';

/**
 * `library-full`: the disk or the browser's quota; `library-unavailable`: storage is switched off, broken, or was
 * closed and does not open again; `library-newer`: a later version of the extension wrote it; `library-busy`: another
 * window held it for too long; `library-failed`: anything else.
 */
export const libraryErrorReasons = ['library-full', 'library-unavailable', 'library-newer', 'library-busy', 'library-failed'] as const;
export type LibraryErrorReason = (typeof libraryErrorReasons)[number];

const messages: Record<LibraryErrorReason, string> = {
  'library-full': 'The library cannot grow: the disk or the space that the browser allows is full. Nothing was changed.',
  'library-unavailable': 'The library cannot be opened: the browser has closed its storage or does not allow it.',
  'library-newer': 'The library was written by a later version of ReportLens. It was left as it is: update the extension.',
  'library-busy': 'Another window held the library for too long. Nothing was changed.',
  'library-failed': 'The library could not do this. Nothing was changed.',
};

export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly reason: LibraryErrorReason,
    options?: ErrorOptions,
  ) {
    super(messages[reason], options);
  }
}

const closed = new Set<string>([Dexie.errnames.DatabaseClosed, Dexie.errnames.InvalidState]);

/**
 * Runs one piece of work on the library. A connection that the browser has closed (storage pressure, an upgrade in
 * another context) is opened anew once, so `work` must be safe to run twice: one transaction is.
 * @throws {LibraryError}
 */
export async function withLibrary<T>(library: Library, work: () => PromiseLike<T>): Promise<T> {
  try {
    try {
      return await work();
    } catch (error) {
      if (!namesOf(error).some((name) => closed.has(name))) throw error;
      library.close({ disableAutoOpen: false });
      await library.open();
      return await work();
    }
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    throw new LibraryError(library.wasBusy() ? 'library-busy' : reasonFor(error), { cause: error });
  }
}

function reasonFor(error: unknown): LibraryErrorReason {
  const names = namesOf(error);
  const has = (...wanted: string[]) => wanted.some((name) => names.includes(name));
  if (has(Dexie.errnames.QuotaExceeded)) return 'library-full';
  if (has('NewerLibraryError')) return 'library-newer';
  if (has(Dexie.errnames.MissingAPI, Dexie.errnames.OpenFailed, 'SecurityError', ...closed)) return 'library-unavailable';
  return 'library-failed';
}

/** Names of an error and of those it wraps: an aborted transaction hides the quota that aborted it. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    const { name, inner } = current as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') names.push(name);
    current = inner;
  }
  return names;
}

/** What does not come within so many ms counts as held by another window; what it does then, it still does. @throws {LibraryError} */
export async function withinPatience<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LibraryError('library-busy')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
