import { useEffect, useState } from 'react';
import { pinyinOf, type Pinyin } from '../compare/indicator-search';

export interface SpelledNames {
  /** By name; null until the dictionary is there. While names are spelled anew, those known before. */
  pinyin: ReadonlyMap<string, Pinyin> | null;
  /** Whether it is of the names as they stand, or nothing is to be waited for. */
  isWhole: boolean;
}

/**
 * The pinyin of names. The dictionary is large: it is fetched only once `wanted`; where it cannot be, nothing is found by it.
 * @param names kept by identity between renders.
 */
export function usePinyin(names: readonly string[], wanted: boolean): SpelledNames {
  const [spelled, setSpelled] = useState<{ names: readonly string[]; pinyin: ReadonlyMap<string, Pinyin> } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let stopped = false;
    pinyinOf(names)
      .catch((error: unknown) => {
        console.warn('ReportLens: no pinyin', error);
        return [];
      })
      .then((all) => {
        if (!stopped) setSpelled({ names, pinyin: new Map(all.map((pinyin, index) => [names[index]!, pinyin])) });
      })
      .catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [names, wanted]);
  return { pinyin: spelled?.pinyin ?? null, isWhole: !wanted || spelled?.names === names };
}
