/** ZIP archives made in a stream. */
/** The earliest time that ZIP knows: the same parts make the same archive, whenever it is made. */
const MADE = new Date(1980, 0, 1);

export interface ArchivePart {
  name: string;
  chunks: AsyncIterable<string | Uint8Array>;
}

/** @yields bytes of the archive. */
export async function* archiveBytes(parts: AsyncIterable<ArchivePart> | Iterable<ArchivePart>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { Zip, ZipDeflate } = await import('fflate');
  const encoder = new TextEncoder();
  let ready: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const take = function* () {
    if (failure) throw failure;
    yield* ready;
    ready = [];
  };
  for await (const { name, chunks } of parts) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    zip.add(file);
    for await (const chunk of chunks) {
      file.push(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
}
