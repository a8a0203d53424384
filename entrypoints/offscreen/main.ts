/** Chromium's service worker may start no thread; this document, which nobody sees, starts it on its behalf. */
import { serve } from '../../lib/browser/messaging';
import { analyseInThread } from '../../lib/browser/analysis-thread';
import { offscreenSurface } from '../../lib/messaging/surface';

serve(offscreenSurface, { 'offscreen/analyse': (input) => analyseInThread(input) });
