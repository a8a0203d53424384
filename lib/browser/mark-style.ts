/**
 * The colours of marks that the reader has chosen, laid over public/marks.css. That a mark is a figure, a target or a
 * term is told by its line; the colour is the reader's.
 */
import { browser } from 'wxt/browser';
import * as v from 'valibot';
import palette from './data/mark-colours.json';

/** Colours to choose from: each keeps 3:1 on white and on near black (tests/unit/browser/mark-style.test.ts). */
export const markPalette: readonly string[] = palette;

const ColourSchema = v.fallback(v.nullable(v.picklist(palette)), null);

/** null: the colour of public/marks.css. */
export const MarkColoursSchema = v.object({ figure: ColourSchema, target: ColourSchema, explained: ColourSchema });
export type MarkColours = v.InferOutput<typeof MarkColoursSchema>;
export type MarkKind = keyof MarkColours;

/** As public/marks.css has them. */
export const usualColours: Record<MarkKind, string> = { figure: '#3f86d6', target: '#c8701a', explained: '#1f9575' };

const kinds = ['figure', 'target', 'explained'] as const satisfies readonly MarkKind[];

/** On what the rules stand, as in the marks.css of each browser. */
const standing = import.meta.env.FIREFOX ? '' : 'html';

/** A style sheet for the chosen colours, '' where all are the usual ones. */
export function markStyle(colours: MarkColours): string {
  const rules = kinds.flatMap((kind) => {
    const colour = colours[kind];
    // It must win over marks.css whichever of the two sheets the browser puts first.
    return colour === null || colour === usualColours[kind]
      ? []
      : [`${standing}::highlight(reportlens-${kind}) { text-decoration-color: ${colour} !important; }`];
  });
  return rules.length === 0 ? '' : `@media screen and (forced-colors: none) { ${rules.join(' ')} }`;
}

/**
 * Brings every open page within reach from one choice of colours to another, marked or not: whether a tab has marks is told a moment
 * after they stand, and a change in that moment would miss it. A sheet for marks that are not there changes nothing.
 *
 * Callers wait for one change before they begin the next, else a colour between two others may stay.
 */
export async function restyleTabs(before: MarkColours, after: MarkColours): Promise<void> {
  const [old, next] = [markStyle(before), markStyle(after)];
  if (old === next) return;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(
    tabs.map(async ({ id: tabId, url }) => {
      // The addresses of pages within reach alone are told.
      if (tabId === undefined || !/^(?:https?|file):/.test(url ?? '')) return;
      const target = { tabId, allFrames: true };
      try {
        if (old !== '') await browser.scripting.removeCSS({ target, css: old });
        if (next !== '') await browser.scripting.insertCSS({ target, css: next });
      } catch (error) {
        console.info(`ReportLens: tab ${tabId} keeps its colours until its next loading`, error);
      }
    }),
  );
}
