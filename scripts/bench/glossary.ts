/**
 * The glossary's weight and speed: how long the worker waits for it at its first report, how fast forms are found
 * beside one walk over the text, what the built scripts carry of it, and how many marks it explains.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { analyse } from '../../lib/engine/analyse';
import { glossaryEntries } from '../../lib/glossary/entries';
import { foldForm } from '../../lib/glossary/fold';
import { formMatcher } from '../../lib/glossary/form-matcher';
import { read } from '../../lib/text/reading';
import type { CorpusText } from '../corpus/shared-corpus';
import { compare, printTable } from './measure';

const data = fileURLToPath(new URL('../../lib/glossary/data/terms', import.meta.url));
const output = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
/** A name that only the glossary holds: a script with it carries the glossary. */
const SIGN = 'sanqu-sanxian';

export function benchGlossary(texts: readonly CorpusText[]): void {
  benchSpeed(texts);
  weigh();
  countExplained(texts);
}

function benchSpeed(texts: readonly CorpusText[]): void {
  const files = readdirSync(data).map((name) => JSON.stringify(JSON.parse(readFileSync(join(data, name), 'utf8'))));
  const forms = glossaryEntries.flatMap(({ id, zh, variants, covers }) => [zh, ...variants, ...covers].map((form) => [form, id] as const));
  const readings = texts.map(({ text }) => read(text).text);
  const characters = readings.reduce((sum, text) => sum + text.length, 0);
  const built = formMatcher(forms);
  const rows = compare({
    'parse the entries': () => files.map((file) => JSON.parse(file) as unknown),
    'make the forms ready': () => formMatcher(forms),
    'fold the texts': () => readings.map((text) => foldForm(text)),
    'find all forms': () => readings.map((text) => built.find(text).length),
  });
  printTable(
    `Glossary, ${glossaryEntries.length} entries, ${forms.length} forms, ${characters.toLocaleString('en')} characters read`,
    ['step', 'ms'],
    rows.map(({ name, median }) => [name, median.toFixed(1)]),
  );
}

/** What is built is weighed; without a build there is nothing to weigh. */
function weigh(): void {
  if (!existsSync(output)) {
    console.log('\nThere is no build in .output/chrome-mv3: its scripts are not weighed.');
    return;
  }
  const scripts = ['page.js', 'popup-view.js', 'background.js'].map((name) => [name, readFileSync(join(output, name), 'utf8')] as const);
  printTable(
    'Built scripts',
    ['script', 'kB', 'kB gzipped', 'carries the glossary'],
    scripts.map(([name, code]) => [name, kilobytes(Buffer.byteLength(code)), kilobytes(gzipSync(code).length), code.includes(SIGN) ? 'yes' : 'no']),
  );
}

function countExplained(texts: readonly CorpusText[]): void {
  const rows = texts.map(({ name, text }) => {
    const { terms } = analyse({ id: name, text, force: true });
    const own = terms.filter(({ definition }) => definition?.source === 'report').length;
    return {
      name,
      marks: terms.length,
      own,
      builtin: terms.filter(({ definition, family }) => definition?.source === 'builtin' && family === undefined).length,
    };
  });
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
  rows.push({ name: 'all', marks: total(({ marks }) => marks), own: total(({ own }) => own), builtin: total(({ builtin }) => builtin) });
  printTable(
    'Marks of terms, and how many are explained',
    ['text', 'marks', 'by the report', 'by the glossary', 'explained'],
    rows.map(({ name, marks, own, builtin }) => [name, String(marks), String(own), String(builtin), `${((100 * (own + builtin)) / marks).toFixed(1)} %`]),
  );
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0);
