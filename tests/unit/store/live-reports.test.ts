import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTime } from '../in-time';
import { deleteReports } from '../../../lib/store/bin';
import type { Library } from '../../../lib/store/library';
import { LiveReports, type ReportsAnswer } from '../../../lib/store/live-reports';
import { saveAnalysis } from '../../../lib/store/save';
import { newLibrary, reportOf } from './fixture';

describe('the stored reports, followed', () => {
  let library: Library;
  let live: LiveReports;

  const keep = async (number: number) => {
    const report = reportOf({ region: `第${number}县`, code: null, year: 2031 });
    await saveAnalysis(library, { ...report, url: `https://a.example/${number}`, pageTitle: '', again: true, now: number });
  };
  const ids = () => live.current().found?.map(({ id }) => id) ?? null;
  const until = (fits: (answer: ReportsAnswer) => boolean) => inTime(() => expect(fits(live.current())).toBe(true));

  beforeEach(async () => {
    library = newLibrary();
    for (let number = 0; number < 3; number += 1) await keep(number);
    live = new LiveReports(library, 1);
  });

  afterEach(() => live.close());

  it('are read when they are asked for, the last saved first', async () => {
    expect(ids()).toBeNull();
    live.begin();
    await until(({ found }) => found !== null);
    expect(ids()).toEqual(['a.example/2', 'a.example/1', 'a.example/0']);
  });

  it('are told anew when one comes or goes, and the same list until then', async () => {
    const told = vi.fn();
    live.listen(told);
    await until(({ found }) => found?.length === 3);
    const before = live.current();
    expect(live.current()).toBe(before);
    await keep(3);
    await until(({ found }) => found?.length === 4);
    await deleteReports(library, ['a.example/1'], 9);
    await until(({ found }) => found?.length === 3);
    expect(ids()).toEqual(['a.example/3', 'a.example/2', 'a.example/0']);
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(3);
  });

  it('tell nobody who has left', async () => {
    const told = vi.fn();
    live.listen(told)();
    await until(({ found }) => found !== null);
    expect(told).not.toHaveBeenCalled();
  });

  it('are asked for again where they cannot be read, and say why until then', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockReturnValue();
    const broken = vi.spyOn(library.reports, 'toArray').mockRejectedValue(new Error('closed'));
    live.begin();
    await until(({ failure }) => failure !== null);
    expect(live.current().found).toBeNull();
    broken.mockRestore();
    await until(({ found }) => found?.length === 3);
    expect(live.current().failure).toBeNull();
    expect(console).toHaveBeenCalledTimes(1);
    console.mockRestore();
  });
});
