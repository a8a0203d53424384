/**
 * Checks the glossary's data files: schema, duplicates, clashing and ambiguous forms, missing languages, dead relations,
 * sources, lengths, second looks, numbers of entries. Prints every problem and exits with 1 where there is one.
 *
 * `npm run glossary:check -- --looked-at ID…` first records that the English of these entries was looked at again, and
 * forgets entries that are gone.
 */
import { writeFileSync } from 'node:fs';
import * as v from 'valibot';
import reviews from '../lib/glossary/data/english-reviews.json';
import indicators from '../lib/glossary/data/indicators.json';
import { checkGlossary, countProblems } from '../lib/glossary/check-glossary';
import { englishFingerprint } from '../lib/glossary/english-review';
import { TermEntrySchema, categories } from '../lib/glossary/schema';
import { termData } from '../lib/glossary/term-data';

const [option, ...lookedAt] = process.argv.slice(2);
if (option !== undefined && option !== '--looked-at') {
  console.error(`unknown option ${option}; there is --looked-at ID…`);
  process.exit(2);
}

const known: Record<string, string> = { ...reviews };
const entries = new Map(categories.flatMap((category) => termData[category]).map((entry) => [entry.id, entry]));
for (const id of lookedAt) {
  const entry = entries.get(id);
  if (!entry) {
    console.error(`${id}: no such entry`);
    process.exit(2);
  }
  known[id] = englishFingerprint(v.parse(TermEntrySchema, entry));
}
if (lookedAt.length > 0) {
  for (const id of Object.keys(known)) if (!entries.has(id)) delete known[id];
  const sorted = Object.fromEntries(Object.entries(known).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(new URL('../lib/glossary/data/english-reviews.json', import.meta.url), `${JSON.stringify(sorted, null, 2)}\n`);
}

const data = { terms: termData, indicators, reviews: known };
const problems = [...checkGlossary(data), ...countProblems(data)];
for (const problem of problems) console.error(problem);

const counts = categories.map((category) => `${category} ${termData[category].length}`);
const total = categories.reduce((sum, category) => sum + termData[category].length, 0);
console.log(`${total} terms (${counts.join(', ')}), ${indicators.length} indicators, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
