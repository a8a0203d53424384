import { useCallback, useEffect, useRef, useState } from 'react';
import { changeChoice, readChoice, watchShared } from '../browser/compare-store';
import { changedChoice, type ChoiceChange, type CompareChoice } from '../compare/choice';

/**
 * What the reader compares, as it was when the panel was last closed; null until it has been read. A change holds here at
 * once and is written behind, field by field. What is shown is this panel's own; favourites and sets follow
 * every panel.
 */
export function useCompareChoice(): [CompareChoice | null, (change: ChoiceChange) => void] {
  const [choice, setChoice] = useState<CompareChoice | null>(null);
  /** Changes made before the settings were read. */
  const early = useRef<ChoiceChange[]>([]);
  useEffect(() => {
    let stopped = false;
    readChoice()
      .then((stored) => {
        if (!stopped) setChoice((known) => known ?? early.current.reduce(changedChoice, stored));
      })
      .catch((error: unknown) => console.error('ReportLens: the choice cannot be read', error));
    const stop = watchShared((shared) => setChoice((known) => known && { ...known, ...shared }));
    return () => {
      stopped = true;
      stop();
    };
  }, []);
  const change = useCallback((changes: ChoiceChange) => {
    early.current.push(changes);
    setChoice((known) => known && changedChoice(known, changes));
    changeChoice(changes).catch((error: unknown) => console.error('ReportLens: the choice is not kept', error));
  }, []);
  return [choice, change];
}
