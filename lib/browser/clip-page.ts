/** Clipping what is selected in a tab, with or without a page script there. */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import { MessageError } from '../messaging/errors';
import { SelectionAnswerSchema, type ClipDraft } from '../model/explain';
import { callTab } from './messaging';

const SELECTION_FILE = '/clip-selection.js';

/** `kept`: the page script has kept it itself. */
export type TabClip = { outcome: 'kept' | 'nothing' | 'tooLong' } | { outcome: 'draft'; draft: ClipDraft };

/**
 * Asks the page script of a frame, and where there is none, or it finds nothing, runs a script that reads the selection.
 * @param frameId null for whichever frame has a selection.
 * @throws where the browser lets no extension into the page.
 */
export async function clipFromTab(tabId: number, frameId: number | null): Promise<TabClip> {
  const outcome = await askPageScript(tabId, frameId ?? 0);
  if (outcome === 'clipped') return { outcome: 'kept' };
  if (outcome === 'tooLong') return { outcome };
  const target = frameId === null ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  const results = await browser.scripting.executeScript({ target, files: [SELECTION_FILE] });
  const answers = results.flatMap(({ result }) => {
    const parsed = v.safeParse(SelectionAnswerSchema, result);
    return parsed.success ? [parsed.output] : [];
  });
  const found = answers.find(({ draft }) => draft !== null);
  if (found?.draft) return { outcome: 'draft', draft: found.draft };
  return { outcome: answers.some((answer) => answer.outcome === 'tooLong') ? 'tooLong' : 'nothing' };
}

async function askPageScript(tabId: number, frameId: number): Promise<'clipped' | 'nothing' | 'tooLong'> {
  try {
    return (await callTab(tabId, 'tab/clip', {}, { frameId })).outcome;
  } catch (error) {
    if (error instanceof MessageError && error.code === 'unreachable') return 'nothing';
    throw error;
  }
}
