import { describe, expect, it } from 'vitest';
import {
  backupName,
  dropOldest,
  KEPT,
  labelOf,
  NameTakenError,
  newOwner,
  othersBackups,
  writeBackup,
  type WrittenFile,
} from '../../../lib/exchange/backup-folder';
import { FakeFolder, type FolderFaults } from '../browser/fake-folder';
import { asyncOf } from './sample';

const owner = '0123456789ab';
const other = 'fedcba987654';
const name = backupName('', owner, new Date(Date.UTC(2031, 4, 4, 9, 30)));
const parts = ['前一半', '后一半'].map((text) => new TextEncoder().encode(text));
const write = (folder: FakeFolder) => writeBackup(folder.handle, owner, name, asyncOf(parts));
const textOf = (folder: FakeFolder, file: string) => new TextDecoder().decode(folder.files.get(file)?.bytes);

describe('names of backups', () => {
  it('tell the day and whose they are, and sort by time', () => {
    expect(name).toBe('reportlens-0123456789ab-2031-05-04-093000.backup.zip');
    expect(backupName('王编', owner, new Date(Date.UTC(2031, 4, 4, 23, 5, 9)))).toBe('reportlens-王编-0123456789ab-2031-05-04-230509.backup.zip');
    expect(newOwner()).toMatch(/^[\da-f]{12}$/);
    expect(newOwner()).not.toBe(newOwner());
  });

  it('take letters and digits of what the reader calls himself', () => {
    expect(labelOf('../../etc/王 编-2')).toBe('etc王编2');
    expect(labelOf('<b>\u202E名')).toBe('b名');
    expect(labelOf('长'.repeat(60))).toHaveLength(24);
    expect(labelOf('𠮷'.repeat(60))).toBe('𠮷'.repeat(24));
    expect(labelOf(' . ')).toBe('');
  });
});

