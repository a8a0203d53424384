/** An analysed page is kept behind the answer, once, and told of to the page that it is of. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
import type { Sender } from '../../../lib/browser/sender';
import type { Asked, Kept } from '../../../entrypoints/background/analyse-page';
import { reportOf } from '../store/fixture';

const keepPage = vi.hoisted(() => vi.fn<(page: Asked) => Promise<Kept>>());
vi.mock('../../../entrypoints/background/analyse-page', () => ({ keepPage }));
const { keepInTurn, keepSoon, keptSoon } = await import('../../../entrypoints/background/keep-soon');

const { text, analysis } = reportOf();
const pageAt = (number: number, change: Partial<Asked> = {}): Asked => ({
  url: `https://www.luming.gov.cn/${number}.html`,
  title: '',
  text,
  tables: [],
  force: false,
  ...change,
});
const sender = (tabId: number): Sender => ({ class: 'page', tabId, windowId: 1, frameId: 0, url: '', origin: '', tabUrl: '' });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  keepPage.mockImplementation(({ url }) => Promise.resolve({ reportId: url, notKept: null }));
});
afterEach(() => {
  vi.useRealTimers();
  keepPage.mockReset();
});

it('is kept once, when the answer has gone out, whoever asks how that ended', async () => {
  keepSoon(pageAt(1), sender(1), analysis);
  expect(keepPage).not.toHaveBeenCalled();
  const kept = keptSoon(pageAt(1), sender(1));
  vi.runAllTimers();
  expect(await kept).toEqual({ reportId: pageAt(1).url, notKept: null });
  expect(keepPage).toHaveBeenCalledTimes(1);
  expect(await keptSoon(pageAt(1), sender(1)), 'told of already').toBeNull();
});

it('tells nothing of it to another page, nor to the same with other words', async () => {
  keepSoon(pageAt(2), sender(1), analysis);
  vi.runAllTimers();
  expect(await keptSoon(pageAt(2), sender(2))).toBeNull();
  expect(await keptSoon(pageAt(3), sender(1))).toBeNull();
  expect(await keptSoon(pageAt(2, { text: `${text}增补。` }), sender(1))).toBeNull();
  expect(await keptSoon(pageAt(2), sender(1))).not.toBeNull();
});

it('keeps every page, and remembers the last of them where nobody asks', async () => {
  for (let number = 100; number < 130; number += 1) keepSoon(pageAt(number), sender(1), analysis);
  vi.runAllTimers();
  await inTime(() => expect(keepPage).toHaveBeenCalledTimes(30));
  expect(await keptSoon(pageAt(100), sender(1))).toBeNull();
  expect(await keptSoon(pageAt(129), sender(1))).not.toBeNull();
});

it('keeps two readings of a page in the order in which they were made, and those of other pages beside them', async () => {
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  keepPage.mockImplementation(({ url, title }) => {
    begun.push(`${url} ${title}`);
    return new Promise((resolve) => ends.push(() => resolve({ reportId: title, notKept: null })));
  });
  const [first, second] = [pageAt(5, { title: 'first' }), pageAt(5, { title: 'second' })];
  const kept = [keepInTurn(first, sender(1), analysis), keepInTurn(second, sender(1), analysis)];
  void keepInTurn(pageAt(6, { title: 'other' }), sender(1), analysis);
  await inTime(() => expect(begun).toEqual([`${first.url} first`, `${pageAt(6).url} other`]));
  ends[0]!();
  await kept[0];
  await inTime(() => expect(begun.at(-1)).toBe(`${second.url} second`));
  ends[2]!();
  expect((await kept[1])?.reportId).toBe('second');
});

it('keeps the next reading of a page though the one before failed', async () => {
  keepPage.mockRejectedValueOnce(new Error('full'));
  const failed = keepInTurn(pageAt(7), sender(1), analysis);
  const next = keepInTurn(pageAt(7), sender(1), analysis);
  await expect(failed).rejects.toThrow('full');
  expect((await next).reportId).toBe(pageAt(7).url);
});
