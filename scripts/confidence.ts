/**
 * Learns how sure an indicator is from labelled passages: `tsx scripts/confidence.ts GOLD CORPUS [GOLD CORPUS …]`.
 *
 * GOLD: JSON of passages `{ doc, start, end, figures, indicators }`, offsets in code points into CORPUS/DOC.txt. Each
 * indicator that the engine reads inside a passage is right or wrong; a logistic regression over its signs
 * (lib/extract/indicators/readings/signs.ts) gives each sign a weight. With few labels a sign is drawn towards nothing
 * (ridge), or towards what is known of it beforehand (`PRIOR`). The weights go to lib/extract/data/confidence.json with how often
 * each sign was seen and right. Documents are held out one by one to see whether 90 % means 90 %: the table is printed.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchSigns } from './confidence/labelled';
import { calibration, fit, type Sample } from './confidence/regression';

const TARGET = new URL('../lib/extract/data/confidence.json', import.meta.url);

const sets = process.argv.slice(2);
if (sets.length < 2 || sets.length % 2 === 1) {
  console.error('Usage: tsx scripts/confidence.ts GOLD CORPUS [GOLD CORPUS …]');
  process.exit(2);
}
const samples: Sample[] = [];
for (let at = 0; at < sets.length; at += 2) {
  const gold = JSON.parse(readFileSync(sets[at] ?? '', 'utf8')) as Parameters<typeof watchSigns>[0];
  samples.push(
    ...watchSigns(gold, (doc) => {
      const file = join(sets[at + 1] ?? '', `${doc}.txt`);
      return existsSync(file) ? readFileSync(file, 'utf8') : null;
    }),
  );
}
const learned = fit(samples);
console.table(calibration(samples));
writeFileSync(TARGET, `${JSON.stringify(learned, null, 1)}\n`);
