/** Numbers of lists and headings in a Word 97 document; tests/fixtures/files/lists.doc was written by LibreOffice 7.4 from an OpenDocument text. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFile } from '../../../lib/files/read-file';
import { CompoundFile } from '../../../lib/files/container/compound-file';
import { Word97Lists } from '../../../lib/files/word/word-97-lists';
import { nodePlatform } from '../../../lib/node/platform';
import { numbersBelow } from '../fuzz/mutations';

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

it('ends on tables of which bytes are changed', () => {
  const file = new CompoundFile(bytes);
  const [stream, table] = [file.stream('WordDocument')!, file.stream('1Table')!];
  const information = new DataView(stream.buffer, stream.byteOffset);
  const [from, end] = [information.getUint32(0x2e2, true), information.getUint32(0x2ea, true) + information.getUint32(0x2ee, true)];
  const below = numbersBelow(7);
  let numbered = 0;
  for (let round = 0; round < 300; round++) {
    const damaged = table.slice();
    for (let change = 0; change < 3; change++) damaged[from + below(end - from)] = below(256);
    const lists = new Word97Lists(stream, damaged, () => ({}));
    const place = lists.placeOf(0, { list: 1 + below(3), depth: below(4) });
    if (!place) continue;
    numbered += 1;
    expect(lists.label(place).length).toBeLessThan(1000);
  }
  expect(numbered).toBeGreaterThan(100);
});
