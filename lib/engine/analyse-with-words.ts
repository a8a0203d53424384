/** The engine with its dictionary at hand, which is loaded only for a text that needs it. */
import { dictionaryMissed, giveDictionary } from '../extract/segment';
import type { Analysis } from '../model/analysis';
import { analyse, type AnalyseInput } from './analyse';

/**
 * Analyses a text; where rules alone could not cut a name into its words, again with the dictionary, which then stays.
 * @param loadDictionary gives segmentit's `pangu` from wherever the program keeps it; its rejection is passed on.
 */
export async function analyseWithWords(input: AnalyseInput, loadDictionary: () => Promise<string>): Promise<Analysis> {
  const analysis = analyse(input);
  if (!dictionaryMissed()) return analysis;
  giveDictionary(await loadDictionary());
  return analyse(input);
}
