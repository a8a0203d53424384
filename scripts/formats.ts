/**
 * How much of a text each format gives back: the figures and headline rows of the text itself against those of the files made of it.
 *
 *   npx tsx scripts/formats.ts [--formats pdf,docx] [--texts 3] [--folder DIR]
 *
 * Reads ../shared/corpus where it exists, else the invented sample site.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../lib/engine/analyse';
import { readFile } from '../lib/files/read-file';
import type { Analysis } from '../lib/model/analysis';
import { sampleTexts } from './corpus/sample-texts';
import { sharedCorpus } from './corpus/shared-corpus';
import { nodePlatform } from '../lib/node/platform';
import { nodeRecogniser } from '../lib/node/recogniser';
import { FORMATS, openMaker } from './formats/make';
import { shareOf, type Share } from './formats/share';

const { values } = parseArgs({
  options: { formats: { type: 'string' }, texts: { type: 'string' }, folder: { type: 'string' }, misses: { type: 'boolean', default: false } },
});
const formats = FORMATS.filter((format) => values.formats?.split(',').includes(format) ?? true);
const provinces = sharedCorpus()?.filter(({ name }) => !name.startsWith('seed-')) ?? sampleTexts();
const texts = provinces.slice(0, Number(values.texts ?? Infinity));
const maker = openMaker(values.folder ?? join(tmpdir(), 'reportlens-formats'));
const recogniser = nodeRecogniser();

async function analysisOf(path: string): Promise<Analysis> {
  const { text, tables, doubtful } = await readFile(
    { name: path, bytes: new Uint8Array(readFileSync(path)) },
    { ...nodePlatform, recognition: { recogniser } },
  );
  return analyse({ id: path, text, tables, doubtful, force: true });
}

try {
  console.log('format        figures        headline rows   wrong without doubt');
  for (const format of formats) {
    const shares: Share[] = [];
    for (const text of texts) {
      const own = analyse({ id: text.name, text: text.text, force: true });
      const share = shareOf(own, await analysisOf(await maker.file(text, format)));
      shares.push(share);
      if (values.misses) console.log(text.name, share.misses.join(' | '));
    }
    const sum = (count: (share: Share) => number) => shares.reduce((all, share) => all + count(share), 0);
    const percent = (part: number, of: number) => `${part}/${of} ${((100 * part) / of).toFixed(1)}%`.padEnd(15);
    console.log(
      format.padEnd(13),
      percent(
        sum((one) => one.figures),
        sum((one) => one.figuresOf),
      ),
      percent(
        sum((one) => one.rows),
        sum((one) => one.rowsOf),
      ),
      sum((one) => one.wrongUndoubted),
    );
  }
} finally {
  await maker.close();
  await recogniser.close();
}
