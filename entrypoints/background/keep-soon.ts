/** Keeping what was just analysed, behind the answer: marks wait for no write. */
import type { Sender } from '../../lib/browser/sender';
import type { Analysis } from '../../lib/model/analysis';
import { keepPage, type Asked, type Kept } from './analyse-page';

interface Keeping {
  page: Asked;
  kept: Promise<Kept>;
}

/** Pages whose keeping has begun and not been asked after: no more than these are remembered. */
const MOST = 20;
const underWay = new Map<string, Keeping>();

const keyOf = ({ url }: Asked, { tabId, frameId }: Sender) => `${tabId ?? ''} ${frameId} ${url}`;

/** Begins to keep a page once the present answer has gone out; goes on by itself where its page is closed meanwhile. */
export function keepSoon(page: Asked, sender: Sender, analysis: Analysis): void {
  const kept = new Promise<Kept>((resolve) => setTimeout(() => resolve(keepPage(page, sender, analysis))));
  const key = keyOf(page, sender);
  underWay.delete(key);
  underWay.set(key, { page, kept });
  const [oldest] = underWay.keys();
  if (underWay.size > MOST && oldest !== undefined) underWay.delete(oldest);
}

/** How the keeping of this very page ends; null where none has begun, as after a stop of this worker. */
export function keptSoon(page: Asked, sender: Sender): Promise<Kept> | null {
  const key = keyOf(page, sender);
  const keeping = underWay.get(key);
  if (!keeping || JSON.stringify(keeping.page) !== JSON.stringify(page)) return null;
  underWay.delete(key);
  return keeping.kept;
}
