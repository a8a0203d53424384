import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessTo, askAccess, backUpIntoFolder, pickFolder, type FolderMemory } from '../../../lib/browser/folder-backup';
import { readSettings } from '../../../lib/browser/settings';
import { openBackup } from '../../../lib/exchange/open-backup';
import { KEPT } from '../../../lib/exchange/backup-folder';
import { DAILY, MANY } from '../../../lib/store/backup-due';
import type { BackupFolderRow } from '../../../lib/store/backup-folder';
import type { Library } from '../../../lib/store/library';
import { putNote } from '../../../lib/store/notes';
import { newLibrary } from '../store/fixture';
import { resetWorld } from './fake-browser';
import { FakeFolder } from './fake-folder';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const noon = Date.UTC(2031, 4, 4, 12);

/** Remembers what a database would; a handle in memory cannot be cloned into one. */
class Memory implements FolderMemory {
  row: BackupFolderRow | null = null;
  read = () => Promise.resolve(this.row && { ...this.row });
  keep = (row: Omit<BackupFolderRow, 'id'>) => {
    this.row = { ...row, id: 'folder' };
    return Promise.resolve();
  };
  change = (change: object) => {
    if (this.row) this.row = { ...this.row, ...change };
    return Promise.resolve();
  };
}

let library: Library;
let memory: Memory;
let folder: FakeFolder;
let held: Set<string>;

const note = (at: number, id = `report:${at}`) => putNote(library, { id, form: '六链', text: '说法' }, at);
const pick = (label = '') => pickFolder(memory, label);
const run = (when: 'due' | 'now', at: number) => backUpIntoFolder(library, memory, when, new Date(at));

beforeEach(() => {
  resetWorld();
  held = new Set();
  const request = async (name: string, ...rest: unknown[]) => {
    const work = rest.at(-1) as (lock: object | null) => Promise<unknown>;
    const { ifAvailable = false } = rest.length > 1 ? (rest[0] as { ifAvailable?: boolean }) : {};
    if (held.has(name)) return ifAvailable ? work(null) : Promise.reject(new Error('the test would wait for ever'));
    held.add(name);
    try {
      return await work({});
    } finally {
      held.delete(name);
    }
  };
  vi.stubGlobal('navigator', { locks: { request } });
  folder = new FakeFolder();
  vi.stubGlobal('window', { showDirectoryPicker: () => Promise.resolve(folder.handle) });
  library = newLibrary();
  memory = new Memory();
});

describe('picking a folder', () => {
  it('takes it with the name that the reader calls himself, and asks for it once', async () => {
    expect(await pick('王编')).toBe('picked');
    expect(memory.row).toMatchObject({ on: true, label: '王编', lastBackup: null, failure: null, written: [] });
    expect(await accessTo(folder.handle)).toBe('granted');
  });

  it('changes nothing where it is cancelled or refused', async () => {
    vi.stubGlobal('window', { showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')) });
    expect(await pick()).toBe('cancelled');
    folder.access = 'prompt';
    folder.answers = 'denied';
    vi.stubGlobal('window', { showDirectoryPicker: () => Promise.resolve(folder.handle) });
    expect(await pick()).toBe('refused');
    expect(memory.row).toBeNull();
  });

  it('knows the same folder and its files again, and stays one and the same in another', async () => {
    await pick();
    await run('now', noon);
    const { owner, written } = memory.row!;
    await memory.change({ on: false });
    await pick();
    expect(memory.row).toMatchObject({ on: true, owner, written, lastBackup: noon });
    folder = new FakeFolder('另一个');
    await pick();
    expect(memory.row).toMatchObject({ owner, written: [], lastBackup: null });
  });
});

describe('a backup by itself', () => {
  it('holds the library and says when it was made', async () => {
    await note(noon);
    await pick('王编');
    expect(await run('now', noon + 1000)).toBe('written');
    const [name, file] = [...folder.files][0]!;
    expect(name).toContain('王编');
    const { contents, createdAt } = await openBackup(file.bytes);
    expect(contents.notes.map(({ text }) => text)).toEqual(['说法']);
    expect(createdAt).toBe(new Date(noon + 1000).toISOString());
    expect((await readSettings()).lastBackup).toBe(noon + 1000);
    expect(memory.row).toMatchObject({ lastBackup: noon + 1000, failure: null, written: [{ name, size: file.bytes.length }] });
  });

  it('is made once a day where anything is new, sooner after much work, and not otherwise', async () => {
    await pick();
    expect(await run('due', noon)).toBe('not-due');
    await note(noon);
    expect(await run('due', noon + 1)).toBe('written');
    expect(await run('due', noon + 2 * DAILY)).toBe('not-due');
    await note(noon + 10);
    expect(await run('due', noon + 20)).toBe('not-due');
    expect(await run('due', noon + 1 + DAILY)).toBe('written');
    const later = noon + 2 + DAILY;
    for (let at = 0; at < MANY - 1; at++) await note(later + at);
    expect(await run('due', later + 100)).toBe('not-due');
    await note(later + 50);
    expect(await run('due', later + 2000)).toBe('written');
  });

  it('keeps the newest and lets go of the others', async () => {
    await pick();
    for (let day = 0; day < KEPT + 4; day++) await run('now', noon + day * DAILY);
    expect(folder.files.size).toBe(KEPT);
    expect([...folder.files.keys()].sort().at(0)).toContain('2031-05-08');
    expect(memory.row?.written).toHaveLength(KEPT);
  });

  it('asks nobody where the browser has forgotten that it may, and goes on once it may again', async () => {
    await note(noon);
    await pick();
    folder.access = 'prompt';
    expect(await run('due', noon + 1)).toBe('no-access');
    expect(folder.files.size).toBe(0);
    expect(folder.access).toBe('prompt');
    expect(await askAccess(folder.handle)).toBe('granted');
    expect(await run('due', noon + 2)).toBe('written');
  });

  it('tells what went wrong, keeps the earlier ones, and does not try again at once', async () => {
    await note(noon);
    await pick();
    await run('now', noon);
    const kept = [...folder.files.keys()];
    for (const [faults, reason] of [
      [{ room: 3 }, 'full'],
      [{ gone: true }, 'gone'],
    ] as const) {
      folder.faults = faults;
      expect(await run('now', noon + 60_000)).toBe(reason);
      expect(memory.row).toMatchObject({ failure: { reason, at: noon + 60_000 }, lastBackup: noon });
      folder.faults = {};
      expect([...folder.files.keys()]).toEqual(kept);
    }
    await note(noon + 1000);
    expect(await run('due', noon + DAILY)).toBe('written');
    folder.faults = { room: 3 };
    await note(noon + DAILY + 1);
    expect(await run('due', noon + 2 * DAILY)).toBe('full');
    folder.faults = {};
    expect(await run('due', noon + 2 * DAILY + 60_000)).toBe('not-due');
    expect(await run('due', noon + 2 * DAILY + 61 * 60_000)).toBe('written');
    expect(memory.row?.failure).toBeNull();
  });

  it('leaves it to the window that is at it', async () => {
    await pick();
    held.add('reportlens-folder');
    expect(await run('due', noon)).toBe('busy');
  });

  it('writes nothing once the reader has stopped it', async () => {
    await note(noon);
    await pick();
    await memory.change({ on: false });
    expect(await run('due', noon + DAILY)).toBe('not-due');
    expect(await run('now', noon + DAILY)).toBe('not-due');
    expect(folder.files.size).toBe(0);
  });
});
