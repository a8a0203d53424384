import { browser } from 'wxt/browser';
import { restyleTabs } from '../../lib/browser/mark-style';
import { settingsChange } from '../../lib/browser/settings';

/** Gives the marks of open pages the colours that the reader has just chosen. */
export function setUpMarkColours(): void {
  let restyled = Promise.resolve();
  browser.storage.onChanged.addListener((changes, area) => {
    const change = settingsChange(changes, area);
    if (!change) return;
    restyled = restyled
      .then(() => restyleTabs(change.before.markColours, change.after.markColours))
      .catch((error: unknown) => {
        console.error('ReportLens: the marks keep their colours', error);
      });
  });
}
