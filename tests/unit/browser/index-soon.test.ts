/** What is compared and searched is made ready behind every change, whenever that comes. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
import type * as compared from '../../../lib/store/compared';
import { saveAnalysis } from '../../../lib/store/save';
import { reportOf } from '../store/fixture';

const grams = vi.hoisted(() => ({ begun: 0, add: (): Promise<unknown> => Promise.resolve() }));
vi.mock('../../../entrypoints/background/library', async () => ({ library: (await import('../store/fixture')).newLibrary() }));
const filing = vi.hoisted((): { instead: (() => Promise<void>) | null } => ({ instead: null }));
vi.mock('../../../lib/store/compared', async (original) => {
  const own = await original<typeof compared>();
  const fileWaiting: typeof own.fileWaiting = (...all) => filing.instead?.() ?? own.fileWaiting(...all);
  return { ...own, fileWaiting };
});
vi.mock('../../../lib/search/build-index', async (original) => {
  const addGrams = () => {
    grams.begun += 1;
    return grams.add();
  };
  return { ...(await original<object>()), addGrams };
});
const { library } = await import('../../../entrypoints/background/library');
const { indexSoon } = await import('../../../entrypoints/background/search-index');
// The background loads them when it first indexes, which here would take longer than the tests wait.
await Promise.all([import('../../../lib/search/build-index'), import('../../../lib/text/reading'), import('../../../lib/detect/outline')]);

// For all tests: were they put back between two, work that is still under way would wait for ever for the next of its turns.
beforeAll(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => vi.useRealTimers());

const keep = async (year: number) => {
  await saveAnalysis(library, { ...reportOf({ year }), url: `https://a.example/${year}`, pageTitle: '', now: year });
  indexSoon();
};
const stand = async () => [await library.searched.count(), await library.filed.count()];
const isReady = (many: number) =>
  inTime(async () => {
    await vi.advanceTimersByTimeAsync(3000);
    expect(await stand()).toEqual([many, many]);
  });

/** Work comes to its last part when all else is done: what comes in before might be taken along by it, and not by the work to be tried. */
const isAtItsEnd = (times: number) =>
  inTime(async () => {
    await vi.advanceTimersByTimeAsync(3000);
    expect(grams.begun).toBe(times);
  });

it('indexes and files a report that comes in while the last part of the work before is still under way', async () => {
  let goOn = () => {};
  const held = new Promise<void>((resolve) => (goOn = resolve));
  grams.add = () => held;
  await keep(2031);
  await isReady(1);
  await isAtItsEnd(1);
  await keep(2032);
  await vi.advanceTimersByTimeAsync(10_000);
  goOn();
  await isReady(2);
  await isAtItsEnd(2);
});

it('makes a document searchable though it cannot be filed', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  filing.instead = () => Promise.reject(new Error('a row that nobody can read'));
  await keep(2035);
  await inTime(async () => {
    await vi.advanceTimersByTimeAsync(3000);
    expect(await stand()).toEqual([3, 2]);
  });
  await isAtItsEnd(3);
  filing.instead = null;
  indexSoon();
  await isReady(3);
  await isAtItsEnd(4);
});

it('goes on after a failure with what comes next', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  grams.add = () => Promise.reject(new Error('no room'));
  await keep(2033);
  await inTime(async () => {
    await vi.advanceTimersByTimeAsync(3000);
    expect(told).toHaveBeenCalledWith(expect.stringContaining('waits'), expect.any(Error));
  });
  grams.add = () => Promise.resolve();
  await keep(2034);
  await isReady(5);
});
