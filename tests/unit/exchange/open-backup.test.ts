/** What opening a backup looks at, one thing after the other: every refusal has its reason and its place. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openBackup, type RowCheck } from '../../../lib/exchange/open-backup';
import { RefusedError } from '../../../lib/exchange/refusal';
import { BACKUP_VERSION } from '../../../lib/exchange/upgrades';
import { lines, part, manifestOf, zipped, made, allGood, limited, refusal, told, refused, isTaken } from './made-backup';

describe('what a backup gives', () => {
  const parts = [
    { ...part('reports', [{ report: { id: 'a' } }, { report: { id: 'b' } }]), name: 'reports/0001.jsonl' },
    { ...part('reports', [{ report: { id: 'c' } }]), name: 'reports/0002.jsonl' },
    part('clips', [{ id: 'x' }, { id: 'y' }], { name: 'clips/0003.jsonl' }),
    part('clips', [{ id: 'z' }], { name: 'clips/0004.jsonl' }),
    part('notes', [{ id: 'x' }], { name: 'notes/0005.jsonl' }),
    part(
      'packs',
      [
        { pack: { id: 'p' }, entries: [] },
        { pack: { id: 'q' }, entries: [] },
      ],
      { name: 'packs/0006.jsonl' },
    ),
    part('packs', [{ pack: { id: 'r' }, entries: [{ zh: '六链' }] }], { name: 'packs/0007.jsonl' }),
  ];

  it('are the rows of all parts of a table in their order, the settings and the time', async () => {
    const { contents, settings, createdAt } = await openBackup(await made(parts, { settings: { density: 'key' } }), { check: allGood });
    expect(createdAt).toBe('2031-04-04T00:00:00.000Z');
    expect(settings).toEqual({ density: 'key' });
    expect(contents).toMatchObject({
      reports: 3,
      packCount: 3,
      clips: [{ id: 'x' }, { id: 'y' }, { id: 'z' }],
      notes: [{ id: 'x' }],
      folders: [],
      corrections: [],
      sources: [],
      dismissals: [],
      documents: [],
    });
    expect([...contents.bundles()].map(({ report }) => report.id)).toEqual(['a', 'b', 'c']);
    expect([...contents.packs()]).toEqual([
      { pack: { id: 'p' }, entries: [] },
      { pack: { id: 'q' }, entries: [] },
      { pack: { id: 'r' }, entries: [{ zh: '六链' }] },
    ]);
    // As often as one likes.
    expect([...contents.bundles()]).toHaveLength(3);
  });

  it('is told part by part', async () => {
    const progress: [number, number][] = [];
    await openBackup(await made(parts), { check: allGood, onProgress: (...at) => progress.push(at) });
    expect(progress).toEqual(parts.map((_, index) => [index + 1, 7]));
  });

  it('is of today’s shape, in every table, with what the check looks at', async () => {
    const seen: [string, unknown][] = [];
    const clip = { id: 'x', url: 'http://a.example/1?utm_source=x', createdAt: 5 };
    const older = [
      part('reports', [{ report: { id: 'a' }, indicators: [{ name: '甲', period: { from: 1, to: 1 } }] }]),
      part('clips', [clip]),
      part('packs', [{ pack: { id: 'p' }, entries: [] }]),
    ];
    const check: RowCheck = (table, row) => {
      seen.push([table, row]);
      return null;
    };
    const { contents } = await openBackup(await made(older, { version: 1 }), { check });
    const whole = { ...clip, address: 'a.example/1', position: -5, note: '', tags: [], folderId: null };
    const bundle = {
      report: { id: 'a' },
      indicators: [{ name: '甲', basis: null, vintage: null, region: null, period: { from: 1, to: 1, months: null, instant: false } }],
    };
    expect(seen).toEqual([
      ['reports', bundle],
      ['clips', whole],
      ['packs', { pack: { id: 'p' }, entries: [] }],
    ]);
    expect(contents.clips).toEqual([whole]);
    expect([...contents.bundles()]).toEqual([bundle]);
  });

  it('lacks what stands beside its tables, once it has been checked', async () => {
    const { contents } = await openBackup(await made([part('odd', [{ id: 'x' }])]), { check: allGood });
    expect(Object.keys(contents)).not.toContain('odd');
  });
});

describe('a backup that a page of ours has checked before', () => {
  it('is read for the tables beside documents and dictionaries alone, and summed no more', async () => {
    const progress: number[] = [];
    const file = await made([
      part('reports', [{ report: { id: 'a' } }], { sha: 'other' }),
      part('notes', [{ id: 'n' }], { name: 'notes/0002.jsonl', sha: 'other' }),
      part('packs', [{ pack: { id: 'p' } }], { name: 'packs/0003.jsonl', sha: 'other' }),
    ]);
    const { contents } = await openBackup(file, { onProgress: (done) => progress.push(done) });
    expect(contents.notes).toEqual([{ id: 'n' }]);
    expect(contents).toMatchObject({ reports: 1, packCount: 1 });
    expect(progress).toEqual([2]);
  });

  it('may be opened without a word more', async () => {
    const { contents } = await openBackup(await made([part('clips', [{ id: 'x' }])]));
    expect(contents.clips).toEqual([{ id: 'x' }]);
  });
});

describe('the first part', () => {
  const manifest = 'manifest.json';

  it.each(['[1,', '{"format": ', ''])('is refused where it is no JSON: %j', async (text) => {
    expect(await refusal(zipped(text, []))).toMatchObject({ reason: 'broken', place: { part: manifest, line: 1 } });
  });

  it('names the line at which it stops being JSON, and why', async () => {
    const { reason, place, found, cause } = await refusal(zipped('{\n"format": 1,\n!', []));
    expect({ reason, place }).toEqual({ reason: 'broken', place: { part: manifest, line: 3 } });
    expect(found).not.toBe('');
    expect(cause).toBeInstanceOf(RefusedError);
  });

  it.each(['null', '3', '"reportlens-backup"', '[]', '{}', '{"format": "other"}', '{"format": null, "version": 99}'])('%s is none of ours', async (text) => {
    expect(await refused(zipped(text, []))).toEqual({ reason: 'unknown-format', place: { part: manifest }, found: '' });
  });

  it('is read to its last byte', async () => {
    const bytes = new Uint8Array([...strToU8('{"format": "'), 0xff, 0xfe, ...strToU8('"}')]);
    const error = await refusal(zipped(bytes, []));
    expect(told(error)).toEqual({ reason: 'broken', place: { part: manifest }, found: '' });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('of a later version is refused before anything else is looked at', async () => {
    const newer = { reason: 'newer', place: { part: manifest, field: 'version' } };
    expect(await refused(await made([], { version: BACKUP_VERSION + 1 }))).toEqual({ ...newer, found: String(BACKUP_VERSION + 1) });
    expect(await refused(zipped(`{"format": "reportlens-backup", "version": ${BACKUP_VERSION + 7}, "shape": "another"}`, []))).toMatchObject(newer);
    await isTaken(await made([], { version: BACKUP_VERSION }));
    await isTaken(await made([], { version: 1 }));
  });

  it('is what was written', async () => {
    const good = await manifestOf([part('clips', [{ id: 'x' }])]);
    const file = (more: object) => zipped(JSON.stringify({ ...good, ...more }), [part('clips', [{ id: 'x' }])]);
    await isTaken(file({}), { check: allGood });
    for (const more of [
      { checksum: undefined },
      { checksum: 'f'.repeat(64) },
      { settings: {} },
      { version: BACKUP_VERSION - 1 },
      { version: '99' },
      { more: 1 },
    ])
      expect(await refused(file(more))).toEqual({ reason: 'checksum', place: { part: manifest }, found: '' });
  });

  it.each([
    [{ version: '5' }, 'version'],
    [{ version: 0 }, 'version'],
    [{ version: 1.5 }, 'version'],
    [{ createdAt: 5 }, 'createdAt'],
    [{ settings: 'none' }, 'settings'],
    [{ counts: { reports: 'many' } }, 'counts.reports'],
    [{ parts: 'none' }, 'parts'],
    [{ parts: [{ name: '../x', table: 'clips', rows: 1, sha256: '' }] }, 'parts.0.name'],
  ])('of %j is refused by its field, although the sum is right', async (more, field) => {
    expect(await refused(await made([], more))).toMatchObject({ reason: 'value', place: { part: manifest, field } });
  });

  it('is refused before it is unfolded where it is larger than any part may be', async () => {
    const file = await made([]);
    const size = strToU8(JSON.stringify(await manifestOf([]))).length;
    await isTaken(file, limited({ part: size }));
    expect(await refused(file, limited({ part: size - 1 }))).toEqual({ reason: 'too-large', place: { part: manifest }, found: '' });
  });

  it('cannot be left out', async () => {
    expect(await refused(zipSync({ 'clips/0001.jsonl': strToU8('{}') }))).toMatchObject({ reason: 'broken', place: { part: manifest } });
  });
});

describe('parts', () => {
  it('that are not what was written are refused, and only these', async () => {
    const good = part('clips', [{ id: 'x' }]);
    const file = await made([good, part('notes', [{ id: 'y' }], { name: 'notes/0002.jsonl', sha: 'f'.repeat(64) })]);
    expect(await refused(file)).toEqual({ reason: 'checksum', place: { part: 'notes/0002.jsonl' }, found: '' });
  });

  it('that are missing, or no text, are broken', async () => {
    const gone = part('clips', [{ id: 'x' }]);
    const missing = await refusal(zipped(JSON.stringify(await manifestOf([gone])), []));
    expect(missing).toMatchObject({ reason: 'broken', place: { part: gone.name } });
    expect(missing.cause).toBeUndefined();
    const error = await refusal(await made([part('clips', [], { text: new Uint8Array([0x7b, 0xff, 0x7d]) })]));
    expect(told(error)).toEqual({ reason: 'broken', place: { part: 'clips/0001.jsonl' }, found: '' });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it('are read with every sign, also one at the beginning that would be passed over', async () => {
    const text = `\uFEFF${lines({ id: 'x' })}`;
    const name = 'clips/0001.jsonl';
    expect(await refusal(await made([part('clips', [], { text, name })]))).toMatchObject({ reason: 'broken', place: { part: name, line: 1 } });
  });

  it('may have empty lines, which count, and need no line end', async () => {
    const seen: unknown[] = [];
    const check: RowCheck = (_, row) => {
      seen.push(row);
      return (row as { id: string }).id === 'z' ? { field: 'id', found: 'z' } : null;
    };
    const file = await made([part('clips', [], { text: '\n{"id":"x"}\n\n\n{"id":"y"}\n{"id":"z"}' })]);
    expect(await refused(file, { check })).toEqual({ reason: 'value', place: { part: 'clips/0001.jsonl', line: 6, field: 'id' }, found: 'z' });
    expect(seen).toEqual([{ id: 'x' }, { id: 'y' }, { id: 'z' }]);
    const { contents } = await openBackup(await made([part('clips', [], { text: '{"id":"x"}' })]), { check: allGood });
    expect(contents.clips).toEqual([{ id: 'x' }]);
    await isTaken(await made([part('clips', [], { text: '' }), part('notes', [], { text: '\n\n', name: 'notes/0002.jsonl' })]), { check: allGood });
  });

  it('name the line of what is no JSON', async () => {
    const error = await refusal(await made([part('clips', [], { text: `${lines({ id: 'x' })}{"id":\n` })]));
    expect(error).toMatchObject({ reason: 'broken', place: { part: 'clips/0001.jsonl', line: 2 } });
    expect(error.found).not.toBe('');
    expect(error.cause).toBeInstanceOf(RefusedError);
  });

  it('of no table of ours are refused as such, and a row that is none without a field where there is none', async () => {
    const file = await made([part('odd', [{ id: 'x' }])]);
    expect(await refused(file, { check: () => 'unknown-table' })).toEqual({ reason: 'unknown-format', place: { part: 'odd/0001.jsonl' }, found: 'odd' });
    const wrong = await refused(file, { check: () => ({ field: null, found: 'object' }) });
    expect(wrong).toStrictEqual({ reason: 'value', place: { part: 'odd/0001.jsonl', line: 1 }, found: 'object' });
  });
});

describe('a row that stands twice', () => {
  it.each([
    ['reports', (id: string) => ({ report: { id } })],
    ['packs', (id: string) => ({ pack: { id } })],
    ['clips', (id: string) => ({ id })],
    ['sources', (id: string) => ({ address: id })],
  ])('in %s is refused by its key', async (table, row) => {
    await isTaken(await made([part(table, [row('a'), row('b')])]), { check: allGood });
    expect(await refused(await made([part(table, [row('a'), row('b'), row('a')])]))).toEqual({
      reason: 'duplicate',
      place: { part: `${table}/0001.jsonl`, line: 3 },
      found: 'a',
    });
  });

  it('in two parts of one table is refused, in two tables it is two rows', async () => {
    const other = (table: string) => part(table, [{ id: 'x' }], { name: 'other/0002.jsonl' });
    await isTaken(await made([part('clips', [{ id: 'x' }]), other('notes')]), { check: allGood });
    expect(await refused(await made([part('clips', [{ id: 'x' }]), other('clips')]))).toMatchObject({
      reason: 'duplicate',
      place: { part: 'other/0002.jsonl', line: 1 },
    });
  });

  it('without a key is refused as well', async () => {
    expect(await refused(await made([part('clips', [{}, {}])]))).toEqual({ reason: 'duplicate', place: { part: 'clips/0001.jsonl', line: 2 }, found: '' });
  });
});
