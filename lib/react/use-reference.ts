import { useEffect, useState } from 'react';
import { referenceFigures } from '../browser/reference';
import { referenceRows, type ReferenceRows } from '../compare/reference-rows';

const none: ReferenceRows = { reports: [], rows: [] };

/** The reference figures as rows of the comparison; null until they are read, none where they are switched off or unreadable. */
export function useReference(wanted: boolean): ReferenceRows | null {
  const [found, setFound] = useState<ReferenceRows | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    referenceFigures()
      .then((figures) => referenceRows(figures))
      .catch((error: unknown) => {
        console.warn('ReportLens: the reference figures cannot be read', error);
        return none;
      })
      .then((rows) => {
        if (!stopped) setFound(rows);
      })
      .catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return wanted ? found : none;
}
