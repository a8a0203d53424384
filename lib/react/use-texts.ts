/** The texts of two stored documents side by side, read live. */
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { alignPassages, type AlignedSection } from '../passages/align';
import { passagesOf } from '../passages/passages';
import { withLibrary } from '../store/errors';
import { openedLibrary } from './opened-library';

export interface TextsPair {
  sections: AlignedSection[];
  /** One of them is longer than what is compared. */
  cut: boolean;
}

/** Why two texts do not stand beside one another: the library holds none of one, as of documents kept long ago; or they could not be compared. */
export type NoTexts = 'unkept' | 'failed';

/** null until both are read. */
export function useTextsPair(first: string | null, second: string | null): TextsPair | NoTexts | null {
  const texts = useLiveQuery(async () => {
    if (first === null || second === null) return null;
    const library = openedLibrary();
    const rows = await withLibrary(library, () => library.texts.bulkGet([first, second]));
    return { asked: `${first}\n${second}`, texts: rows.map((row) => row?.text) };
  }, [first, second]);
  const [pair, setPair] = useState<{ of: unknown; pair: TextsPair | NoTexts } | null>(null);
  useEffect(() => {
    if (!texts) return;
    // A frame first: the choice is seen to be taken before the two or three tenths of a second that this needs.
    const frame = requestAnimationFrame(() => setPair({ of: texts, pair: pairOrReason(texts.texts) }));
    return () => cancelAnimationFrame(frame);
  }, [texts]);
  return texts && pair?.of === texts && texts.asked === `${first}\n${second}` ? pair.pair : null;
}

function pairOrReason(texts: readonly (string | undefined)[]): TextsPair | NoTexts {
  try {
    return pairOf(texts);
  } catch (error) {
    console.error('ReportLens: two texts could not be compared', error);
    return 'failed';
  }
}

function pairOf([first, second]: readonly (string | undefined)[]): TextsPair | 'unkept' {
  if (first === undefined || second === undefined) return 'unkept';
  const [left, right] = [passagesOf(first), passagesOf(second)];
  return { sections: alignPassages(left.passages, right.passages), cut: left.cut || right.cut };
}
