/**
 * Real reports for benches and browser tests. They live outside this repository (../shared/corpus) and are only ever
 * read; where that folder is missing the callers say so and fall back to the invented sample site.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface CorpusText {
  name: string;
  text: string;
}

const folder = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The texts of ../shared/corpus in name order, or null where there is none. */
export function sharedCorpus(): CorpusText[] | null {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return names.map((name) => ({ name: name.replace(/\.txt$/, ''), text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

const escapeHtml = (text: string): string => text.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);

/** A plain page out of a text: every line that is not blank becomes a paragraph. */
export function textAsPage(title: string, text: string): string {
  const paragraphs = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><article>\n${paragraphs.join('\n')}\n</article></body></html>`;
}
