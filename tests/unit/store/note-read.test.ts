import { beforeEach, expect, it } from 'vitest';
import type { Library } from '../../../lib/store/library';
import { NoteChangedError, putNote, readNotes } from '../../../lib/store/notes';
import { newLibrary } from './fixture';

let library: Library;
beforeEach(async () => {
  library = newLibrary();
  await putNote(library, { id: 't', form: '六链', text: '本地说法' }, 1);
});
const kept = async () => (await readNotes(library, ['t']))[0]?.text ?? null;

it('is neither deleted nor changed by who has not read it', async () => {
  for (const text of ['', '别的']) {
    for (const read of ['', '旧的']) {
      await expect(putNote(library, { id: 't', form: '六链', text }, 2, read)).rejects.toThrow(NoteChangedError);
    }
  }
  expect(await kept()).toBe('本地说法');
});

it('is changed, deleted and brought back by who was shown it', async () => {
  await putNote(library, { id: 't', form: '六链', text: '新说法' }, 2, '本地说法');
  expect(await kept()).toBe('新说法');
  await putNote(library, { id: 't', form: '六链', text: '' }, 3, '新说法');
  expect(await kept()).toBeNull();
  await putNote(library, { id: 't', form: '六链', text: '新说法' }, 4, '');
  expect(await kept()).toBe('新说法');
});
