/** What the reader has compared with its picture, as the library keeps it with the document. */
import type { LookedOf } from '../../components/reader/open-document';
import { callWithRetry } from '../../lib/browser/messaging';
import type { Analysis } from '../../lib/model/analysis';
import type { LookedPassage } from '../../lib/model/looked-passage';

/** None where the library cannot be asked: then all that was recognised is doubtful. */
export const lookedOf: LookedOf = async (url) => {
  try {
    return (await callWithRetry('documents/looked', { url })).passages;
  } catch (error) {
    console.warn('ReportLens: what was compared with its picture is not known', error);
    return [];
  }
};

const nowhere = { name: '', code: null, level: null, parents: [] };

/** @param analysis what was read of the document. */
export async function keepLooked(url: string, passages: readonly LookedPassage[], { detection, report }: Analysis): Promise<void> {
  const read = { kind: detection.kind, region: report?.region ?? nowhere, year: report?.year ?? null, months: report?.months ?? null };
  await callWithRetry('documents/look', { url, passages: [...passages], read });
}
