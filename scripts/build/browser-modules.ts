/** Modules that differ in builds for the browser, so that start-up does not read what is read later, when it is asked for. */
import { existsSync } from 'node:fs';

interface BuildPlugin {
  name: string;
  enforce: 'pre';
  load(this: void, id: string): string | null;
}

const OWN_MODULE = /\/(?:lib|components)\/.*(?<!\.browser)\.ts$/;

/** A module with a `.browser.ts` beside it stands for that one: Node has its data at once, browsers are given it. */
export function browserModules(): BuildPlugin {
  return {
    name: 'reportlens-browser-modules',
    enforce: 'pre',
    load(id) {
      const variant = id.replace(/\.ts$/, '.browser.ts');
      return OWN_MODULE.test(id) && existsSync(variant) ? `export * from ${JSON.stringify(variant)};` : null;
    },
  };
}
