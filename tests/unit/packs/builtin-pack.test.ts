import { expect, it } from 'vitest';
import { builtinPack } from '../../../lib/glossary/builtin-pack';
import { glossaryEntries } from '../../../lib/glossary/entries';
import { glossaryFiles, type ExplanationsFile } from '../../../lib/glossary/glossary-files';
import type { PackedForms } from '../../../lib/glossary/packed-forms';
import { categories } from '../../../lib/glossary/schema';
import { packFile } from '../../../lib/packs/pack-file';
import { readDictionary } from '../../../lib/packs/read-dictionary';
import { bytesOf } from './made';

it('the built-in glossary is a pack: from the extension’s files to a file that can be imported, nothing lost', () => {
  const files = glossaryFiles();
  const explanations = Object.assign({}, ...categories.map((category) => JSON.parse(files[`${category}.json`]!) as ExplanationsFile)) as ExplanationsFile;
  const pack = builtinPack(JSON.parse(files['forms.json']!) as PackedForms, explanations, '0.1.0');
  const read = readDictionary(bytesOf(packFile(pack)), 'x.json');
  expect(read).toMatchObject({ title: 'ReportLens 术语表', revision: '0.1.0', licence: 'MIT' });
  expect(read.entries).toHaveLength(glossaryEntries.length);
  const byId = new Map(read.entries.map((entry) => [entry.id, entry]));
  for (const entry of glossaryEntries) {
    const { id, zh, en, explanation, items, introduced, figures, disputed, sources, covers, near, notBefore, notAfter, quotedOnly, regions, category } = entry;
    expect(byId.get(id)).toMatchObject({
      zh,
      en,
      items,
      introduced,
      figures,
      disputed,
      sources,
      covers,
      near,
      notBefore,
      notAfter,
      quotedOnly,
      regions,
      category,
      explanation,
    });
    expect(byId.get(id)?.variants).toEqual([...entry.variants, ...Object.keys(entry.sameAs)]);
  }
});
