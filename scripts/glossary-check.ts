/**
 * Checks the glossary's data files: schema, duplicates, clashing forms, missing languages, dead relations, sources,
 * lengths, numbers of entries. Prints every problem and exits with 1 where there is one.
 */
import indicators from '../lib/glossary/data/indicators.json';
import { checkGlossary, countProblems } from '../lib/glossary/check-glossary';
import { categories } from '../lib/glossary/schema';
import { termData } from '../lib/glossary/term-data';

const data = { terms: termData, indicators };
const problems = [...checkGlossary(data), ...countProblems(data)];
for (const problem of problems) console.error(problem);

const counts = categories.map((category) => `${category} ${termData[category].length}`);
const total = categories.reduce((sum, category) => sum + termData[category].length, 0);
console.log(`${total} terms (${counts.join(', ')}), ${indicators.length} indicators, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
