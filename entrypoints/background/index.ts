/**
 * The background: a service worker in Chrome, an event page in Firefox. It may be stopped at any moment, so every
 * listener is registered in the first turn, and whatever must last stands in the library or in storage.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { setUpAction } from './action';
import { setUpClipping } from './clipping';
import { setUpLifecycle } from './lifecycle';
import { setUpMarkColours } from './mark-colours';
import { setUpMessages } from './messages';
import { setUpSites } from './sites';

export default defineBackground({
  main() {
    takeOver();
    setUpMessages();
    setUpAction();
    setUpSites();
    setUpMarkColours();
    setUpClipping();
    setUpLifecycle();
  },
});

/**
 * After an update that happened while the browser was closed (an unpacked folder replaced), Chromium may start the older version's
 * worker beside this one, answer nothing by it, and let this one wait until it has gone. A new version never waits.
 */
function takeOver(): void {
  const worker = globalThis as { skipWaiting?: () => Promise<void> };
  if (worker.skipWaiting) addEventListener('install', () => void worker.skipWaiting?.());
}
