/** The documents that are open in the reader page, and the files that could not be opened. */
import { useCallback, useState } from 'react';
import { FileError, type RefusalReason } from '../../lib/files/refusal';
import { openFile, openPasted, type LookedOf, type ReadContent } from './open-document';
import type { RecognitionProgress } from '../../lib/files/scan/recognition';
import type { ReaderDocument, SourceFile } from './reader-document';

export interface Refusal {
  /** The file's name, '' for pasted words. */
  name: string;
  reason: RefusalReason;
  /** It is a scan, of so many pages: the file can be recognised. */
  scan?: { pages: number; file: SourceFile };
}

/** A file that is being recognised, how many of its pages are done, and how to stop it. */
export interface Recognising extends RecognitionProgress {
  name: string;
  cancel: () => void;
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
  /** Read the pages of a file that are pictures. */
  recognise: (file: SourceFile) => void;
  recognising: Recognising | null;
  show: (url: string | null) => void;
  dismissRefusals: () => void;
}

export function useDocuments(readContent: ReadContent, lookedOf: LookedOf): Documents {
  const [open, setOpen] = useState<ReaderDocument[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const [recognising, setRecognising] = useState<Recognising | null>(null);

  const take = useCallback(async (sources: { name: string; file?: SourceFile; read: () => Promise<ReaderDocument> }[]) => {
    setBusy(true);
    const refused: Refusal[] = [];
    for (const { name, file, read } of sources) {
      try {
        const document = await read();
        setOpen((before) => [...before.filter(({ url }) => url !== document.url), document]);
        setShown(document.url);
      } catch (error) {
        // Cancelled: what was said before still stands, the offer to recognise it with it.
        if (error instanceof DOMException && error.name === 'AbortError') return setBusy(false);
        if (!(error instanceof FileError)) console.error('ReportLens: a file could not be opened', error);
        refused.push(refusalOf(name, error, file));
      }
    }
    setRefusals(refused);
    setBusy(false);
  }, []);

  const openFiles = useCallback(
    (files: readonly SourceFile[]) => void take(files.map((file) => ({ name: file.name, file, read: () => openFile(file, readContent, lookedOf) }))),
    [take, readContent, lookedOf],
  );
  const openText = useCallback((text: string) => void take([{ name: '', read: () => openPasted(text) }]), [take]);
  const recognise = useCallback(
    (file: SourceFile) => {
      const stopping = new AbortController();
      const { name } = file;
      const tell = (progress: RecognitionProgress) => setRecognising({ name, ...progress, cancel: () => stopping.abort() });
      const read = () => openFile(file, readContent, lookedOf, { signal: stopping.signal, tell }).finally(() => setRecognising(null));
      void take([{ name, read }]);
    },
    [take, readContent, lookedOf],
  );
  const dismissRefusals = useCallback(() => setRefusals([]), []);
  return { open, shown, refusals, busy, openFiles, openText, recognise, recognising, show: setShown, dismissRefusals };
}

/** A scan may be recognised once it was refused; what recognition itself could not read is not offered again. */
function refusalOf(name: string, error: unknown, file?: SourceFile): Refusal {
  if (!(error instanceof FileError)) return { name, reason: 'unreadable' };
  const { reason, pictures } = error;
  return { name, reason, ...(file && pictures > 0 ? { scan: { pages: pictures, file } } : {}) };
}
