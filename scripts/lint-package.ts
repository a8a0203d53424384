/** Mozilla's linter (what `web-ext lint` runs) over the built package for Firefox: no error, and no warning but those with a known reason. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownWarnings, type KnownWarning } from './build/known-warnings';

const PACKAGE = '.output/firefox-mv3';
const AROUND = 160;

interface LinterMessage {
  code: string;
  message: string;
  description: string;
  file?: string | null;
  line?: number | null;
  column?: number | null;
}

const { stdout, stderr, error } = spawnSync(process.execPath, ['node_modules/addons-linter/bin/addons-linter', '--output', 'json', PACKAGE], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
if (error) throw error;
if (stdout.trim() === '') throw new Error(`the linter said nothing: ${stderr}`);
const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', LinterMessage[]>;

const wordsAt = ({ file, line, column, message, description }: LinterMessage): string => {
  if (!file || !line) return `${message} ${description}`;
  const text = readFileSync(join(PACKAGE, file), 'utf8').split('\n')[line - 1] ?? '';
  return text.slice(Math.max(0, (column ?? 0) - AROUND), (column ?? 0) + AROUND);
};
const reasonOf = (message: LinterMessage): KnownWarning | undefined => {
  const words = wordsAt(message);
  return knownWarnings.find(({ code, near }) => code === message.code && near.test(words));
};

const unknown = warnings.filter((message) => reasonOf(message) === undefined);
const met = new Set(warnings.map(reasonOf));
const gone = knownWarnings.filter((known) => !met.has(known));
for (const message of [...errors, ...notices, ...unknown])
  console.error(`${message.code} ${message.file ?? ''}:${message.line ?? ''}:${message.column ?? ''} ${message.message}\n  ${wordsAt(message)}`);
for (const { library, code, near } of gone)
  console.error(`No longer warned of, take it out of scripts/build/known-warnings.ts: ${code} ${library} ${near.source}`);
console.log(`${errors.length} errors, ${unknown.length} new warnings, ${warnings.length - unknown.length} warnings with a known reason`);
process.exitCode = errors.length + notices.length + unknown.length + gone.length === 0 ? 0 : 1;
