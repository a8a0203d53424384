/** Files that come with the extension, read when they are needed. */

/**
 * Works in pages of the extension, its background and its threads: none of them has another origin. (Threads know no
 * `browser`.) @throws Error where the file cannot be read.
 */
export async function readOwnFile(path: string): Promise<Response> {
  const answer = await fetch(new URL(path, location.origin));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer;
}

/** Reads once; a reading that failed is tried again at the next asking. */
export function readOnce<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}

/** One of the files of lib/glossary/glossary-files.ts. @throws Error where it cannot be read. */
export async function readGlossaryFile<T>(name: string): Promise<T> {
  return (await readOwnFile(`/glossary/${name}.json`)).json() as Promise<T>;
}
