/** The text layer of a scan, made by another program: its words are doubtful. */
import { expect, it } from 'vitest';
import { readFile } from '../../../../lib/files/read-file';
import { nodePlatform } from '../../../../lib/node/platform';
import { makePdf } from './make-pdf';

async function doubtsOf(pages: readonly string[], unseen: readonly number[]) {
  const { text, doubtful } = await readFile({ name: 'a.pdf', bytes: makePdf({ pages: pages.map((line) => [line]), unseen }) }, nodePlatform);
  return doubtful.map(({ start, end, reason }) => [text.slice(start, end).trim(), reason]);
}

it('words that nobody sees are recognised ones, page by page', async () => {
  const pages = ['一、过去一年，全市粮食产量达到56.1万吨。', '二、今年，城镇新增就业4.3万人以上。'];
  expect(await doubtsOf(pages, [])).toEqual([]);
  expect(await doubtsOf(pages, [1])).toEqual([[pages[1], 'recognised']]);
  expect(await doubtsOf(pages, [0, 1])).toEqual(pages.map((line) => [line, 'recognised']));
});

it('a paragraph is doubtful as a whole where it begins on a printed page or ends on one', async () => {
  const pages = ['过去一年，全市粮食产量达到56.1万吨，城镇新增就业', '4.3万人。'];
  expect(await doubtsOf(pages, [1])).toEqual([[pages.join(''), 'recognised']]);
  expect(await doubtsOf(pages, [0])).toEqual([[pages.join(''), 'recognised']]);
});
