/** Who made a frame that has neither an address nor an origin of its own: asked of the browser in the frame, never of a message. */
import { browser } from 'wxt/browser';
import { isMadeInSandbox, speaksForPage, type Sender } from './sender';

/** Whether what a frame says by itself is heard, wherever its words were written. */
export async function isHeard(sender: Sender): Promise<boolean> {
  return speaksForPage(sender, isMadeInSandbox(sender) ? await makersOf(sender) : []);
}

/** Origins of the pages around a frame, innermost first; none where the browser does not say. */
async function makersOf({ tabId, frameId }: Sender): Promise<string[]> {
  if (tabId === null) return [];
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      injectImmediately: true,
      func: () => [...((location as { ancestorOrigins?: DOMStringList }).ancestorOrigins ?? [])],
    });
    return answer?.result ?? [];
  } catch (error) {
    console.info(`ReportLens: frame ${frameId} of tab ${tabId} does not say who made it`, error);
    return [];
  }
}
