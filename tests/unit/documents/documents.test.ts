import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { quickLook } from '../../../lib/detect/quick';
import { analyse } from '../../../lib/engine/analyse';
import { kinds, PageKindSchema, type PageKind } from '../../../lib/model/kinds';
import { readDocument } from '../../../lib/node/read-document';
import expected from '../../fixtures/documents/rows.json';
import { toldBy, type Told } from './told';

const folder = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const documents: Readonly<Record<string, Told>> = expected;

describe('a document of each sort, whole', () => {
  it.each(Object.entries(documents))('%s gives these rows and no others', async (file, told) => {
    expect(toldBy(analyse(await readDocument(`${folder}${file}`, { recognise: false })))).toEqual(told);
  });

  it.each(Object.entries(documents).filter(([, { is }]) => kinds[is.split(' | ')[0] as PageKind].marked))(
    'the quick look of a page does not pass %s by',
    (file) => {
      const { document } = parseHTML(readFileSync(`${folder}${file}`, 'utf8'));
      expect(quickLook(document).maybe).toBe(true);
    },
  );

  it('has two layouts of every sort', () => {
    expect(Object.keys(documents).sort()).toEqual(
      readdirSync(folder)
        .filter((file) => file.endsWith('.html'))
        .sort(),
    );
    for (const kind of PageKindSchema.options.filter((one) => one !== 'other')) {
      expect(Object.values(documents).filter(({ is }) => is.startsWith(`${kind} |`)).length, kind).toBeGreaterThanOrEqual(2);
    }
  });
});
