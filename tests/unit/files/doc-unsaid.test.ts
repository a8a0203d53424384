/** Characters of a Word 97 document that it no longer says: a page of formats ([MS-DOC] 2.9.33) with one run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { CompoundFile } from '../../../lib/files/container/compound-file';
import { readFile } from '../../../lib/files/read-file';
import { formattedRuns } from '../../../lib/files/word/word-97-formats';
import { nodePlatform } from '../../../lib/node/platform';

const PAGE = 512;

/** Formats in which the bytes 40 to 60 have these properties. */
function runsWith(properties: readonly number[]) {
  const stream = new Uint8Array(3 * PAGE);
  const table = new Uint8Array(12);
  const [information, bins] = [new DataView(stream.buffer), new DataView(table.buffer)];
  information.setUint32(0xfe, table.length, true);
  bins.setUint32(4, 1000, true);
  bins.setUint32(8, 2, true);
  const page = stream.subarray(2 * PAGE);
  information.setUint32(2 * PAGE, 40, true);
  information.setUint32(2 * PAGE + 4, 60, true);
  page[8] = 100;
  page.set([properties.length, ...properties], 200);
  page[PAGE - 1] = 1;
  const { deleted, unsaid } = formattedRuns(stream, table);
  return [deleted, unsaid].map((ranges) => ranges.map(({ from, to }) => [from, to]));
}

const textOf = async (file: Uint8Array) => (await readFile({ name: 'a', bytes: file }, nodePlatform)).text;

const BOLD = [0x35, 0x08, 1];

it('tells what a reviewer took out', () => {
  expect(runsWith([...BOLD, 0x00, 0x08, 1])).toEqual([[[40, 60]], []]);
});

it.each([
  ['struck through', [0x37, 0x08]],
  ['struck through twice', [0x53, 0x2a]],
  ['hidden', [0x3c, 0x08]],
])('tells what is %s', (_, property) => {
  expect(runsWith([...BOLD, ...property, 1])).toEqual([[], [[40, 60]]]);
  expect(runsWith([...BOLD, ...property, 0])).toEqual([[], []]);
});

it('and nothing of what is only bold', () => {
  expect(runsWith(BOLD)).toEqual([[], []]);
});

/** The document of doc-lists.test.ts, its page of formats written anew with one run that is struck out, the paragraph's end included. */
it('is left out of the text, and the paragraph ends where it ended', async () => {
  const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL('../../fixtures/files/lists.doc', import.meta.url))));
  const file = new CompoundFile(bytes);
  const [stream, table] = [file.stream('WordDocument')!, file.stream('1Table')!];
  const information = new DataView(stream.buffer, stream.byteOffset);
  const bins = new DataView(table.buffer, table.byteOffset + information.getUint32(0xfa, true), information.getUint32(0xfe, true));
  const place = bins.getUint32(((bins.byteLength - 4) / 8 + 1) * 4, true) * PAGE;
  const before = stream.slice(place, place + PAGE);
  const struck = Buffer.from('56.3万吨。\r', 'utf16le');
  const from = Buffer.from(stream).indexOf(struck);

  const page = new Uint8Array(PAGE);
  const view = new DataView(page.buffer);
  [0, from, from + struck.length, place].forEach((at, number) => view.setUint32(number * 4, at, true));
  page.set([0, 100, 0], 16);
  page.set([3, 0x37, 0x08, 1], 200);
  page[PAGE - 1] = 3;
  const changed = bytes.slice();
  changed.set(page, Buffer.from(bytes).indexOf(Buffer.from(before)));

  const lines = (await textOf(bytes)).split('\n');
  expect(lines[1]).toBe('全市粮食产量56.3万吨。');
  expect((await textOf(changed)).split('\n')).toEqual(lines.with(1, '全市粮食产量'));
});
