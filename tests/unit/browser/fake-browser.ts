/** As much of `browser.*` as lib/browser uses, kept in memory and behaving as Chrome's documentation says. */
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type StorageListener = (changes: Changes, area: string) => void;

const listeners = new Set<StorageListener>();

function storageArea(name: string) {
  let items: Record<string, unknown> = {};
  const tell = (changes: Changes) => listeners.forEach((listener) => listener(changes, name));
  return {
    get: (key: string) => Promise.resolve(key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: (values: Record<string, unknown>) => {
      const changes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { oldValue: items[key], newValue: structuredClone(value) }]));
      items = { ...items, ...structuredClone(values) };
      tell(changes);
      return Promise.resolve();
    },
    remove: (key: string) => {
      if (!(key in items)) return Promise.resolve();
      const changes = { [key]: { oldValue: items[key] } };
      items = Object.fromEntries(Object.entries(items).filter(([name]) => name !== key));
      tell(changes);
      return Promise.resolve();
    },
    clear: () => {
      items = {};
    },
  };
}

export interface RegisteredScript {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

export interface Injection {
  what: 'script' | 'css' | 'remove-css' | 'function';
  /** The file, or the style sheet itself. */
  file: string | null;
  tabId: number;
  frameIds: number[] | 'all';
}

interface Target {
  tabId: number;
  frameIds?: number[];
  allFrames?: boolean;
}

interface Sheet {
  target: Target;
  files?: string[];
  css?: string;
}

/** State that tests look at and set. */
export const world = {
  badge: new Map<number, string>(),
  titles: new Map<number, string>(),
  origins: [] as string[],
  registered: [] as RegisteredScript[],
  injections: [] as Injection[],
  tabs: [] as Array<{ id?: number; url?: string }>,
  /** Tabs that the browser keeps closed to extensions. */
  closed: new Set<number>(),
  created: [] as string[],
  /** Window of the page that runs the code. */
  currentWindow: 1,
  /** Answers `tabs.sendMessage`; undefined: no page script there. */
  answerTab: (_tabId: number, _message: unknown): unknown => undefined,
};

const local = storageArea('local');
const session = storageArea('session');

export function resetWorld(): void {
  local.clear();
  session.clear();
  listeners.clear();
  world.badge.clear();
  world.titles.clear();
  world.origins = [];
  world.registered = [];
  world.injections = [];
  world.tabs = [];
  world.closed.clear();
  world.created = [];
  world.currentWindow = 1;
  world.answerTab = () => undefined;
}

function inject(what: Injection['what'], file: string | null, { tabId, frameIds, allFrames }: Target): Promise<void> {
  if (world.closed.has(tabId)) {
    return Promise.reject(new Error('Cannot access contents of the page. Extension manifest must request permission.'));
  }
  if (tabId > 900) return Promise.reject(new Error(`No tab with id: ${tabId}.`));
  world.injections.push({ what, file, tabId, frameIds: allFrames ? 'all' : (frameIds ?? [0]) });
  return Promise.resolve();
}

export const fakeBrowser = {
  storage: {
    local,
    session,
    onChanged: {
      addListener: (listener: StorageListener) => void listeners.add(listener),
      removeListener: (listener: StorageListener) => void listeners.delete(listener),
    },
  },
  action: {
    getBadgeText: ({ tabId }: { tabId: number }) => Promise.resolve(world.badge.get(tabId) ?? ''),
    setBadgeText: ({ tabId, text }: { tabId: number; text: string }) => Promise.resolve(void world.badge.set(tabId, text)),
    setBadgeBackgroundColor: () => Promise.resolve(),
    setBadgeTextColor: () => Promise.resolve(),
    setTitle: ({ tabId, title }: { tabId: number; title: string }) => Promise.resolve(void world.titles.set(tabId, title)),
  },
  i18n: { getMessage: (name: string) => `[${name}]`, getUILanguage: () => 'de-AT' },
  permissions: { getAll: () => Promise.resolve({ permissions: [], origins: world.origins }) },
  scripting: {
    getRegisteredContentScripts: ({ ids }: { ids: string[] }) => Promise.resolve(world.registered.filter((script) => ids.includes(script.id))),
    registerContentScripts: (scripts: RegisteredScript[]) => {
      if (scripts.some((script) => world.registered.some(({ id }) => id === script.id))) {
        return Promise.reject(new Error('Duplicate script ID'));
      }
      world.registered.push(...scripts);
      return Promise.resolve();
    },
    updateContentScripts: (scripts: RegisteredScript[]) => {
      world.registered = world.registered.map((old) => scripts.find(({ id }) => id === old.id) ?? old);
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      world.registered = world.registered.filter(({ id }) => !ids.includes(id));
      return Promise.resolve();
    },
    executeScript: ({ target, files, func }: { target: Target; files?: string[]; func?: () => void }) =>
      inject(func ? 'function' : 'script', files?.[0] ?? null, target),
    insertCSS: ({ target, files, css }: Sheet) => inject('css', files?.[0] ?? css ?? null, target),
    removeCSS: ({ target, files, css }: Sheet) => inject('remove-css', files?.[0] ?? css ?? null, target),
  },
  tabs: {
    query: () => Promise.resolve(world.tabs),
    create: ({ url }: { url: string }) => Promise.resolve(void world.created.push(url)),
    sendMessage: (tabId: number, message: unknown) => {
      const answer = world.answerTab(tabId, message);
      return answer === undefined ? Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')) : Promise.resolve(answer);
    },
  },
  windows: { getCurrent: () => Promise.resolve({ id: world.currentWindow }) },
  runtime: {
    id: 'abc',
    getURL: (path: string) => `chrome-extension://abc${path}`,
    sendMessage: () => Promise.reject(new Error('not used here')),
    onMessage: { addListener: () => undefined, removeListener: () => undefined },
  },
} as Record<string, unknown>;
