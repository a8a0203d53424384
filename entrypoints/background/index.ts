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
    setUpMessages();
    setUpAction();
    setUpSites();
    setUpMarkColours();
    setUpClipping();
    setUpLifecycle();
  },
});
