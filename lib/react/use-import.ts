/** Imports: a file is read and checked here, shown, and, once the reader agrees, merged by the background. */
import { useRef, useState } from 'react';
import { call, callWithRetry } from '../browser/messaging';
import type { BackupSource } from '../exchange/backup';
import type { ImportStep, MergeChoice } from '../exchange/preview';
import type { ImportedFile } from '../exchange/read-file';
import { RefusedError } from '../exchange/refusal';
import { MessageError } from '../messaging/errors';
import { planMerge } from '../store/merge-plan';
import { openedLibrary } from './opened-library';

/** Time between two questions how an import stands; each also keeps the background alive. */
const POLL = 300;
/** Milliseconds after which a file that is still being read is given up. */
const MOST_TIME = 10 * 60 * 1000;

/** An import that did not come about. Nothing has changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';

  /** `cancelled`: by the reader; `interrupted`: the background was stopped; else the library's own reason, null where it gave none. */
  constructor(readonly reason: string | null) {
    super(`not imported: ${reason ?? 'no reason given'}`);
  }
}

export interface Importing {
  state: ImportStep;
  /** Reads and checks a file, up to the preview or the refusal. */
  open: (file: File) => Promise<void>;
  /** Back to the beginning; nothing has been taken in. What is being written is given up, and `confirm` rejects once nothing is left of it. */
  cancel: () => void;
  /** Takes in what is shown. Answers the import's id, for `undo`. @throws {ImportError} */
  confirm: (choice: MergeChoice, settings: boolean) => Promise<string>;
  /** Takes an import back; false where it is too late. */
  undo: (id: string) => Promise<boolean>;
}

export function useImport(): Importing {
  const [state, setState] = useState<ImportStep>({ step: 'idle' });
  const opened = useRef<{ file: ImportedFile; bytes: Uint8Array<ArrayBuffer> } | null>(null);
  // A file that was cancelled while it was being read must not come back when it is done.
  const attempt = useRef(0);
  const reading = useRef<AbortController | null>(null);
  const writing = useRef<AbortController | null>(null);

  const open = async (file: File) => {
    const mine = ++attempt.current;
    const fileName = file.name;
    const show = (step: ImportStep) => {
      if (attempt.current === mine) setState(step);
    };
    reading.current?.abort();
    const stop = (reading.current = new AbortController());
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(MOST_TIME)]);
    const part = (from: number, to: number) => (done: number, total: number) =>
      show({ step: 'reading', fileName, progress: from + ((to - from) * done) / Math.max(1, total) });
    show({ step: 'reading', fileName, progress: null });
    try {
      const { readFile, MAX_FILE } = await import('../exchange/read-file');
      if (file.size > MAX_FILE) throw new RefusedError('too-large');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readFile(bytes, Date.now(), { onProgress: part(0, 0.5), signal });
      const plan = await planMerge(openedLibrary(), read.contents, part(0.5, 1), signal);
      if (attempt.current !== mine) return;
      opened.current = { file: read, bytes };
      show({ step: 'preview', preview: { fileName, format: read.format, settings: read.settings !== null, plan } });
    } catch (error) {
      // Cancelled: nothing is told of it.
      if (stop.signal.aborted) return;
      if (signal.aborted) return show({ step: 'refused', fileName, reason: 'too-large', place: {}, found: '' });
      if (!(error instanceof RefusedError)) {
        show({ step: 'idle' });
        throw error;
      }
      show({ step: 'refused', fileName, reason: error.reason, place: error.place, found: error.found });
    }
  };

  const begin = () => {
    attempt.current += 1;
    reading.current?.abort();
    opened.current = null;
    setState({ step: 'idle' });
  };

  const cancel = () => {
    if (!writing.current) return begin();
    writing.current.abort();
    setState((now) => (now.step === 'writing' ? { ...now, stopping: true } : now));
  };

  const confirm = async (choice: MergeChoice, settings: boolean) => {
    const source = opened.current;
    if (!source || state.step !== 'preview') throw new ImportError(null);
    const { fileName } = state.preview;
    const id = crypto.randomUUID();
    const { signal } = (writing.current = new AbortController());
    const show = (progress: number | null) => setState({ step: 'writing', fileName, progress, stopping: signal.aborted });
    show(null);
    try {
      const { leaveFile, dropFile, whileInUse } = await import('../exchange/handover');
      return await whileInUse(id, async () => {
        try {
          await leaveFile(id, whileWanted(await chunksOf(source), signal));
          signal.throwIfAborted();
          await callWithRetry('library/import', { id, choice: { ...choice, otherwise: [...choice.otherwise] }, settings });
          whenAborted(signal, () => {
            callWithRetry('library/import-cancel', { id }).catch((error: unknown) => console.error('ReportLens: the import goes on', error));
          });
          await followed(id, show);
          return id;
        } catch (error) {
          throw error === signal.reason ? new ImportError('cancelled') : error;
        } finally {
          await dropFile(id).catch((error: unknown) => console.warn('ReportLens: the file that was handed over stays', error));
        }
      });
    } finally {
      writing.current = null;
      begin();
    }
  };

  const undo = async (id: string) => (await call('library/import-undo', { id })).undone;

  return { state, open, cancel, confirm, undo };
}

/** A backup as it came; anything else as a backup, so that the background knows one format only. */
async function chunksOf({ file, bytes }: { file: ImportedFile; bytes: Uint8Array<ArrayBuffer> }) {
  if (file.format === 'backup') {
    return (async function* () {
      yield await Promise.resolve(bytes);
    })();
  }
  const { backupBytes } = await import('../exchange/backup');
  const source: BackupSource = { bundles: file.contents.bundles(), tables: file.contents, settings: null };
  return backupBytes(source, new Date());
}

async function* whileWanted(chunks: AsyncIterable<Uint8Array<ArrayBuffer>>, signal: AbortSignal) {
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    yield chunk;
  }
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener('abort', act, { once: true });
}

/** Resolves when the import is done. @throws {ImportError} */
async function followed(id: string, onProgress: (progress: number | null) => void): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL));
    let stands;
    try {
      stands = await call('library/import-state', { id });
    } catch (error) {
      // The background is starting anew; its next answer tells what became of the import.
      if (error instanceof MessageError && error.code === 'unreachable') continue;
      throw error;
    }
    if (stands.state === 'done') return;
    if (stands.state === 'cancelled') throw new ImportError('cancelled');
    if (stands.state === 'failed') throw new ImportError(stands.reason);
    if (stands.state === 'unknown') throw new ImportError('interrupted');
    onProgress(stands.total === 0 ? null : stands.done / stands.total);
  }
}
