import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { glossaryEntries, termExplanation } from '../../../lib/glossary/entries';
import { glossaryFiles } from '../../../lib/glossary/glossary-files';
import { categories } from '../../../lib/glossary/schema';

const files = glossaryFiles();
let asked: string[];
let broken: boolean;

/** Freshly loaded, with nothing read yet. */
async function fresh() {
  vi.resetModules();
  return import('../../../lib/browser/glossary');
}

beforeEach(() => {
  asked = [];
  broken = false;
  vi.stubGlobal('location', { origin: 'https://extension.invalid' });
  vi.stubGlobal('fetch', (url: URL) => {
    asked.push(url.pathname);
    const contents = broken ? undefined : files[url.pathname.replace('/glossary/', '')];
    return Promise.resolve(contents === undefined ? new Response('', { status: 404 }) : new Response(contents));
  });
});
afterEach(() => vi.unstubAllGlobals());

const someOf = (category: string) => glossaryEntries.find((entry) => entry.category === category)!.id;

describe('explanations that are read when they are asked for', () => {
  it('are those of the glossary; a file is read once', async () => {
    const { explainTerm } = await fresh();
    const id = someOf('rural');
    expect(await explainTerm(id)).toEqual(termExplanation(id));
    expect(await explainTerm(id)).toEqual(termExplanation(id));
    expect(await explainTerm('report:鹿鸣')).toBeNull();
    expect(asked).toEqual(['/glossary/forms.json', '/glossary/rural.json']);
  });

  it('are asked for by a former id too', async () => {
    const { explainTerm, idsOfTerm, withCurrentIds } = await fresh();
    const merged = glossaryEntries.find(({ formerIds }) => formerIds.length > 0)!;
    const former = merged.formerIds[0]!;
    expect(await explainTerm(former)).toEqual(termExplanation(merged.id));
    expect(await idsOfTerm(former)).toEqual([merged.id, ...merged.formerIds]);
    expect(await withCurrentIds([{ id: former, quote: '引' }])).toEqual([{ id: merged.id, quote: '引' }]);
  });

  it('are held for a few fields only, the last asked for the longest', async () => {
    const { explainTerm } = await fresh();
    const five = categories.slice(0, 5).map(someOf);
    for (const id of five) await explainTerm(id);
    await explainTerm(five[4]!);
    expect(asked).toHaveLength(6);
    await explainTerm(five[0]!);
    expect(asked).toHaveLength(7);
  });

  it('are asked for again after a file could not be read', async () => {
    const { explainTerm } = await fresh();
    const id = someOf('health');
    broken = true;
    await expect(explainTerm(id)).rejects.toThrow('/glossary/forms.json');
    broken = false;
    expect(await explainTerm(id)).toEqual(termExplanation(id));
  });
});
