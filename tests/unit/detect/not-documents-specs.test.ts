/**
 * Texts that look like what is marked by itself and are not: tests/specs/not-documents, invented, as pages print them. The
 * first lines of a page are its title unless the case has one of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../lib/detect/detect';
import { kinds } from '../../../lib/model/kinds';
import { read } from '../../../lib/text/reading';

const Spec = v.strictObject({
  kind: v.string(),
  cases: v.array(v.strictObject({ what: v.string(), title: v.optional(v.string()), text: v.string() })),
});

const folder = join(import.meta.dirname, '../../specs/not-documents');
const specs = readdirSync(folder).map((file) => v.parse(Spec, parse(readFileSync(join(folder, file), 'utf8'))));

it('sixty fixtures or more', () => {
  expect(new Set(specs.flatMap(({ cases }) => cases.map(({ text }) => text))).size).toBeGreaterThanOrEqual(60);
});

describe.each(specs)('$kind', ({ cases }) => {
  it.each(cases)('$what', ({ text, title }) => {
    const [headline = ''] = text.split('\n');
    for (const given of title === undefined ? [headline, undefined] : [title]) {
      const detection = detect(read(text), { title: given });
      expect(kinds[detection.kind].marked, `${detection.kind}: ${detection.reasons.join('; ')}`).toBe(false);
    }
  });
});
