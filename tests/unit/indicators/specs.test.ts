/**
 * Runs every construction in tests/specs/indicators: invented sentences of an invented province, each with all the
 * indicators it must give. What a case leaves out is the default: no code, no subject, no upper end, whole years, no
 * basis or vintage, the report's own region, no role, nothing that it is compared with.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Phase } from '../../../lib/detect/outline';
import { indicatorsIn, type Told } from './told';

interface Group {
  section: { phase: Phase; years: [number, number] };
  cases: { text: string; expect: Partial<Told>[] }[];
}

const folder = join(import.meta.dirname, '../../specs/indicators');
const defaults = {
  code: null,
  subject: '',
  valueMax: null,
  months: null,
  instant: false,
  basis: null,
  vintage: null,
  nature: null,
  region: null,
  over: null,
  unit: null,
  bound: null,
  role: null,
  against: null,
  section: ['一、工作回顾'],
};

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (file) => {
  const groups = parse(readFileSync(join(folder, file), 'utf8')) as Group[];
  const cases = groups.flatMap(({ section, cases: own }) => own.map((one) => ({ ...one, section })));

  it.each(cases)('$text', ({ text, section, expect: expected }) => {
    expect(indicatorsIn(text, section.phase, section.years)).toEqual(expected.map((one) => ({ ...defaults, ...one })));
  });
});
