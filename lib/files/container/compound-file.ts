/** OLE compound files ([MS-CFB]): the streams of the root storage, which old Word, Excel and encrypted documents are made of. */
import { refuse } from '../refusal';

export const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

const HEADER = 512;
const HEADER_DIFAT = 109;
const ENTRY = 128;
const STREAM = 2;
const NONE = 0xffffffff;
/** Sector numbers from here on are signs: end of a chain, free, part of the table itself. */
const FIRST_SIGN = 0xfffffffa;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export class CompoundFile {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly fat: Uint32Array;
  private readonly miniFat: Uint32Array;
  private readonly miniSector: number;
  private readonly miniCutoff: number;
  private readonly mini: Uint8Array;
  private readonly streams = new Map<string, Entry>();

  /** @throws {FileError} `broken` where tables or chains lead nowhere or in circles. */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length < HEADER) refuse('broken');
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    const miniShift = this.view.getUint16(32, true);
    if (shift < 9 || shift > 12 || miniShift < 4 || miniShift > shift) refuse('broken');
    this.sector = 1 << shift;
    this.miniSector = 1 << miniShift;
    this.miniCutoff = this.view.getUint32(56, true);
    this.fat = this.readFat();
    this.miniFat = words(this.chain(this.view.getUint32(60, true)));
    const entries = this.entries();
    const [root] = entries;
    if (!root) refuse('broken');
    this.mini = this.chain(root.start);
    this.findStreams(entries, root.child);
  }

  get names(): string[] {
    return [...this.streams.keys()];
  }

  /** The bytes of a stream of the root storage; null where there is none of this name. @throws {FileError} */
  stream(name: string): Uint8Array | null {
    const entry = this.streams.get(name);
    if (!entry) return null;
    const whole = entry.size < this.miniCutoff ? this.miniChain(entry.start) : this.chain(entry.start);
    return whole.subarray(0, entry.size);
  }

  private readFat(): Uint32Array {
    const sectors: number[] = [];
    const most = Math.ceil(this.bytes.length / this.sector);
    const add = (sector: number) => {
      if (sector < FIRST_SIGN) sectors.push(sector);
      if (sectors.length > most) refuse('broken');
    };
    for (let at = 0; at < HEADER_DIFAT; at++) add(this.view.getUint32(76 + at * 4, true));
    let next = this.view.getUint32(68, true);
    for (let seen = 0; next < FIRST_SIGN; seen++) {
      if (seen > most) refuse('broken');
      const table = words(this.sectorAt(next));
      for (const sector of table.subarray(0, -1)) add(sector);
      next = table[table.length - 1] ?? NONE;
    }
    const fat = new Uint32Array((sectors.length * this.sector) / 4);
    sectors.forEach((sector, at) => fat.set(words(this.sectorAt(sector)), (at * this.sector) / 4));
    return fat;
  }

  private sectorAt(sector: number): Uint8Array {
    const from = (sector + 1) * this.sector;
    if (from >= this.bytes.length) refuse('broken');
    const piece = this.bytes.subarray(from, from + this.sector);
    if (piece.length === this.sector) return piece;
    // The last sector of a file may be cut short.
    const padded = new Uint8Array(this.sector);
    padded.set(piece);
    return padded;
  }

  private chain(start: number): Uint8Array {
    return joined(follow(start, this.fat), (sector) => this.sectorAt(sector), this.sector);
  }

  private miniChain(start: number): Uint8Array {
    const piece = (sector: number) => {
      const from = sector * this.miniSector;
      if (from + this.miniSector > this.mini.length) refuse('broken');
      return this.mini.subarray(from, from + this.miniSector);
    };
    return joined(follow(start, this.miniFat), piece, this.miniSector);
  }

  private entries(): Entry[] {
    const directory = this.chain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
      const length = Math.min(64, view.getUint16(at + 64, true));
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
        type: view.getUint8(at + 66),
        left: view.getUint32(at + 68, true),
        right: view.getUint32(at + 72, true),
        child: view.getUint32(at + 76, true),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** Streams of embedded objects lie deeper and are not the document's. */
  private findStreams(entries: readonly Entry[], first: number): void {
    const seen = new Set<number>();
    const waiting = [first];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const entry = entries[number];
      if (!entry || seen.has(number)) continue;
      seen.add(number);
      if (entry.type === STREAM) this.streams.set(entry.name, entry);
      // Storages too are named: an encrypted or macro-laden file is known by them.
      else this.streams.set(`${entry.name}/`, { ...entry, size: 0, start: NONE });
      waiting.push(entry.left, entry.right);
    }
  }
}

/** The sectors of a chain, in order. */
function follow(start: number, table: Uint32Array): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < FIRST_SIGN; sector = table[sector] ?? NONE) {
    if (sectors.length > table.length) refuse('broken');
    sectors.push(sector);
  }
  return sectors;
}

function joined(sectors: readonly number[], piece: (sector: number) => Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(sectors.length * size);
  sectors.forEach((sector, at) => whole.set(piece(sector), at * size));
  return whole;
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}
