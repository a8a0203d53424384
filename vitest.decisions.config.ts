/** What holds the decisions of `stryker.decisions.json`, and nothing beside it. */
import { defineConfig } from 'vitest/config';
import { common } from './vitest.config';

const compare = 'tests/unit/compare/{choose-source,kind-of-figure,statistics,step,vintages}.test.ts';
const store = 'tests/unit/store/{address,admission,authority,backup-due,bin,documents,identity,placement,readings}.test.ts';
const browser = 'tests/unit/browser/{sender,own-address}.test.ts';
const exchange = 'tests/unit/exchange/{open-backup,open-backup-limits,upgrades}.test.ts';

export default defineConfig({ ...common, test: { ...common.test, include: [compare, store, browser, exchange] } });
