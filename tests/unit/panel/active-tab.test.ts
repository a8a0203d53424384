import { describe, expect, it } from 'vitest';
import { inTime } from '../in-time';
import { besidePanel, watchActivePage, type ActivePage, type TabSource } from '../../../lib/browser/active-tab';
import { MessageError } from '../../../lib/messaging/errors';
import type { Analysis } from '../../../lib/model/analysis';

const analysis: Analysis = {
  schema: 2,
  id: 'page',
  detection: { kind: 'report', score: 1, reasons: [] },
  report: null,
  figures: [],
  indicators: [],
  headline: [],
  terms: [],
};

type Tab = NonNullable<Awaited<ReturnType<TabSource['activeTab']>>>;
type State = Awaited<ReturnType<TabSource['state']>>;

/** A window of one tab whose page script answers `state`, or nobody where it is null. */
function window(tab: Tab | undefined, state: State | null, readable = true) {
  const heard = {
    activated: new Set<(info: { tabId: number; windowId: number }) => void>(),
    updated: new Set<(tabId: number, change: { status?: string; url?: string }, tab: Tab) => void>(),
    changed: new Set<(tabId: number | null) => void>(),
  };
  const event = <L>(listeners: Set<L>) => ({
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
  });
  const now = { tab, state, readable };
  const source: TabSource = {
    activeTab: () => Promise.resolve(now.tab),
    state: () => (now.state ? Promise.resolve(now.state) : Promise.reject(new MessageError('unreachable', 'nobody answered'))),
    readable: () => Promise.resolve(now.readable),
    isPdf: (_, url) => Promise.resolve(url.includes('pdf')),
    ownOrigin: 'chrome-extension://own/',
    onActivated: event(heard.activated),
    onUpdated: event(heard.updated),
    onPageChanged: (listener) => {
      heard.changed.add(listener);
      return () => void heard.changed.delete(listener);
    },
  };
  return { now, source, heard };
}

const report: Tab = { id: 7, active: true, url: 'https://www.chengjiang.gov.cn/a', title: '澄浦市' };
const state = (read: Analysis | null): State => ({ url: report.url!, title: '报告', reportId: 'r1', analysis: read });

/** What is told, in order, once the first answer has come. */
async function watched(source: TabSource) {
  const pages: ActivePage[] = [];
  const stop = watchActivePage((page) => pages.push(page), source);
  await inTime(() => expect(pages.length).toBeGreaterThan(1));
  return { pages, stop };
}

describe('watchActivePage', () => {
  it('tells the analysis that the page script holds', async () => {
    const { pages } = await watched(window(report, state(analysis)).source);
    expect(pages).toEqual([{ kind: 'reading' }, { kind: 'analysed', tabId: 7, title: '报告', analysis, reportId: 'r1', cut: false, notKept: null }]);
  });

  it('waits for a page that is still being analysed', async () => {
    const { source, now, heard } = window(report, state(null));
    const { pages } = await watched(source);
    expect(pages.at(-1)).toEqual({ kind: 'reading' });
    now.state = state(analysis);
    for (const tell of heard.changed) tell(7);
    await inTime(() => expect(pages.at(-1)?.kind).toBe('analysed'));
  });

  it.each<[string, Tab | undefined, boolean, ActivePage]>([
    ['no tab', undefined, true, { kind: 'none' }],
    ['an address that is kept back', { id: 7, title: 'x' }, true, { kind: 'closed' }],
    ['a page of our own', { id: 7, url: 'chrome-extension://own/options.html' }, true, { kind: 'none' }],
    ['a page of the browser', { id: 7, url: 'chrome://version' }, true, { kind: 'closed' }],
    ['a site without permission', report, false, { kind: 'closed' }],
    ['a local file', { id: 7, url: 'file:///home/report.html' }, true, { kind: 'file' }],
    ['a PDF', { id: 7, url: 'https://www.chengjiang.gov.cn/pdf?n=3', title: '报告' }, true, { kind: 'pdf', tabId: 7, title: '报告' }],
    ['a PDF of a site without permission', { id: 7, url: 'https://www.chengjiang.gov.cn/a.pdf', title: '报告' }, false, { kind: 'closed' }],
    ['a page that is no report', report, true, { kind: 'other', tabId: 7, title: '澄浦市', url: report.url! }],
  ])('%s', async (_name, tab, readable, expected) => {
    const { pages } = await watched(window(tab, null, readable).source);
    expect(pages.at(-1)).toEqual(expected);
  });

  it('looks again when another tab comes to the front or the page has loaded', async () => {
    const { source, now, heard } = window(report, state(analysis));
    const { pages } = await watched(source);
    now.tab = { id: 8, active: true, url: 'https://news.example/', title: '新闻' };
    now.state = null;
    for (const tell of heard.activated) tell({ tabId: 8, windowId: 1 });
    await inTime(() => expect(pages.at(-1)).toMatchObject({ kind: 'other', tabId: 8, title: '新闻' }));
    now.state = state(analysis);
    for (const tell of heard.updated) tell(8, { status: 'complete' }, now.tab);
    await inTime(() => expect(pages.at(-1)?.kind).toBe('analysed'));
  });

  it('does not flash while the same page is looked at again', async () => {
    const { source, heard } = window(report, state(analysis));
    const { pages } = await watched(source);
    for (const tell of heard.changed) tell(7);
    await inTime(() => expect(pages).toHaveLength(3));
    expect(pages.map(({ kind }) => kind)).toEqual(['reading', 'analysed', 'analysed']);
  });

  it('drops the late answer of a tab that is no longer in front', async () => {
    const { source, now, heard } = window(report, null);
    let late: (answer: State) => void = () => undefined;
    source.state = (tabId) => {
      if (tabId === 7) return new Promise<State>((resolve) => (late = resolve));
      return Promise.reject(new MessageError('unreachable', 'nobody answered'));
    };
    const pages: ActivePage[] = [];
    watchActivePage((page) => pages.push(page), source);
    await inTime(() => expect(pages).toHaveLength(1));
    now.tab = { id: 8, active: true, url: 'https://news.example/', title: '新闻' };
    for (const tell of heard.activated) tell({ tabId: 8, windowId: 1 });
    await inTime(() => expect(pages.at(-1)?.kind).toBe('other'));
    late(state(analysis));
    await new Promise((resolve) => setImmediate(resolve));
    expect(pages.at(-1)?.kind).toBe('other');
  });

  it('tells nothing more once stopped', async () => {
    const { source, heard } = window(report, state(analysis));
    const { stop } = await watched(source);
    stop();
    expect([heard.activated.size, heard.updated.size, heard.changed.size]).toEqual([0, 0, 0]);
  });
});

describe('besidePanel', () => {
  const panel = { id: 1, url: 'chrome-extension://id/sidepanel.html' };
  const at = (id: number, lastAccessed: number, active = false) => ({
    id,
    lastAccessed,
    active,
    url: `https://a.example/${id}`,
  });

  it('is the active tab', () => {
    expect(besidePanel([at(2, 1, true), at(3, 9)], panel.url)?.id).toBe(2);
  });

  it('is the tab last seen where the panel fills the active one', () => {
    expect(besidePanel([{ ...panel, active: true, lastAccessed: 10 }, at(2, 1), at(3, 9)], panel.url)?.id).toBe(3);
  });

  it('is none in a window of the panel alone', () => {
    expect(besidePanel([{ ...panel, active: true }], panel.url)).toBeUndefined();
    expect(besidePanel([], panel.url)).toBeUndefined();
  });
});
