/** The popup's looks inside its shadow root, where no rule of the page reaches. */
import tokens from '../ui/tokens.css?inline';
import statusLabel from '../ui/status-label.module.css?inline';
import whyList from '../ui/why-list.module.css?inline';
import popup from './popup.module.css?inline';
import figureCard from './figure-card.module.css?inline';
import seriesBars from './series-bars.module.css?inline';
import standing from './standing.module.css?inline';
import termCard from './term-card.module.css?inline';
import termNotes from './term-notes.module.css?inline';
import lookedAt from './looked-at.module.css?inline';
import cardButtons from './card-buttons.module.css?inline';

/** In the order in which they win over one another. */
const sheets = [tokens, statusLabel, whyList, popup, figureCard, seriesBars, standing, termCard, termNotes, lookedAt, cardButtons];

/** A rem counts in the page's root font size, which is the page's whim (62.5 %, 100 px): take the usual 16 px. */
export function remToPx(css: string): string {
  return css.replace(/(?<!\w-|[\w.])(\d*\.\d+|\d+)rem\b/gu, (_, size: string) => `${Number(size) * 16}px`);
}

/**
 * A constructed sheet, which no content security policy of the page forbids; a style element where the browser does
 * not let content scripts adopt one (Firefox: https://bugzilla.mozilla.org/show_bug.cgi?id=1751346).
 */
export function applyStyle(root: ShadowRoot): void {
  const css = remToPx(sheets.join('\n'));
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.prepend(style);
  }
}
