import { readSettings, updateSettings } from '../../lib/browser/settings';
import type { BackgroundSurface, Params } from '../../lib/messaging/surface';
import type { TermUses } from '../../lib/model/term-uses';
import { readNotes } from '../../lib/store/notes';
import { termUses } from '../../lib/store/term-uses';
import { library } from './library';

/** What the library says of a term: the reader's own explanation, and other reports of the region that use it. */
async function usesOfTerm({ termId, reportId, region }: Params<BackgroundSurface, 'page/uses'>): Promise<TermUses> {
  const [notes, elsewhere] = await Promise.all([
    readNotes(library, [termId]),
    region && region.name !== '' ? termUses(library, { termId, region, exceptReportId: reportId }) : [],
  ]);
  return { note: notes[0]?.text ?? null, elsewhere };
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

/** Which terms the reader has explained, so that their marks say so. */
async function notedTerms(): Promise<{ ids: string[] }> {
  return { ids: (await readNotes(library)).map(({ id }) => id) };
}

export const termHandlers = { 'page/notes': notedTerms, 'page/uses': usesOfTerm, 'page/hide-term': hideTerm };
