/** Chinese text in GBK, which no encoder of the platform writes: its table is read off the decoder. */

let table: Map<string, readonly [number, number]> | undefined;

/** @throws Error for characters that GBK does not have. */
export function gbk(text: string): Uint8Array {
  table ??= makeTable();
  const bytes: number[] = [];
  for (const sign of text) {
    const pair = table.get(sign);
    if (sign < '\x80') bytes.push(sign.charCodeAt(0));
    else if (pair) bytes.push(...pair);
    else throw new Error(`${sign} is not in GBK`);
  }
  return Uint8Array.from(bytes);
}

function makeTable(): Map<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail));
      if (sign.length === 1 && sign !== '\ufffd' && !found.has(sign)) found.set(sign, [lead, trail]);
    }
  }
  return found;
}
