import { describe, expect, it, vi } from 'vitest';
import { LookOut } from '../../../lib/highlight/look-out';
import { inTurns } from '../../../lib/highlight/slices';
import type { Steps } from '../../../lib/text/steps';

/** Steps that take so many ms each, by a clock that only they move. */
function* counting(to: number, took = 0): Steps<number> {
  for (let at = 0; at < to; at++) {
    clock += took;
    yield;
  }
  return to;
}

let clock = 0;
vi.spyOn(performance, 'now').mockImplementation(() => clock);

describe('work in steps', () => {
  it('is done at once where it is short', () => {
    expect(inTurns(counting(10, 1), 25)).toBe(10);
    expect(inTurns(counting(0), 0)).toBe(0);
  });

  it('lets others have their turn where it is long, and gives the same', async () => {
    const long = inTurns(counting(40, 5), 25);
    expect(long).toBeInstanceOf(Promise);
    let others = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      others++;
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    expect(await long).toBe(40);
    channel.port1.close();
    expect(others).toBeGreaterThan(5);
  });

  it('ends also where a page makes more of it in every turn', async () => {
    let left = 10;
    function* growing(): Steps<string> {
      while (left-- > 0) {
        clock += 5;
        yield;
      }
      return 'read';
    }
    // Turns as quick as they come: the real ones take this test seconds.
    vi.stubGlobal(
      'MessageChannel',
      class {
        readonly port1 = { onmessage: () => undefined, close: () => undefined };
        readonly port2 = {
          postMessage: () => {
            left += 10;
            setImmediate(() => this.port1.onmessage());
          },
        };
      },
    );
    expect(await inTurns(growing(), 0)).toBe('read');
    vi.unstubAllGlobals();
  });

  it('fails as a step fails', async () => {
    function* failing(): Steps<never> {
      clock += 100;
      yield;
      throw new Error('no such node');
    }
    await expect(inTurns(failing(), 10)).rejects.toThrow('no such node');
  });
});

describe('a look in several turns', () => {
  it('ends before the next begins, which then comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const abort = new AbortController();
    const ends: ((worth: boolean) => void)[] = [];
    const look = vi.fn(() => new Promise<boolean>((resolve) => ends.push(resolve)));
    const lookOut = new LookOut(look, { soon: 100, latest: 1000, share: 1 }, abort.signal);
    lookOut.now();
    lookOut.now();
    lookOut.now();
    expect(look).toHaveBeenCalledTimes(1);
    ends[0]!(true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(look).toHaveBeenCalledTimes(2);
    ends[1]!(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(look).toHaveBeenCalledTimes(2);
    abort.abort();
    vi.useRealTimers();
  });
});
