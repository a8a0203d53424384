/** The rule on circles, seen to fail on two modules that only name each other's types, and to pass on two of which one uses the other. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

/** Names of the rules that `files` break. */
async function brokenBy(...files: string[]): Promise<string[]> {
  const { output } = await cruise(files, { ...config.options, exclude: {}, validate: true, ruleSet: { forbidden: config.forbidden } });
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
}

describe('circles of imports', () => {
  it('are found where they lead through types alone', async () => {
    expect(await brokenBy('tests/lint/circle')).toEqual(['no-circular']);
  });

  it('are not seen in a module that uses another', async () => {
    expect(await brokenBy('lib/compare/precision.ts', 'lib/compare/statistics.ts')).toEqual([]);
  });
});
