/** Every house rule, seen to fail on a line that breaks it and to pass on one that does not. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const eslint = new ESLint({ cwd: root });

/** Rule ids that fire on `code` as if it stood in `file` (which must exist, since types are read from the project). */
async function rulesBrokenBy(code: string, file: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: `${root}${file}` });
  return [...new Set((result?.messages ?? []).map((message) => message.ruleId ?? `fatal: ${message.message}`))];
}

const broken: [rule: string, file: string, code: string][] = [
  ['import-x/no-restricted-paths', 'lib/text/reading.ts', "import { detect } from '../detect/detect';\nexport { detect };"],
  ['import-x/no-restricted-paths', 'lib/store/save.ts', "import { analyse } from '../engine/analyse';\nexport { analyse };"],
  ['import-x/no-restricted-paths', 'lib/model/analysis.ts', "import { sitePatterns } from '../sites';\nexport { sitePatterns };"],
  ['no-restricted-imports', 'lib/detect/detect.ts', "import { browser } from 'wxt/browser';\nexport { browser };"],
  ['no-restricted-imports', 'lib/compare/format.ts', "import { useState } from 'react';\nexport { useState };"],
  ['no-restricted-globals', 'lib/extract/scan-figures.ts', 'export const id = (chrome as { id: string }).id;'],
  ['@typescript-eslint/no-restricted-imports', 'lib/engine/analyse.ts', "import { Dexie } from 'dexie';\nexport { Dexie };"],
  ['@typescript-eslint/no-restricted-imports', 'tests/unit/contrast.ts', "import { assert } from 'fast-check';\nexport { assert };"],
  ['no-restricted-properties', 'lib/highlight/popup-port.ts', 'export const f = (e: Element): void => { e.innerHTML = "x"; };'],
  ['no-unsanitized/property', 'lib/highlight/popup-port.ts', 'export const f = (e: Element, s: string): void => { e.innerHTML = s; };'],
  ['@typescript-eslint/no-explicit-any', 'lib/text/reading.ts', 'export const f = (x: any): number => 1 + Number(Boolean(x));'],
  ['@typescript-eslint/no-floating-promises', 'lib/text/reading.ts', 'export const f = (): void => { Promise.resolve(1); };'],
  ['regexp/no-super-linear-backtracking', 'lib/text/reading.ts', 'export const r = /^(?:\\d+)*$/;'],
  ['regexp/no-super-linear-move', 'lib/text/reading.ts', 'export const r = /\\d*x/;'],
  ['complexity', 'lib/language/numerals.ts', `export const f = (x: number): number => ${'x > 1 ? 1 : '.repeat(15)}0;`],
  ['max-lines', 'lib/text/reading.ts', Array.from({ length: 301 }, (_, i) => `export const a${i} = ${i};`).join('\n')],
];

describe('house rules', () => {
  it.each(broken)('%s fires in %s', async (rule, file, code) => {
    expect(await rulesBrokenBy(code, file)).toContain(rule);
  });

  it('is silent on a plain module', async () => {
    expect(await rulesBrokenBy('export const one = 1;', 'lib/text/reading.ts')).toEqual([]);
  });
});
