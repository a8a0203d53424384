import { describe, expect, it } from 'vitest';
import { backupDue, DAILY, folderBackupDue, LONG, MANY } from '../../../lib/store/backup-due';

const day = 24 * 60 * 60 * 1000;
const now = 1000 * day;
const clips = (count: number, age: number) => Array.from({ length: count }, () => ({ at: now - age, count: 1 }));
const one = (at: number) => [{ at, count: 1 }];

describe('a backup is suggested', () => {
  it('not where nothing is new', () => {
    expect(backupDue({ made: [], lastBackup: null, putOff: null }, now)).toBeNull();
    expect(backupDue({ made: clips(50, 3 * day), lastBackup: now - day, putOff: null }, now)).toBeNull();
    expect(backupDue({ made: clips(50, 3 * LONG), lastBackup: now - 2 * LONG, putOff: null }, now)).toBeNull();
    // What the last backup holds does not make the little that is new much.
    expect(backupDue({ made: [...clips(50, 3 * day), ...clips(1, 60_000)], lastBackup: now - day, putOff: null }, now)).toBeNull();
  });

  it('after many clips, and after a long time with any', () => {
    expect(backupDue({ made: clips(MANY, day), lastBackup: null, putOff: null }, now)).toEqual({ fresh: MANY, since: now - day });
    expect(backupDue({ made: clips(MANY - 1, day), lastBackup: null, putOff: null }, now)).toBeNull();
    expect(backupDue({ made: clips(1, LONG), lastBackup: null, putOff: null }, now)).toEqual({ fresh: 1, since: now - LONG });
    expect(backupDue({ made: clips(1, day), lastBackup: now - LONG, putOff: null }, now)).toEqual({ fresh: 1, since: now - LONG });
  });

  it('also of all that large imports brought', () => {
    const many = 300_000;
    expect(backupDue({ made: [{ at: now - day, count: many }], lastBackup: null, putOff: null }, now)).toEqual({ fresh: many, since: now - day });
  });

  it('again only after as much again, where it was put off', () => {
    const putOff = now - day;
    expect(backupDue({ made: clips(MANY * 2, 2 * day), lastBackup: null, putOff }, now)).toBeNull();
    expect(backupDue({ made: [...clips(5, 2 * day), ...clips(MANY, 60_000)], lastBackup: null, putOff }, now)?.fresh).toBe(MANY + 5);
    expect(backupDue({ made: clips(3, 2 * LONG), lastBackup: null, putOff: now - LONG }, now)?.fresh).toBe(3);
  });
});

it('counts from the first of what is new, and takes what was made in the moment of the last backup, or of putting off, as done', () => {
  const made = [...clips(1, LONG), ...clips(1, day)];
  expect(backupDue({ made, lastBackup: null, putOff: null }, now)).toEqual({ fresh: 2, since: now - LONG });
  expect(backupDue({ made: clips(MANY, day), lastBackup: now - day, putOff: null }, now)).toBeNull();
  expect(backupDue({ made: clips(MANY, day), lastBackup: null, putOff: now - day }, now)).toBeNull();
  // Put off just now, it does not come back because the last backup is long ago.
  expect(backupDue({ made: clips(1, day), lastBackup: now - 2 * LONG, putOff: now - 1 }, now)).toBeNull();
});

describe('a folder gets its next backup', () => {
  const due = (more: Partial<Parameters<typeof folderBackupDue>[0]>) => folderBackupDue({ made: [], readAt: [], lastBackup: now - DAILY, ...more }, now);

  it('once a day, where the reader or a page has brought anything since', () => {
    expect(due({})).toBe(false);
    expect(due({ made: one(now - 1) })).toBe(true);
    expect(due({ readAt: [now - 1] })).toBe(true);
    expect(due({ readAt: [now - 2 * DAILY, now - 1] })).toBe(true);
    // What was there at the last one is in it.
    expect(due({ made: one(now - DAILY), readAt: [now - DAILY] })).toBe(false);
    expect(due({ made: one(now - 1), lastBackup: now - DAILY + 1 })).toBe(false);
  });

  it('sooner after much work of his own, not after much reading', () => {
    const lastBackup = now - 1000;
    expect(due({ made: clips(MANY, 10), lastBackup })).toBe(true);
    expect(due({ made: clips(MANY - 1, 10), lastBackup })).toBe(false);
    expect(due({ readAt: clips(100, 10).map(({ at }) => at), lastBackup })).toBe(false);
  });

  it('at once where it never had one, and where the clock was set back', () => {
    expect(due({ readAt: [now], lastBackup: null })).toBe(true);
    expect(due({ lastBackup: null })).toBe(false);
    expect(due({ made: one(now + 2 * DAILY), lastBackup: now + DAILY })).toBe(true);
    expect(due({ made: one(now + 1), lastBackup: now })).toBe(false);
  });
});
