/** The program for recognition hangs: what waits for it ends all the same. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tesseract } from '../../../../lib/files/scan/tesseract';

const createWorker = vi.hoisted(() => vi.fn());
vi.mock('tesseract.js', () => ({ createWorker, OEM: { LSTM_ONLY: 1 } }));

beforeEach(() => {
  createWorker.mockReset();
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => undefined);
const started = () => tesseract({ langPath: '/' }, async (picture) => Buffer.from(await picture.arrayBuffer()));
const page = new Blob([]);

describe('recognition', () => {
  it('is cancelled while its worker is still starting', async () => {
    createWorker.mockImplementation(never);
    const stopping = new AbortController();
    const read = started().linesOf(page, stopping.signal);
    stopping.abort(new Error('enough'));
    await expect(read).rejects.toThrow('enough');
  });

  it('gives up pages that take too long, and after three in a row all others at once', async () => {
    createWorker.mockImplementation(never);
    const { linesOf } = started();
    for (let late = 0; late < 3; late++) {
      const read = expect(linesOf(page)).rejects.toThrow('too long');
      await vi.advanceTimersByTimeAsync(120_000);
      await read;
    }
    const calls = createWorker.mock.calls.length;
    await expect(linesOf(page)).rejects.toThrow('too long');
    expect(createWorker).toHaveBeenCalledTimes(calls);
  });

  it('ends a worker that comes too late', async () => {
    const terminate = vi.fn(() => Promise.resolve());
    let come: (worker: unknown) => void = () => undefined;
    createWorker.mockImplementation(() => new Promise((resolve) => (come = resolve)));
    const read = expect(started().linesOf(page)).rejects.toThrow('too long');
    await vi.advanceTimersByTimeAsync(120_000);
    await read;
    come({ setParameters: () => Promise.resolve(), terminate });
    await vi.advanceTimersByTimeAsync(1);
    expect(terminate).toHaveBeenCalledOnce();
  });
});
