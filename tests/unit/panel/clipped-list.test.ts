import { describe, expect, it } from 'vitest';
import { ClippedList } from '../../../lib/react/clipped-list';

/** A clip that is kept when the test says so. */
function held(clipId: string, isNew = true) {
  let keep!: () => void;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { clip: () => kept.then(() => ({ clipId, isNew })), keep };
}

const ids = (list: ClippedList, page: string): string[] => list.of(page).map(({ clipId }) => clipId);

describe('the figures clipped from a list', () => {
  it('stand in the order in which they were pressed, whichever is kept first', async () => {
    const list = new ClippedList(() => undefined);
    const [slow, quick] = [held('slow'), held('quick')];
    const both = [list.add('a', '1', slow.clip), list.add('a', '2', quick.clip)];
    quick.keep();
    slow.keep();
    await Promise.all(both);
    expect(ids(list, 'a')).toEqual(['slow', 'quick']);
  });

  it('do not come into the list of another document that was opened meanwhile', async () => {
    const list = new ClippedList(() => undefined);
    const late = held('of a');
    const pressed = list.add('a', '1', late.clip);
    const next = list.add('b', '1', () => Promise.resolve({ clipId: 'of b', isNew: true }));
    late.keep();
    expect((await pressed).map(({ clipId }) => clipId)).toEqual(['of a']);
    await next;
    expect(ids(list, 'b')).toEqual(['of b']);
    expect(ids(list, 'a')).toEqual([]);
  });

  it('begin anew with the first of another document, and where the reader says so', async () => {
    const list = new ClippedList(() => undefined);
    const add = (page: string, clipId: string) => list.add(page, clipId, () => Promise.resolve({ clipId, isNew: true }));
    await add('a', 'x');
    // Another tab is looked at, and left again.
    expect(ids(list, 'b')).toEqual([]);
    expect(ids(list, 'a')).toEqual(['x']);
    await add('b', 'y');
    expect([ids(list, 'a'), ids(list, 'b')]).toEqual([[], ['y']]);
    list.clear('a');
    expect(ids(list, 'b')).toEqual(['y']);
    list.clear('b');
    expect(ids(list, 'b')).toEqual([]);
  });

  it('are no clips again once they are taken out, unless they were clips before', async () => {
    const list = new ClippedList(() => undefined);
    await list.add('a', '1', () => Promise.resolve({ clipId: 'fresh', isNew: true }));
    await list.add('a', '2', () => Promise.resolve({ clipId: 'old', isNew: false }));
    const gone: string[] = [];
    const unclip = ({ clipId }: { clipId: string }) => Promise.resolve(gone.push(clipId));
    await list.remove('a', '1', unclip);
    await list.remove('a', '2', unclip);
    await list.remove('a', '3', unclip);
    expect([ids(list, 'a'), gone]).toEqual([[], ['fresh']]);
  });

  it('are no clips again though they were pressed twice', async () => {
    const list = new ClippedList(() => undefined);
    await list.add('a', '1', () => Promise.resolve({ clipId: 'x', isNew: true }));
    await list.add('a', '1', () => Promise.resolve({ clipId: 'x', isNew: false }));
    expect(list.of('a')).toEqual([{ key: '1', clipId: 'x', isNew: true }]);
  });

  it('go on behind one that could not be clipped', async () => {
    const list = new ClippedList(() => undefined);
    await expect(list.add('a', '1', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await list.add('a', '2', () => Promise.resolve({ clipId: 'x', isNew: true }));
    expect(ids(list, 'a')).toEqual(['x']);
  });
});
