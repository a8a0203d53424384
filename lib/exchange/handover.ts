/**
 * Files that one of our pages hands to the background: the origin's private file system takes what no message could
 * carry. Nothing stays there: who put a file removes it, and what a closed page left goes with the next one.
 */
const FOLDER = 'imports';

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

const lockOf = (name: string): string => `reportlens-handover:${name}`;

/** Runs `work` while the file of this name is in use: another window that leaves a file meanwhile lets it be. */
export async function whileInUse<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(lockOf(name), work);
}

/** Leaves a file under a name. @throws DOMException `QuotaExceededError` where the disk is full. */
export async function leaveFile(name: string, chunks: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<void> {
  const place = await folder();
  const { held = [] } = await navigator.locks.query();
  const inUse = new Set(held.map((lock) => lock.name));
  for await (const old of place.keys()) if (!inUse.has(lockOf(old))) await place.removeEntry(old);
  const file = await (await place.getFileHandle(name, { create: true })).createWritable();
  try {
    for await (const chunk of chunks) await file.write(chunk);
    await file.close();
  } catch (error) {
    await file.abort();
    throw error;
  }
}

/** @throws DOMException `NotFoundError` where there is none. */
export async function takeFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await (await (await folder()).getFileHandle(name)).getFile();
  return new Uint8Array(await file.arrayBuffer());
}

/** Removes a file; one that is not there is no fault. */
export async function dropFile(name: string): Promise<void> {
  try {
    await (await folder()).removeEntry(name);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
  }
}
