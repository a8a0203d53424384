import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { tables } from '../../../lib/exchange/fields';

it('docs/data.md names every field with its type and meaning, in order', () => {
  const docs = readFileSync(new URL('../../../docs/data.md', import.meta.url), 'utf8');
  const rows = [...docs.matchAll(/^\| `(\w{1,40})` \| (\w{1,20})(, may be null)? \| ([^|\n]{1,400}) \|$/gm)];
  const told = rows.map(([, name, type, optional, meaning]) => ({ name, type, required: optional === undefined, meaning }));
  const fields = [...tables.reports, ...tables.indicators.filter(({ name }) => !tables.reports.some((other) => other.name === name)), ...tables.terms];
  expect(told).toEqual(
    fields.map(({ name, type, required = false, enum: choices, description }) => ({
      name,
      type,
      required,
      meaning: choices ? `${description} ${choices.map((choice) => `\`${choice}\``).join(' · ')}` : description,
    })),
  );
});
