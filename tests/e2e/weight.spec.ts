import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { extensionDirectory } from './extension';

const kilobytes = (file: string) => Math.round(statSync(join(extensionDirectory, file)).size / 1000);

/** The script that the page names, and what that imports before anything runs. */
function firstScript(page: string): string {
  const named = /<script[^>]*src="\/([^"]+\.js)"/.exec(readFileSync(join(extensionDirectory, page), 'utf8'))?.[1];
  if (named === undefined) throw new Error(`${page} names no script`);
  return named;
}

/** What starts with the browser or a page stays light: data are files that are read when they are needed. */
test.describe('the weight of what starts', () => {
  for (const [file, limit] of Object.entries({ 'background.js': LIMIT_B, 'popup-view.js': LIMIT_P, 'page.js': 450, 'analysis-worker.js': LIMIT_W })) {
    test(`${file} has at most ${limit} kB`, () => expect(kilobytes(file)).toBeLessThanOrEqual(limit));
  }

  test('the panel’s first script has at most LIMIT_S kB', () => {
    expect(kilobytes(firstScript('sidepanel.html'))).toBeLessThanOrEqual(LIMIT_S);
  });

  test('the glossary’s explanations are in files alone', () => {
    const words = JSON.parse(readFileSync(join(extensionDirectory, 'glossary/words.json'), 'utf8')) as Record<string, string>;
    const [explanation] = Object.values(words);
    expect(explanation).toBeTruthy();
    const scripts = ['background.js', 'page.js', 'analysis-worker.js', ...readdirSync(join(extensionDirectory, 'chunks')).map((name) => `chunks/${name}`)];
    for (const script of scripts) expect(readFileSync(join(extensionDirectory, script), 'utf8').includes(explanation!), script).toBe(false);
  });
});
