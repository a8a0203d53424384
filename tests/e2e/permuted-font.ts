/** Fonts whose digits look like other digits, as pages bring them along to keep their numbers from being copied. */

/** OpenType tables begin at multiples of four bytes. */
const padded = (length: number) => (length + 3) & ~3;

/**
 * A TrueType font with another table of characters (OpenType `cmap`, format 4).
 * @param digits what the characters 0 to 9 look like, in this order. @param others characters that look like 0 to 9.
 */
export function permuted(font: Buffer, digits: string, others = ''): Buffer {
  const tables = tablesOf(font);
  const zero = glyphOfZero(tables.find(({ tag }) => tag === 'cmap')!.data);
  const glyphs = new Map<number, number>();
  [...digits].forEach((seen, at) => glyphs.set(0x30 + at, zero + Number(seen)));
  [...others].forEach((character, at) => glyphs.set(character.charCodeAt(0), zero + at));
  return assembled(tables.map((table) => (table.tag === 'cmap' ? { ...table, data: characterTable(glyphs) } : table)));
}

interface Table {
  tag: string;
  data: Buffer;
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + at * 16;
    const start = font.readUInt32BE(entry + 8);
    return { tag: font.toString('latin1', entry, entry + 4), data: font.subarray(start, start + font.readUInt32BE(entry + 12)) };
  });
}

/** The glyph of the character 0; those of the other digits follow it. */
function glyphOfZero(cmap: Buffer): number {
  for (let at = 0; at < cmap.readUInt16BE(2); at++) {
    const start = cmap.readUInt32BE(4 + at * 8 + 4);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const segments = cmap.readUInt16BE(start + 6) / 2;
    for (let segment = 0; segment < segments; segment++) {
      const end = cmap.readUInt16BE(start + 14 + segment * 2);
      const first = cmap.readUInt16BE(start + 16 + segments * 2 + segment * 2);
      const deltaAt = start + 16 + segments * 4 + segment * 2;
      const offsetAt = deltaAt + segments * 2;
      if (0x30 < first || 0x30 > end) continue;
      const offset = cmap.readUInt16BE(offsetAt);
      if (offset === 0) return (0x30 + cmap.readUInt16BE(deltaAt)) & 0xffff;
      return cmap.readUInt16BE(offsetAt + offset + (0x30 - first) * 2);
    }
  }
  throw new Error('no table of characters of format 4');
}

/** A segment a character, and the last one that the format asks for. */
function characterTable(glyphs: ReadonlyMap<number, number>): Buffer {
  const codes = [...glyphs.keys()].sort((a, b) => a - b);
  const count = codes.length + 1;
  const rows = [
    [...codes, 0xffff],
    [0],
    [...codes, 0xffff],
    [...codes.map((code) => (glyphs.get(code)! - code) & 0xffff), 1],
    Array.from({ length: count }, () => 0),
  ];
  const power = 2 ** Math.floor(Math.log2(count));
  const body = [4, 16 + count * 8, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2, ...rows.flat()];
  // Windows, Unicode BMP.
  return words([0, 1, 3, 1, 0, 12, ...body]);
}

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16BE(value, at * 2));
  return bytes;
}

function assembled(tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = words([0, 0x0100, tables.length, power * 16, Math.log2(power), (tables.length - power) * 16]);
  head.writeUInt32BE(0x00010000, 0);
  const entries = Buffer.alloc(tables.length * 16);
  let start = 12 + entries.length;
  const bodies = tables.map(({ tag, data }, at) => {
    entries.write(tag, at * 16, 'latin1');
    entries.writeUInt32BE(start, at * 16 + 8);
    entries.writeUInt32BE(data.length, at * 16 + 12);
    const body = Buffer.alloc(padded(data.length));
    data.copy(body);
    start += body.length;
    return body;
  });
  return Buffer.concat([head, entries, ...bodies]);
}