describe('a backup in a folder', () => {
  it('stands there whole, and nothing beside it', async () => {
    for (const faults of [{}, { noMoves: true }] satisfies FolderFaults[]) {
      const folder = new FakeFolder('夹', faults);
      folder.put('笔记.txt', '不是我们的');
      expect(await write(folder)).toEqual({ name, size: 18 });
      expect([...folder.files.keys()].sort()).toEqual([name, '笔记.txt'].sort());
      expect(textOf(folder, name)).toBe('前一半后一半');
    }
  });

  it('never stands there by half, wherever it is interrupted', async () => {
    for (const diesAt of ['write', 'close', 'move'] as const) {
      const folder = new FakeFolder('夹', { diesAt });
      await expect(write(folder)).rejects.toThrow();
      expect(folder.files.has(name), diesAt).toBe(false);
      folder.restart();
      // The next one takes the place of what was left.
      await write(folder);
      expect([...folder.files.keys()]).toEqual([name]);
    }
  });

  it('leaves nothing where the disk is full', async () => {
    for (const faults of [{ room: 10 }, { room: 10, noMoves: true }]) {
      const folder = new FakeFolder('夹', faults);
      await expect(write(folder)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      expect(folder.files.size).toBe(0);
    }
  });

  it('is not written over anything', async () => {
    const folder = new FakeFolder();
    folder.put(name, '别人的');
    await expect(write(folder)).rejects.toThrow(NameTakenError);
    expect(textOf(folder, name)).toBe('别人的');
  });

  it('tells a folder that is gone', async () => {
    await expect(write(new FakeFolder('夹', { gone: true }))).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});

describe('old backups', () => {
  const day = (at: number): WrittenFile => ({ name: backupName('', owner, new Date(Date.UTC(2031, 4, at))), size: 1 });

  it('go beyond those that are kept, the oldest first', async () => {
    const folder = new FakeFolder();
    const all = Array.from({ length: KEPT + 3 }, (_, at) => day(at + 1));
    for (const file of all) folder.put(file.name, '.');
    expect(await dropOldest(folder.handle, all)).toEqual(all.slice(3));
    expect([...folder.files.keys()]).toEqual(all.slice(3).map((file) => file.name));
  });

  it('stay where they are much larger than the newest: what they hold may have been lost since', async () => {
    const folder = new FakeFolder();
    const whole = { ...day(1), size: 9 };
    const small = Array.from({ length: KEPT + 2 }, (_, at) => day(at + 2));
    folder.put(whole.name, '.........');
    for (const file of small) folder.put(file.name, '.');
    expect(await dropOldest(folder.handle, [whole, ...small])).toEqual([whole, ...small.slice(2)]);
    expect(folder.files.has(whole.name)).toBe(true);
  });

  it('go only where this library wrote them and they are as it wrote them', async () => {
    const folder = new FakeFolder();
    const [first, second, third] = [day(1), day(2), day(3)];
    const kept = Array.from({ length: KEPT }, (_, at) => day(at + 4));
    // Changed by somebody since; gone; and a file that looks like ours but was never written by us.
    folder.put(first.name, '别人改过的内容');
    for (const { name } of [third, ...kept]) folder.put(name, '.');
    const unknown = backupName('', owner, new Date(Date.UTC(2030, 0, 1)));
    folder.put(unknown, '.');
    folder.put(backupName('李', other, new Date(Date.UTC(2030, 0, 1))), '.');
    expect(await dropOldest(folder.handle, [first, second, third, ...kept])).toEqual(kept);
    expect(folder.removed).toEqual([third.name]);
  });
});

describe('backups of others', () => {
  it('are the newest of each, those saved by hand, and nothing else', async () => {
    const folder = new FakeFolder();
    const at = (day: number) => new Date(Date.UTC(2031, 4, day));
    const put = (file: string, day: number, text = '.') => folder.put(file, text, at(day).getTime());
    put(name, 9);
    put(backupName('李', other, at(1)), 1);
    put(backupName('李', other, at(3)), 3);
    put(backupName('', 'aaaaaaaaaaaa', at(2)), 2);
    put('reportlens-2031-05-04.backup.zip', 4);
    put('reportlens-2031-05-04 (1).backup.zip', 5);
    put(backupName('空', 'bbbbbbbbbbbb', at(8)), 8, '');
    put(`reportlens-${other}.part`, 8);
    put('../reportlens-2031-05-04.backup.zip', 8);
    put('reportlens-<b>-cccccccccccc-2031-05-04-000000.backup.zip', 8);
    put('照片.zip', 8);
    const found = await othersBackups(folder.handle, owner);
    expect(found.map(({ name: file, label }) => [file, label])).toEqual([
      ['reportlens-2031-05-04 (1).backup.zip', ''],
      ['reportlens-2031-05-04.backup.zip', ''],
      [backupName('李', other, at(3)), '李'],
      [backupName('', 'aaaaaaaaaaaa', at(2)), ''],
    ]);
    expect(found[0]).toMatchObject({ size: 1, at: at(5).getTime() });
  });

  it('are told though one goes while the folder is looked at', async () => {
    const folder = new FakeFolder();
    const [gone, left] = [backupName('李', other, new Date(Date.UTC(2031, 0, 1))), backupName('', 'aaaaaaaaaaaa', new Date(Date.UTC(2031, 0, 2)))];
    folder.put(gone, '.');
    folder.put(left, '.');
    const entries = folder.handle.entries.bind(folder.handle);
    Object.assign(folder.handle, {
      entries: async function* () {
        for await (const [file, handle] of entries()) {
          folder.files.delete(gone);
          yield [file, handle] as const;
        }
      },
    });
    expect((await othersBackups(folder.handle, owner)).map(({ name: file }) => file)).toEqual([left]);
  });

  it('are bounded', async () => {
    const folder = new FakeFolder();
    for (let at = 0; at < 80; at++) folder.put(backupName('', at.toString(16).padStart(12, '0'), new Date(Date.UTC(2031, 0, 1))), '.', at);
    expect(await othersBackups(folder.handle, owner)).toHaveLength(50);
  });
});
