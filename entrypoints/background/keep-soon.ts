/** Keeping what was just analysed, behind the answer: marks wait for no write. */
import type { Sender } from '../../lib/browser/sender';
import type { Analysis } from '../../lib/model/analysis';
import { sha256 } from '../../lib/store/hash';
import { keepPage, type Asked, type Kept } from './analyse-page';

interface Keeping {
  /** Of the page as it was asked: its text may be some megabytes. */
  digest: Promise<string>;
  kept: Promise<Kept>;
}

/** Pages whose keeping has begun and not been asked after: no more than these are remembered. */
const MOST = 20;
const underWay = new Map<string, Keeping>();
/** The keeping of each page that has not ended yet. */
const last = new Map<string, Promise<unknown>>();

const keyOf = ({ url }: Asked, { tabId, frameId }: Sender) => `${tabId ?? ''} ${frameId} ${url}`;
const digestOf = (page: Asked): Promise<string> => sha256(JSON.stringify(page));

/** Begins to keep a page once the present answer has gone out; goes on by itself where its page is closed meanwhile. */
export function keepSoon(page: Asked, sender: Sender, analysis: Analysis): void {
  const answered = new Promise<void>((resolve) => setTimeout(resolve));
  const kept = answered.then(() => keepInTurn(page, sender, analysis));
  const key = keyOf(page, sender);
  underWay.delete(key);
  underWay.set(key, { digest: answered.then(() => digestOf(page)), kept });
  const [oldest] = underWay.keys();
  if (underWay.size > MOST && oldest !== undefined) underWay.delete(oldest);
}

/** Keeps a page behind what was read at its place before, so that the later reading stands. */
export function keepInTurn(page: Asked, sender: Sender, analysis: Analysis): Promise<Kept> {
  const key = keyOf(page, sender);
  const before = last.get(key) ?? Promise.resolve();
  const kept = before.then(() => keepPage(page, sender, analysis));
  const ended = kept
    .catch(() => undefined)
    .then(() => {
      if (last.get(key) === ended) last.delete(key);
    });
  last.set(key, ended);
  return kept;
}

/** How the keeping of this very page ends; null where none has begun, as after a stop of this worker. */
export async function keptSoon(page: Asked, sender: Sender): Promise<Kept | null> {
  const key = keyOf(page, sender);
  const keeping = underWay.get(key);
  if (!keeping || (await keeping.digest) !== (await digestOf(page))) return null;
  if (underWay.get(key) === keeping) underWay.delete(key);
  return keeping.kept;
}
