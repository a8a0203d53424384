/** Numbers of lists and headings in a Word 97 document; tests/fixtures/files/lists.doc was written by LibreOffice 7.4 from an OpenDocument text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { CompoundFile } from '../../../lib/files/container/compound-file';
import { Word97Lists } from '../../../lib/files/word/word-97-lists';
import { nodePlatform } from '../../../lib/node/platform';

const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL('../../fixtures/files/lists.doc', import.meta.url))));
const textOf = async (file: Uint8Array) => (await readFile({ name: 'a', bytes: file }, nodePlatform)).text;

const LINES = [
  '一、工作回顾',
  '全市粮食产量56.3万吨。',
  '（一）修路12公里',
  '1．县道7公里',
  '2．乡道5公里',
  '2.1 东乡2公里',
  '2.2 西乡3公里',
  '（二）架桥3座',
  '其他：',
  '植树9万株',
  '④建校2所',
  '⑤建院1家',
  '二、工作安排',
  '⑥扩校4所',
];

it('prints the numbers of its lists, and none before bullets', async () => {
  expect(await textOf(bytes)).toBe(LINES.join('\n'));
});

it('keeps the words of a document whose lists are damaged', async () => {
  const bare = LINES.map((line) => line.replace(/^(?:[一二]、|（[一二]）|\d．|2\.\d |[④⑤⑥])/, ''));
  // The information block is the first sector of the stream WordDocument: its lists lie beyond the table.
  const stream = new CompoundFile(bytes).stream('WordDocument')!;
  const place = Buffer.from(bytes).indexOf(Buffer.from(stream.subarray(0, 512)));
  const damaged = bytes.slice();
  new DataView(damaged.buffer).setUint32(place + 0x2e2, 0x7fffff00, true);
  expect(await textOf(damaged)).toBe(bare.join('\n'));
});

it('ends on tables of random bytes', () => {
  let seed = 7;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % 256;
  for (let round = 0; round < 300; round++) {
    const stream = new Uint8Array(0x400);
    const table = Uint8Array.from({ length: 3000 }, random);
    const view = new DataView(stream.buffer);
    [0xa2, 0x2e2, 0x2ea].forEach((at) => view.setUint32(at, random() * 4, true));
    [0xa6, 0x2e6, 0x2ee].forEach((at) => view.setUint32(at, random() * 9, true));
    const lists = new Word97Lists(stream, table, () => ({ list: 1, depth: 2 }));
    const place = lists.placeOf(random(), {});
    if (place) expect(lists.label(place).length).toBeLessThan(1000);
  }
});
