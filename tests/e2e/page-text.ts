/** lib/text/dom-text.ts, bundled for a page's own world, so that its answers can be asked for in a real browser. */
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type * as DomText from '../../lib/text/dom-text';

declare global {
  var domText: typeof DomText;
}

let script: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../lib/text/dom-text.ts', import.meta.url)),
        formats: ['iife'],
        name: 'domText',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('vite built nothing');
  return output.output[0].code;
}

/** Defines `domText` in the page. */
export async function addDomText(page: Page): Promise<void> {
  script ??= bundle();
  await page.addScriptTag({ content: await script });
}

/** Shows this markup and gives the text of the page. */
export async function textOf(page: Page, markup: string): Promise<string> {
  await page.setContent(`<!doctype html>${markup}`);
  await addDomText(page);
  return page.evaluate(() => domText.pageText(document).text);
}
