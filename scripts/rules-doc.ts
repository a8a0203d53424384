/** Writes docs/rules.md from the rules themselves: `npx tsx scripts/rules-doc.ts`. */
import { writeFileSync } from 'node:fs';
import { rulesPage } from './rules/page';

writeFileSync(new URL('../docs/rules.md', import.meta.url), rulesPage());
