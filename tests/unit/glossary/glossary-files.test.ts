import { describe, expect, it } from 'vitest';
import { glossaryEntries, termExplanation } from '../../../lib/glossary/entries';
import { categoryOf, entryForms } from '../../../lib/glossary/entry-forms';
import { glossaryFiles, type ExplanationsFile, type NamesFile } from '../../../lib/glossary/glossary-files';
import type { WordsFile } from '../../../lib/glossary/entry-words-list';
import * as inBrowser from '../../../lib/glossary/packed-forms.browser';
import { packedForms } from '../../../lib/glossary/packed-forms';
import { browserModules } from '../../../scripts/build/browser-modules';

const files = glossaryFiles();
const file = <T>(name: string) => JSON.parse(files[`${name}.json`] ?? '{}') as T;

describe('the glossary as files of the extension', () => {
  it('says of every entry what the glossary says, in the file of its field', () => {
    for (const { id, category } of glossaryEntries) {
      expect(categoryOf(id)).toBe(category);
      expect(file<ExplanationsFile>(category)[id], id).toEqual(termExplanation(id));
    }
    expect(categoryOf('no-such-entry')).toBeNull();
  });

  it('gives words and names of every entry', () => {
    const words = file<WordsFile>('words');
    const names = file<NamesFile>('names');
    expect(Object.keys(words)).toHaveLength(glossaryEntries.length);
    for (const { id, zh, en, explanation, items } of glossaryEntries) {
      expect(words[id]).toEqual([explanation.zh, ...items.map((item) => item.zh)]);
      expect(names[id]).toEqual({ zh, en });
    }
  });
});

describe('the forms that a page carries', () => {
  it('are all that decides where an entry stands', () => {
    const decisive = glossaryEntries.map(({ id, zh, variants, sameAs, covers, regions, near, notBefore, notAfter, quotedOnly }) => {
      return { id, zh, variants: [...variants, ...Object.keys(sameAs)], covers, regions, near, notBefore, notAfter, quotedOnly };
    });
    expect(entryForms()).toEqual(decisive);
    for (const { id, category } of glossaryEntries) expect(categoryOf(id)).toBe(category);
  });

  it('come out of the file as they are here, without an explanation', () => {
    expect(file('forms')).toEqual(packedForms());
    expect(files['forms.json']).not.toContain(glossaryEntries[0]?.explanation.zh);
  });

  it('are none in a browser before they are given', () => {
    expect(inBrowser.packedForms()).toEqual({});
    inBrowser.givePackedForms(packedForms());
    expect(inBrowser.packedForms()).toBe(packedForms());
  });
});

describe('modules with another text for the browser', () => {
  const own = (path: string) => new URL(`../../../${path}`, import.meta.url).pathname;

  it('are taken from beside them, and only there', () => {
    const { load } = browserModules();
    expect(load(own('lib/glossary/entry-words-list.ts'))).toContain('entry-words-list.browser.ts');
    expect(load(own('lib/language/regions/township-list.ts'))).toContain('township-list.browser.ts');
    expect(load(own('lib/glossary/entry-words-list.browser.ts'))).toBeNull();
    expect(load(own('lib/glossary/find-terms.ts'))).toBeNull();
  });
});
