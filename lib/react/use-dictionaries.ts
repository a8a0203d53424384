/** The reader's dictionaries: read and checked here, kept by the background. */
import { useState } from 'react';
import { builtinDictionary } from '../browser/builtin-dictionary';
import { call } from '../browser/messaging';
import { BUILTIN_PACK, packLimits, type PackTitle } from '../model/pack';
import type { NoteRow, PackRow } from '../store/rows';
import { readNotes } from '../store/notes';
import { listPacks, readPack } from '../store/packs';
import { openedLibrary as library } from './opened-library';
import { useIfRead } from './use-library';

export interface Dictionaries {
  /** In their order, the built-in glossary among them; null until they are read. */
  packs: readonly PackRow[] | null;
  /** The reader's own explanations. */
  notes: readonly NoteRow[];
  /** A file is being taken in. */
  busy: boolean;
  /** Reads, checks and keeps a file. @throws {PackError} nothing of a bad file is kept. @throws {MessageError} */
  add: (file: File) => Promise<{ title: string; count: number; replaced: string | null }>;
  change: (id: string, change: { on?: boolean; marked?: boolean }) => Promise<unknown>;
  order: (ids: string[]) => Promise<unknown>;
  remove: (id: string) => Promise<unknown>;
  /** The file of a pack, to be saved; null where it has gone meanwhile. */
  fileOf: (id: string) => Promise<string | null>;
  /** The file of the reader's notes as a pack. @throws {PackError} */
  notesFile: (title: PackTitle) => Promise<string>;
}

export function useDictionaries(): Dictionaries {
  const packs = useIfRead(() => listPacks(library())).found;
  const notes = useIfRead(() => readNotes(library())).found ?? [];
  const [busy, setBusy] = useState(false);
  return {
    packs,
    notes,
    busy,
    add: async (file) => {
      setBusy(true);
      try {
        return await takeIn(file);
      } finally {
        setBusy(false);
      }
    },
    change: (id, change) => call('packs/switch', { id, ...change }),
    order: (ids) => call('packs/order', { ids }),
    remove: (id) => call('packs/remove', { id }),
    fileOf: async (id) => {
      const pack = id === BUILTIN_PACK ? await builtinDictionary() : await readPack(library(), id);
      return pack && (await import('../packs/pack-file')).packFile(pack);
    },
    notesFile: async (title) => {
      const [{ notesPack }, { packFile }] = await Promise.all([import('../packs/notes-pack'), import('../packs/pack-file')]);
      return packFile(notesPack(notes, title));
    },
  };
}

async function takeIn(file: File): ReturnType<Dictionaries['add']> {
  const [{ readDictionary }, { packFile }, { refusePack }, handover] = await Promise.all([
    import('../packs/read-dictionary'),
    import('../packs/pack-file'),
    import('../packs/refusal'),
    import('../exchange/handover'),
  ]);
  if (file.size > packLimits.bytes) refusePack('too-large');
  const pack = readDictionary(new Uint8Array(await file.arrayBuffer()), file.name);
  const id = crypto.randomUUID();
  const bytes = new TextEncoder().encode(packFile(pack));
  return handover.whileInUse(id, async () => {
    try {
      await handover.leaveFile(
        id,
        (async function* () {
          yield await Promise.resolve(bytes);
        })(),
      );
      const { count, replaced } = await call('packs/add', { id });
      return { title: pack.title, count, replaced };
    } finally {
      await handover.dropFile(id);
    }
  });
}
