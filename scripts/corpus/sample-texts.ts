/** The invented sample reports as plain text, for benches on a machine without ../shared/corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { pageText } from '../../lib/text/dom-text';
import type { CorpusText } from './shared-corpus';

const root = fileURLToPath(new URL('../../tests/site', import.meta.url));

/** One entry a sample page with a year in its name, each as the page script would read it. */
export function sampleTexts(): CorpusText[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\d{4}\.html$/.test(path))
    .sort()
    .map((path) => {
      const { document } = parseHTML(readFileSync(join(root, path), 'utf8'));
      return { name: path, text: pageText(document.body).text };
    });
}
