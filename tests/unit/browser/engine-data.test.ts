import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryWordsFile } from '../../../lib/glossary/entry-words-list';
import { glossaryFiles } from '../../../lib/glossary/glossary-files';
import { packedForms } from '../../../lib/glossary/packed-forms';
import { quotedWords } from '../../../lib/glossary/quoted-words';
import { codeRows } from '../../../lib/language/indicator-codes';
import { divisionRows } from '../../../lib/language/regions/division-list';
import { townshipRows } from '../../../lib/language/regions/township-list';

/** Freshly loaded contexts, whose fetch finds these files alone. */
async function fresh(files: Record<string, string>) {
  vi.resetModules();
  vi.stubGlobal('location', { origin: 'https://extension.invalid' });
  vi.stubGlobal('fetch', ({ pathname }: URL) => {
    const contents = files[pathname];
    return Promise.resolve(contents === undefined ? new Response('', { status: 404 }) : new Response(contents));
  });
  const { readEngineData } = await import('../../../lib/browser/engine-data');
  await readEngineData();
  const [forms, words, quoted, divisions, townships, codes] = await Promise.all([
    import('../../../lib/glossary/packed-forms.browser'),
    import('../../../lib/glossary/entry-words-list.browser'),
    import('../../../lib/glossary/quoted-words.browser'),
    import('../../../lib/language/regions/division-list.browser'),
    import('../../../lib/language/regions/township-list.browser'),
    import('../../../lib/language/indicator-codes.browser'),
  ]);
  return {
    forms: forms.packedForms(),
    words: words.entryWordsFile(),
    quoted: quoted.quotedWords(),
    divisions: divisions.divisionRows(),
    townships: townships.townshipRows(),
    codes: codes.codeRows(),
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what the engine reads in a browser before its first text', () => {
  const all: Record<string, string> = {
    ...Object.fromEntries(Object.entries(glossaryFiles()).map(([name, contents]) => [`/glossary/${name}`, contents])),
    '/divisions.txt': divisionRows(),
    '/townships.txt': townshipRows(),
    '/indicator-codes.json': JSON.stringify(codeRows()),
  };

  it('is what the command line has', async () => {
    expect(await fresh(all)).toEqual({
      forms: packedForms(),
      words: entryWordsFile(),
      quoted: quotedWords(),
      divisions: divisionRows(),
      townships: townshipRows(),
      codes: codeRows(),
    });
  });

  it('comes piece by piece: a file that cannot be read takes no other with it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const rest = Object.fromEntries(Object.entries(all).filter(([path]) => path !== '/glossary/forms.json'));
    expect(await fresh(rest)).toEqual({
      forms: {},
      words: entryWordsFile(),
      quoted: quotedWords(),
      divisions: divisionRows(),
      townships: townshipRows(),
      codes: codeRows(),
    });
    expect(console.warn).toHaveBeenCalledOnce();
  });
});
