/** `npm run bench`: speed and weight, measured in one run, as ratios where a machine's own speed would mislead. */
import { sharedCorpus } from './corpus/shared-corpus';
import { benchEngine } from './bench/engine';
import { benchBrowser } from './bench/browser';
import { sampleTexts } from './corpus/sample-texts';

const corpus = sharedCorpus();
if (!corpus) console.log('../shared/corpus is not here: measuring on the invented sample reports instead.');
const texts = corpus ?? sampleTexts();
benchEngine(texts.map(({ text }) => text));
await benchBrowser(texts);
