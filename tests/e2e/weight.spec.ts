import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const extensionDirectory = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

const kilobytes = (file: string) => Math.round(statSync(join(extensionDirectory, file)).size / 1000);

/** The script that the page names. */
function firstScript(page: string): string {
  const named = /<script[^>]*src="\/([^"]+\.js)"/.exec(readFileSync(join(extensionDirectory, page), 'utf8'))?.[1];
  if (named === undefined) throw new Error(`${page} names no script`);
  return named;
}

/** What starts with the browser or a page stays light: data are files that are read when they are needed. */
test.describe('the weight of what starts', () => {
  for (const [file, limit] of Object.entries({
    'content-scripts/detector.js': 12,
    'background.js': 700,
    'popup-view.js': 250,
    'page.js': 255,
    'background-texts.json': 120,
    'analysis-worker.js': 520,
  })) {
    test(`${file} has at most ${limit} kB`, () => expect(kilobytes(file)).toBeLessThanOrEqual(limit));
  }

  test('the panel’s first script has at most 350 kB', () => {
    expect(kilobytes(firstScript('sidepanel.html'))).toBeLessThanOrEqual(350);
  });

  test('the panel reads at most 960 kB of script before it shows', () => {
    const preloaded = [...readFileSync(join(extensionDirectory, 'sidepanel.html'), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.js)"/g)];
    expect(preloaded.length).toBeGreaterThan(1);
    expect(preloaded.reduce((sum, [, file = '']) => sum + kilobytes(file), 0)).toBeLessThanOrEqual(960);
  });

  test('the popup’s rules are in scripts alone, where no page’s document takes them', () => {
    const sheets = readdirSync(join(extensionDirectory, 'assets')).filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(5);
    for (const name of sheets)
      expect(readFileSync(join(extensionDirectory, 'assets', name), 'utf8'), name).not.toMatch(/\.rl-(?:popup|figure-card|term-card)-/);
    expect(readFileSync(join(extensionDirectory, 'popup-view.js'), 'utf8')).toContain('.rl-popup-card{');
  });

  test('the glossary’s explanations are in files alone', () => {
    const words = JSON.parse(readFileSync(join(extensionDirectory, 'glossary/words.json'), 'utf8')) as Record<string, string[]>;
    const [explanation] = Object.values(words)[0] ?? [];
    expect(explanation).toBeTruthy();
    const scripts = ['background.js', 'page.js', 'analysis-worker.js', ...readdirSync(join(extensionDirectory, 'chunks')).map((name) => `chunks/${name}`)];
    for (const script of scripts) expect(readFileSync(join(extensionDirectory, script), 'utf8').includes(explanation!), script).toBe(false);
  });
});
