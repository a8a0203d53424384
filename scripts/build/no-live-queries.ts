/**
 * The background asks its database and is answered; only pages look on live. What Dexie keeps for those who do (answers at hand,
 * renewed with every write) is left out of it. That others hear of the background's writes is another part, which stays.
 */
import type { BuildPlugin } from './light-modules';

const DEXIE = /[\\/]dexie[\\/]dist[\\/]modern[\\/]dexie\.mjs$/;
/** What keeps the rest in the program: the answers at hand, and the class's own name for looking on. */
const KEPT_BY = ['        this.use(cacheMiddleware);\n', '\n    liveQuery,\n'];

/** Dexie's module without them. @throws Error where another Dexie says it in other words. */
export function withoutLiveQueries(code: string): string {
  return KEPT_BY.reduce((rest, line) => {
    if (!rest.includes(line)) throw new Error(`Dexie no longer says ${line.trim()}`);
    return rest.replace(line, '\n');
  }, code);
}

interface Build {
  build: { lib?: unknown; rollupOptions?: { input?: unknown } };
}

export function noLiveQueries(): Pick<BuildPlugin, 'name' | 'enforce' | 'transform'> & { configResolved: (this: void, config: Build) => void } {
  let isBackground = false;
  return {
    name: 'reportlens-no-live-queries',
    enforce: 'pre',
    configResolved({ build }) {
      isBackground = /entrypoints[\\/]+background/.test(JSON.stringify([build.lib, build.rollupOptions?.input]));
    },
    transform: (code, id) => (isBackground && DEXIE.test(id) ? { code: withoutLiveQueries(code), map: null } : null),
  };
}
