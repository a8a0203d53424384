import { describe, expect, it } from 'vitest';
import { AskedAhead } from '../../../lib/highlight/asked-ahead';

const first = { name: 'first' };
const other = { name: 'other' };

/** Counts what is asked; answers say which asking they belong to. */
function counted() {
  const asked: string[] = [];
  const ahead = new AskedAhead<{ name: string }, string>(({ name }) => {
    asked.push(name);
    return Promise.resolve(`${name} ${asked.length}`);
  });
  return { asked, ahead };
}

describe('what is asked ahead', () => {
  it('is not asked again by whoever takes it', async () => {
    const { asked, ahead } = counted();
    ahead.ahead(first);
    expect(await ahead.take(first)).toBe('first 1');
    expect(asked).toEqual(['first']);
  });

  it('is given away once', async () => {
    const { ahead } = counted();
    ahead.ahead(first);
    await ahead.take(first);
    expect(await ahead.take(first)).toBe('first 2');
  });

  it('serves nobody who asks of something else', async () => {
    const { asked, ahead } = counted();
    ahead.ahead(first);
    expect(await ahead.take(other)).toBe('other 2');
    expect(asked).toEqual(['first', 'other']);
  });

  it('is asked anew each time, for it may have changed', async () => {
    const { ahead } = counted();
    ahead.ahead(first);
    ahead.ahead(first);
    expect(await ahead.take(first)).toBe('first 2');
  });

  it('fails for whoever takes it, and for nobody else', async () => {
    const ahead = new AskedAhead<object, string>(() => Promise.reject(new Error('no answer')));
    ahead.ahead(first);
    await expect(ahead.take(first)).rejects.toThrow('no answer');
    ahead.ahead(first);
  });
});
