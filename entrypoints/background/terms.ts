import { idsOfTerm, withCurrentIds } from '../../lib/browser/glossary';
import type { Sender } from '../../lib/browser/sender';
import { readSettings, updateSettings } from '../../lib/browser/settings';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import type { TermUses } from '../../lib/model/term-uses';
import { readNotes } from '../../lib/store/notes';
import { termFrequency } from '../../lib/store/term-frequency';
import { termUses } from '../../lib/store/term-uses';
import { claimOf, ownTerms } from './analysed-here';
import { library } from './library';

/** What the library says of a term: the reader's own explanation, and other reports of the region that use it. */
async function usesOfTerm({ termId, ...named }: Params<BackgroundSurface, 'page/uses'>, sender: Sender): Promise<TermUses> {
  if ((await orNone(ownTerms(sender, [termId]))).length === 0) return { note: null, elsewhere: [], frequency: null };
  const { reportId, region } = await claimOf(sender, named);
  const termIds = await idsOfTerm(termId);
  const [notes, elsewhere, frequency] = await Promise.all([
    orNone(readNotes(library, termIds)),
    region && region.name !== '' ? orNone(termUses(library, { termIds, region, exceptReportId: reportId })) : [],
    orNone(termFrequency(library, termIds, reportId).then((counted) => [counted])),
  ]);
  return { note: notes[0]?.text ?? null, elsewhere, frequency: frequency[0] ?? null };
}

/** A library that cannot be read says nothing; the popup shows what it knows without it. */
async function orNone<T>(rows: Promise<T[]>): Promise<T[]> {
  try {
    return await rows;
  } catch (error) {
    console.warn('ReportLens: the library does not answer', error);
    return [];
  }
}

/** Here, since only one context may change the settings at a time and pages of the web have locks of their own. */
async function hideTerm({ term, kind }: Params<BackgroundSurface, 'page/hide-term'>): Promise<Record<string, never>> {
  const { hiddenTerms, hiddenCategories } = await readSettings();
  await updateSettings({
    ...(term && { hiddenTerms: [...hiddenTerms.filter(({ id }) => id !== term.id), term] }),
    ...(kind !== null && { hiddenCategories: [...new Set([...hiddenCategories, kind])] }),
  });
  return {};
}

/** Which of a page's terms the reader has explained, so that their marks say so. */
async function notedTerms({ termIds }: Params<BackgroundSurface, 'page/notes'>, sender: Sender): Promise<{ ids: string[] }> {
  const noted = await orNone(ownTerms(sender, termIds).then(async (own) => readNotes(library, (await Promise.all(own.map(idsOfTerm))).flat())));
  return { ids: (await withCurrentIds(noted)).map(({ id }) => id) };
}

export const termHandlers = { 'page/notes': notedTerms, 'page/uses': usesOfTerm, 'page/hide-term': hideTerm };
