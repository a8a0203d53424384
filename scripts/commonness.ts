/**
 * Counts in how many of ten or more reports each entry of the glossary stands and writes lib/glossary/data/commonness.json.
 *
 * `npx tsx scripts/commonness.ts FILE…`: work reports of provincial regions as plain text, one a file. Counts alone are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { analyse } from '../lib/engine/analyse';

/** Counts below are left out: such terms are rare. */
const LEAST = 4;
const TEN = 10;

const files = process.argv.slice(2);
if (files.length !== TEN) {
  console.error(`counts are out of ${TEN} reports; ${files.length} files were given`);
  process.exit(2);
}
const counts = new Map<string, number>();
for (const file of files) {
  const { terms } = analyse({ id: file, text: readFileSync(file, 'utf8'), force: true });
  for (const id of new Set(terms.map((term) => term.id))) if (!id.startsWith('report:')) counts.set(id, (counts.get(id) ?? 0) + 1);
}
const of = Object.fromEntries([...counts].filter(([, count]) => count >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1)));
const data = { counted: 'Work reports of ten provincial regions of 2026: in how many of them each entry stands, from four up.', reports: files.length, of };
writeFileSync(new URL('../lib/glossary/data/commonness.json', import.meta.url), `${JSON.stringify(data, null, 1)}\n`);
