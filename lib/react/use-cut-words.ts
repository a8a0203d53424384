/** The words of a wish typed in one run; segmentit and its dictionary are loaded at the first that needs them. */
import { useEffect, useState } from 'react';
import type { Cutter } from '../search/segment';

let loading: Promise<Cutter> | null = null;

function loadCutter(): Promise<Cutter> {
  loading ??= Promise.all([import('../search/segment'), fetch('/segmentit-dictionary.txt').then((file) => file.text())])
    .then(([{ cutterOf }, dictionary]) => cutterOf(dictionary))
    .catch((error: unknown) => {
      loading = null;
      throw error;
    });
  return loading;
}

/** @param run null where nothing is to be cut. Null until its words are known; empty where it is one word. */
export function useCutWords(run: string | null): readonly string[] | null {
  const [known, setKnown] = useState<{ run: string; words: readonly string[] } | null>(null);
  useEffect(() => {
    if (run === null) return;
    let stopped = false;
    Promise.all([loadCutter(), import('../search/segment')])
      .then(([cut, { canBeCut, wordsOfRun }]) => {
        if (!stopped) setKnown({ run, words: canBeCut(run) ? wordsOfRun(run, cut) : [] });
      })
      .catch((error: unknown) => {
        console.warn('ReportLens: the wish is not cut into words', error);
        if (!stopped) setKnown({ run, words: [] });
      });
    return () => {
      stopped = true;
    };
  }, [run]);
  return run !== null && known?.run === run ? known.words : null;
}
