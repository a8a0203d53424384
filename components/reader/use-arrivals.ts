/** Files dropped anywhere on the page and words pasted anywhere but in a field. */
import { useEffect, useState } from 'react';

interface Arrivals {
  openFiles: (files: readonly File[]) => void;
  openText: (text: string) => void;
}

/** Whether files are being dragged over the page right now. */
export function useArrivals({ openFiles, openText }: Arrivals): boolean {
  const [over, setOver] = useState(false);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return;
        // Without this the browser would leave the page and show the file itself.
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!carriesFiles(event)) return;
        event.preventDefault();
        openFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (event) => {
        const [target] = event.composedPath();
        if (target instanceof Element && target.closest('input, textarea')) return;
        const files = [...(event.clipboardData?.files ?? [])];
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (files.length > 0) openFiles(files);
        else if (text.trim()) openText(text);
      },
      { signal },
    );
    return () => abort.abort();
  }, [openFiles, openText]);

  return over;
}
