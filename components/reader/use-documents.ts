/** The documents that are open in the reader page, and the files that could not be opened. */
import { useCallback, useState } from 'react';
import { FileError, type RefusalReason } from '../../lib/files/refusal';
import { openFile, openPasted, type ReadContent, type SourceFile } from './open-document';
import type { ReaderDocument } from './reader-document';

export interface Refusal {
  /** The file's name, '' for pasted words. */
  name: string;
  reason: RefusalReason;
}

export interface Documents {
  open: ReaderDocument[];
  /** Address of the document that is shown, null for the page where files are opened. */
  shown: string | null;
  refusals: Refusal[];
  /** Files are being read. */
  busy: boolean;
  openFiles: (files: readonly SourceFile[]) => void;
  openText: (text: string) => void;
  show: (url: string | null) => void;
  dismissRefusals: () => void;
}

export function useDocuments(readContent: ReadContent): Documents {
  const [open, setOpen] = useState<ReaderDocument[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);

  const take = useCallback(async (sources: { name: string; read: () => Promise<ReaderDocument> }[]) => {
    setBusy(true);
    const refused: Refusal[] = [];
    for (const { name, read } of sources) {
      try {
        const document = await read();
        setOpen((before) => [...before.filter(({ url }) => url !== document.url), document]);
        setShown(document.url);
      } catch (error) {
        if (!(error instanceof FileError)) console.error('ReportLens: a file could not be opened', error);
        refused.push({ name, reason: error instanceof FileError ? error.reason : 'unreadable' });
      }
    }
    setRefusals(refused);
    setBusy(false);
  }, []);

  const openFiles = useCallback(
    (files: readonly SourceFile[]) => void take(files.map((file) => ({ name: file.name, read: () => openFile(file, readContent) }))),
    [take, readContent],
  );
  const openText = useCallback((text: string) => void take([{ name: '', read: () => openPasted(text) }]), [take]);
  const dismissRefusals = useCallback(() => setRefusals([]), []);
  return { open, shown, refusals, busy, openFiles, openText, show: setShown, dismissRefusals };
}
