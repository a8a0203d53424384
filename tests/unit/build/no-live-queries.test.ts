import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { noLiveQueries, withoutLiveQueries } from '../../../scripts/build/no-live-queries';

const path = fileURLToPath(new URL('../../../node_modules/dexie/dist/modern/dexie.mjs', import.meta.url));
const dexie = readFileSync(path, 'utf8');

it('finds what keeps live queries in Dexie, and takes nothing else', () => {
  const light = withoutLiveQueries(dexie);
  expect(light).not.toContain('this.use(cacheMiddleware)');
  expect(light).toContain('this.use(observabilityMiddleware)');
  expect(dexie.split('\n').filter((line) => !light.includes(line))).toEqual(['        this.use(cacheMiddleware);', '    liveQuery,']);
});

it('says so where another Dexie has none of it', () => {
  expect(() => withoutLiveQueries('export class Dexie {}')).toThrow(/cacheMiddleware/);
});

it.each([
  ['the background', '/x/entrypoints/background/index.ts', true],
  ['the panel', '/x/entrypoints/sidepanel/index.html', false],
])('changes Dexie for %s: %s', (_, input, changed) => {
  const plugin = noLiveQueries();
  plugin.configResolved({ build: { rollupOptions: { input } } });
  expect(plugin.transform(dexie, path) !== null).toBe(changed);
  expect(plugin.transform('export const a = 1;', '/x/lib/store/rows.ts')).toBeNull();
});
