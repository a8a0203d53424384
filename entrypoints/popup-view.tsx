/** The popup, loaded after the marks: leaves its mount function where the page script of this world looks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountPopup } from '../components/popup/mount';

export default defineUnlistedScript(() => {
  globalThis.__reportlensMountPopup = mountPopup;
});
