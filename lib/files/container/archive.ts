/**
 * ZIP archives (PKWARE APPNOTE 6.3.10), part by part. What the archive says of sizes is not believed: a part is unpacked in
 * pieces and given up when it grows past what a document may hold. fflate's own unzipSync trusts the stated size.
 */
import { MAX_PART, MAX_PARTS, MAX_UNPACKED } from '../limits';
import { refuse } from '../refusal';
import { inflated } from './inflate';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record's 22 bytes and its longest comment. */
const FARTHEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  packed: number;
  method: number;
  encrypted: boolean;
  /** Where its local header begins. */
  at: number;
}

export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws {FileError} `broken` where the directory cannot be read, `hostile` where it lists too many parts. */
  static open(bytes: Uint8Array): Archive {
    return new Archive(bytes, directoryOf(bytes));
  }

  get names(): Iterable<string> {
    return this.entries.keys();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * The bytes of a part; null where there is none of this name.
   *
   * @throws {FileError} `encrypted`, `broken`, `hostile`.
   */
  part(name: string): Uint8Array | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.encrypted) refuse('encrypted');
    const view = viewOf(this.bytes);
    if (entry.at + 30 > this.bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) refuse('broken');
    const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
    if (from + entry.packed > this.bytes.length) refuse('broken');
    const packed = this.bytes.subarray(from, from + entry.packed);
    const most = Math.min(MAX_PART, MAX_UNPACKED - this.unpacked);
    const part = unpack(packed, entry.method, most);
    this.unpacked += part.length;
    return part;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function directoryOf(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  if (count > MAX_PARTS) refuse('hostile');
  // Bytes before the archive (a signature, a stub) move everything by as much.
  const start = end - size;
  const moved = start - view.getUint32(end + 16, true);
  if (start < 0 || moved < 0) refuse('broken');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) refuse('broken');
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.set(nameOf(bytes.subarray(at + 46, nameEnd)), {
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true) + moved,
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - FARTHEST_END); at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return refuse('broken');
}

/** Names of the parts that we look for are ASCII; some writers use Windows' separators. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}

function unpack(packed: Uint8Array, method: number, most: number): Uint8Array {
  if (method === STORED) return packed.length > most ? refuse('hostile') : packed;
  if (method !== DEFLATED) return refuse('broken');
  try {
    return inflated(packed, most, () => refuse('hostile'));
  } catch (error) {
    // fflate's own errors carry a number; ours pass.
    if (error instanceof Error && 'reason' in error) throw error;
    return refuse('broken', error);
  }
}
