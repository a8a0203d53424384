/** The engine in a thread of its own, for texts that would keep the background from answering others. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readEngineData } from '../lib/browser/engine-data';
import { analyse, type AnalyseInput } from '../lib/engine/analyse';

interface Thread {
  addEventListener(type: 'message', listener: (event: MessageEvent<AnalyseInput>) => void): void;
  postMessage(message: unknown): void;
}

export default defineUnlistedScript(() => {
  const thread = globalThis as unknown as Thread;
  thread.addEventListener('message', ({ data }) => {
    void readEngineData().then(() => thread.postMessage(analyse(data)));
  });
});
