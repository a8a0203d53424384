/**
 * `npm run bench`: speed and weight, measured in one run, as ratios where a machine's own speed would mislead.
 * Arguments choose parts: start, engine, growth, glossary, browser, files, library (which first writes a million rows, some minutes;
 * library=200 writes 200 reports only; REPORTLENS_BENCH_PROFILE names a folder that keeps them for the next run). All without any. `hostile`, only where it is named, opens pages that work against the
 * extension (hostile=nodes: those with that in their names) and exits with 1 where one of them does not hold.
 */
import { sharedCorpus } from './corpus/shared-corpus';
import { benchEngine } from './bench/engine';
import { benchBrowser } from './bench/browser';
import { benchFiles } from './bench/files';
import { benchGlossary } from './bench/glossary';
import { benchStart } from './bench/start';
import { benchGrowth } from './bench/growth';
import { benchHostile } from './bench/hostile';
import { benchLibrary } from './bench/library';
import { MILLION } from './bench/million-rows';
import { sampleTexts } from './corpus/sample-texts';

const PARTS = ['start', 'engine', 'growth', 'glossary', 'browser', 'files', 'library', 'hostile'];
const asked = process.argv.slice(2).map((argument) => argument.split('='));
const wanted = asked.map(([part = '']) => part);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are: ${PARTS.join(', ')}.`);
  process.exit(2);
}
const runs = (part: string): boolean => wanted.length === 0 || wanted.includes(part);

const corpus = sharedCorpus();
if (!corpus) console.log('../shared/corpus is not here: measuring on the invented sample reports instead.');
const texts = corpus ?? sampleTexts();
if (runs('start')) await benchStart();
if (runs('engine')) await benchEngine(texts.map(({ text }) => text));
if (runs('growth') && !benchGrowth()) process.exitCode = 1;
if (runs('glossary')) benchGlossary(texts);
if (runs('browser')) await benchBrowser(texts);
if (runs('files')) await benchFiles(texts);
if (runs('library')) {
  const reports = Number(asked.find(([part]) => part === 'library')?.[1] ?? MILLION.reports);
  await benchLibrary({ ...MILLION, reports }, process.env.REPORTLENS_BENCH_PROFILE);
}
if (wanted.includes('hostile')) {
  const held = await benchHostile(asked.find(([part]) => part === 'hostile')?.[1] ?? '');
  if (!held) process.exitCode = 1;
}
