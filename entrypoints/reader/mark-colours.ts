/** The reader page's own marks in the colours that the reader has chosen. */
import { markStyle } from '../../lib/browser/mark-style';
import { readSettings, watchSettings } from '../../lib/browser/settings';

/** Keeps the page's marks in the chosen colours for as long as it is open. */
export function colourMarks(): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const show = ({ markColours }: { markColours: Parameters<typeof markStyle>[0] }) => sheet.replaceSync(markStyle(markColours));
  watchSettings(show);
  readSettings()
    .then(show)
    .catch((error: unknown) => console.warn('ReportLens: the marks have their usual colours', error));
}
