/**
 * What files of each format give of their text: reports written by LibreOffice, read back, their figures and headline rows
 * compared with those of the plain text. Says so where there is no LibreOffice.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../lib/engine/analyse';
import { readFile } from '../../lib/files/read-file';
import { textAsPage, type CorpusText } from '../corpus/shared-corpus';
import { nodePlatform } from '../../lib/node/platform';
import { printTable } from './measure';

/** LibreOffice's names of its filters. */
const FORMATS = { docx: 'docx:MS Word 2007 XML', doc: 'doc:MS Word 97', odt: 'odt', rtf: 'rtf:Rich Text Format', pdf: 'pdf:writer_pdf_Export' };
const PATIENCE = 300_000;

export async function benchFiles(texts: readonly CorpusText[]): Promise<void> {
  if (spawnSync('soffice', ['--version'], { timeout: 60_000 }).status !== 0) {
    console.log('\nThere is no LibreOffice (soffice) here: reading files is not measured.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'reportlens-files-'));
  try {
    const plain = texts.map(({ text }) => foundIn(text));
    texts.forEach(({ name, text }, at) => writeFileSync(join(folder, `${at}.html`), textAsPage(name, text)));
    const rows: string[][] = [];
    for (const [ending, filter] of Object.entries(FORMATS)) {
      const pages = texts.map((_, at) => `${at}.html`);
      const { status } = spawnSync('soffice', ['--headless', '--infilter=HTML (StarWriter)', '--convert-to', filter, ...pages], {
        cwd: folder,
        timeout: PATIENCE,
      });
      if (status !== 0) throw new Error(`LibreOffice does not write ${ending}`);
      const began = performance.now();
      const read = await Promise.all(
        texts.map(async (_, at) =>
          foundIn((await readFile({ name: '', bytes: new Uint8Array(readFileSync(join(folder, `${at}.${ending}`))) }, nodePlatform)).text),
        ),
      );
      const took = performance.now() - began;
      rows.push([
        ending,
        share(
          plain.map(({ figures }) => figures),
          read.map(({ figures }) => figures),
        ),
        share(
          plain.map(({ headline }) => headline),
          read.map(({ headline }) => headline),
        ),
        took.toFixed(0),
      ]);
    }
    printTable(`Files of ${texts.length} reports against their plain text`, ['format', 'figures', 'headline rows', 'ms'], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Found {
  figures: string[];
  headline: string[];
}

function foundIn(text: string): Found {
  const { figures, headline } = analyse({ id: '', text, force: true });
  return {
    figures: figures.map(({ quote }) => quote.replace(/\s/g, '')),
    headline: headline.map(({ code, measure, status, year, value }) => [code, measure, status, year, value].join(' ')),
  };
}

/** How many of the first are among the second, list by list, each as often as it stands there. */
function share(wanted: readonly string[][], found: readonly string[][]): string {
  let hits = 0;
  wanted.forEach((list, at) => {
    const left = [...(found[at] ?? [])];
    for (const one of list) {
      const place = left.indexOf(one);
      if (place < 0) continue;
      left.splice(place, 1);
      hits++;
    }
  });
  const all = wanted.flat().length;
  return `${hits} of ${all} (${((hits / Math.max(1, all)) * 100).toFixed(2)} %)`;
}
