/** How much opening a backup takes in, and that it stops when it shall. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBackup, type RowCheck } from '../../../lib/exchange/open-backup';
import { lines, part, made, allGood, limited, refused, isTaken } from './made-backup';

describe('limits', () => {
  const long = lines({ id: 'x', text: '字'.repeat(5000) });
  const parts = [
    part('clips', [{ id: 'x' }]),
    part('notes', [], { text: long, name: 'notes/0002.jsonl' }),
    part('notes', [{ id: 'z' }], { name: 'notes/0003.jsonl' }),
  ];
  const sizes = parts.map(({ text }) => strToU8(text as string).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);

  it('hold a part, by its name', async () => {
    const file = await made(parts);
    await isTaken(file, limited({ part: sizes[1]! }));
    expect(await refused(file, limited({ part: sizes[1]! - 1 }))).toEqual({ reason: 'too-large', place: { part: 'notes/0002.jsonl' }, found: '' });
  });

  it('hold all parts together', async () => {
    const file = await made(parts);
    await isTaken(file, limited({ total: all }));
    expect(await refused(file, limited({ total: all - 1 }))).toEqual({ reason: 'too-large', place: { part: 'manifest.json' }, found: '' });
  });

  it('hold the rows that are stated, before one is read', async () => {
    const stated = parts.map((one) => ({ ...one, rows: 10, sha: 'wrong' }));
    expect(await refused(await made(stated), limited({ rows: 29 }))).toEqual({ reason: 'too-large', place: { part: 'manifest.json' }, found: '' });
    expect(await refused(await made(stated), limited({ rows: 30 }))).toMatchObject({ reason: 'checksum' });
  });

  it('hold the rows that are there, whatever is stated, with those inside of documents and dictionaries', async () => {
    const parts = [
      part(
        'reports',
        [
          { report: { id: 'a' }, indicators: [1, 2], terms: [1] },
          { report: { id: 'b' }, indicators: [1], terms: 'none' },
        ],
        { rows: 0 },
      ),
      part('packs', [{ pack: { id: 'p' }, entries: [1, 2, 3] }], { rows: 0, name: 'packs/0002.jsonl' }),
    ];
    // Four of the first report, two of the second, four of the dictionary.
    await isTaken(await made(parts), limited({ rows: 10 }));
    expect(await refused(await made(parts), limited({ rows: 9 }))).toEqual({ reason: 'too-large', place: { part: 'packs/0002.jsonl', line: 1 }, found: '' });
    expect(await refused(await made(parts), limited({ rows: 5 }))).toEqual({ reason: 'too-large', place: { part: 'reports/0001.jsonl', line: 2 }, found: '' });
    expect(await refused(await made(parts), limited({ rows: 3 }))).toMatchObject({ place: { part: 'reports/0001.jsonl', line: 1 } });
  });

  it('are those of today where none are told', async () => {
    expect(await refused(await made([part('clips', [{ id: 'x' }], { rows: 5_000_001 })]))).toMatchObject({ reason: 'too-large' });
    await isTaken(await made([part('clips', [{ id: 'x' }], { rows: 5_000_000 })]), { check: allGood });
  });
});

describe('the wish to cancel', () => {
  const cancelling = (at: number) => {
    const stop = new AbortController();
    let seen = 0;
    const check: RowCheck = () => {
      if (++seen === at) stop.abort(new Error('enough'));
      return null;
    };
    return { signal: stop.signal, check, seen: () => seen };
  };
  const rows = (count: number, from = 0) => Array.from({ length: count }, (_, index) => ({ id: String(from + index) }));

  it('is heard before the first part, and within 500 rows', async () => {
    const file = await made([part('clips', rows(1200))]);
    await expect(openBackup(file, { signal: AbortSignal.abort(new Error('enough')), check: () => expect.unreachable() })).rejects.toThrow('enough');
    const run = cancelling(501);
    await expect(openBackup(file, run)).rejects.toThrow('enough');
    expect(run.seen()).toBe(1000);
    await isTaken(file, { check: allGood });
  });

  it('is heard between two parts', async () => {
    const file = await made([part('clips', rows(20)), part('notes', rows(20), { name: 'notes/0002.jsonl' })]);
    const run = cancelling(3);
    await expect(openBackup(file, run)).rejects.toThrow('enough');
    expect(run.seen()).toBe(20);
  });

  it('that comes from without is heard between two looks', async () => {
    const stop = new AbortController();
    let seen = 0;
    const check: RowCheck = () => {
      if (++seen === 1) void Promise.resolve().then(() => stop.abort(new Error('enough')));
      return null;
    };
    await expect(openBackup(await made([part('clips', rows(501))]), { signal: stop.signal, check })).rejects.toThrow('enough');
    expect(seen).toBe(500);
  });
});
