/** The indicators' meanings, which every context that shows them reads before it does. */
import { giveIndicators } from '../glossary/indicator-list.browser';
import { traditionalFile } from '../glossary/traditional-file';
import type { IndicatorEntryInput } from '../glossary/schema';
import type { IndicatorMeaning } from '../model/explain';
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

const readTraditional = readOnce(
  async () => new Map((await readGlossaryFile<IndicatorEntryInput[]>(traditionalFile('indicators'))).map((entry) => [entry.code, entry])),
);

/** Meanings in traditional script, by code; where they cannot be read, as they are given. */
export async function inTraditionalScript(meanings: readonly IndicatorMeaning[]): Promise<IndicatorMeaning[]> {
  try {
    const entries = await readTraditional();
    return meanings.map((meaning) => {
      const entry = entries.get(meaning.code);
      return entry ? { ...meaning, name: entry.name, meaning: entry.meaning, caution: entry.caution ?? null } : meaning;
    });
  } catch (error) {
    console.warn('ReportLens: the meanings of indicators cannot be read in traditional script', error);
    return [...meanings];
  }
}
