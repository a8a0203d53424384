/** docs/rules.md says what the naming rules say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NAMES } from '../../../lib/extract/indicators/naming/book';
import { rulesPage } from '../../../scripts/rules/page';

it('is written anew when naming rules change (npx tsx scripts/rules-doc.ts)', () => {
  const written = new Set(readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8').split('\n'));
  const rows = rulesPage()
    .split('\n')
    .filter((line) => NAMES.rules.some(({ id }) => line.startsWith(`| \`${id}\` |`)));
  expect(rows).toHaveLength(NAMES.rules.length);
  expect(rows.filter((row) => !written.has(row))).toEqual([]);
});
