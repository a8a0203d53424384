/** The indicators' meanings, which every context that shows them reads before it does. */
import { giveIndicators } from '../glossary/indicator-list.browser';
import type { IndicatorEntryInput } from '../glossary/schema';
import { readGlossaryFile, readOnce } from './own-file';

const read = readOnce(async () => giveIndicators(await readGlossaryFile<IndicatorEntryInput[]>('indicators')));

/** Without them figures stand without a meaning: no reason to show nothing. */
export async function readMeanings(): Promise<void> {
  try {
    await read();
  } catch (error) {
    console.warn('ReportLens: the meanings of indicators cannot be read', error);
  }
}
