import { useEffect, useMemo, useState } from 'react';
import { referenceFigures } from '../browser/reference';
import { referenceRows, type ReferenceRows } from '../compare/reference-rows';
import type { ReferenceFigure } from '../reference/figures';

const none: readonly ReferenceFigure[] = [];

/** The reference figures; null until they are read, none where they are not wanted, switched off or unreadable. */
export function useReferenceFigures(wanted = true): readonly ReferenceFigure[] | null {
  const [found, setFound] = useState<readonly ReferenceFigure[] | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    referenceFigures()
      .catch((error: unknown) => {
        console.warn('ReportLens: the reference figures cannot be read', error);
        return none;
      })
      .then((figures) => {
        if (!stopped) setFound(figures);
      })
      .catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [wanted]);
  return wanted ? found : none;
}

/** The same as rows of the comparison. */
export function useReference(wanted: boolean): ReferenceRows | null {
  const figures = useReferenceFigures(wanted);
  return useMemo(() => figures && referenceRows(figures), [figures]);
}
