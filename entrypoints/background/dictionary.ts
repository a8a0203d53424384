import { browser } from 'wxt/browser';

/** One of the extension's own files: as a part of the worker's program it would slow every start of the worker. */
export async function loadDictionary(): Promise<string> {
  const file = await fetch(browser.runtime.getURL('/segmentit-dictionary.txt'));
  return file.text();
}
