/** What the reader page knows of a scan: how many pages, what has not been read, what recognition gave. */
import { expect, it } from 'vitest';
import { openFile, recognisedBlocks } from '../../../components/reader/open-document';
import { readFile } from '../../../lib/files/read-file';
import type { Recogniser } from '../../../lib/files/scan/recognition';
import { nodePlatform } from '../../../lib/node/platform';
import { passageAt } from '../../../lib/files/scan/looked-at';
import { makePdf } from '../files/pdf/make-pdf';
import { fakeRecogniser, linesAt } from '../files/scan/fake-recogniser';

const sourceOf = (bytes: Uint8Array) => ({ name: 'a.pdf', size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });

/** Reads as the reader page does, by a recogniser of the test's. */
const readerWith = (recogniser: Recogniser) => (name: string, bytes: Uint8Array, wish?: object) =>
  readFile({ name, bytes }, { ...nodePlatform, ...(wish ? { recognition: { recogniser, ...wish } } : {}) });

const none = () => Promise.resolve([]);
const wish = { signal: new AbortController().signal, tell: () => undefined };

it('keeps the file of a document whose pages were not all read, until they are', async () => {
  const pdf = sourceOf(makePdf({ pages: [['一、全市粮食产量达到56.1万吨。'], []], pictured: [1] }));
  const read = readerWith(fakeRecogniser([linesAt(['二、今年，城镇新增就业4.3万人以上。'])]));
  const before = await openFile(pdf, read, none);
  expect(before.unread).toEqual({ pages: [2], file: pdf });
  expect(before.scan).toBeUndefined();

  const after = await openFile(pdf, read, none, wish);
  expect(after.url).toBe(before.url);
  expect(after.unread).toBeUndefined();
  expect(after.scan?.read.lines).toHaveLength(1);
  expect(after.blocks.map(({ doubt }) => doubt)).toEqual([undefined, 'recognised']);
});

it('says of a scan how many pictures it has', async () => {
  const scan = sourceOf(makePdf({ pages: [[], []], pictured: [0, 1] }));
  await expect(openFile(scan, readerWith(fakeRecogniser([])), none)).rejects.toMatchObject({ reason: 'no-text', pictures: 2 });
});

it('shows what the reader has set right when the file is opened again', async () => {
  const scan = sourceOf(makePdf({ pages: [[]], pictured: [0] }));
  const read: ReturnType<typeof readerWith> = (...file) => readerWith(fakeRecogniser([linesAt(['二、今年，城镇新增就业4.8万人以上。'])]))(...file);
  const first = await openFile(scan, read, none, wish);
  const { text } = first.scan!.read;
  const at = text.indexOf('4.8万人');
  const passages = [passageAt(text, { start: at, end: at + 5 }, '14.8万人')];
  const again = await openFile(scan, read, (url) => Promise.resolve(url === first.url ? passages : []), wish);
  const [block] = recognisedBlocks(again.scan!.read, again.scan!.passages);
  expect(block).toMatchObject({ text: '二、今年，城镇新增就业14.8万人以上。', page: 1, start: 0, doubt: 'recognised' });
});
