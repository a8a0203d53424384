import { beforeEach, describe, expect, it, vi } from 'vitest';
import { broadcast, call, callTab, callWithRetry, serve, type Channel, type Handlers } from '../../../lib/browser/messaging';
import { MessageError } from '../../../lib/messaging/errors';
import { MAX_TEXT, backgroundSurface, pageSurface, panelSurface, type BackgroundSurface } from '../../../lib/messaging/surface';
import { envelope } from '../../../lib/messaging/wire';
import { EXTENSION_ORIGIN, FakeExtension } from './fake-channel';
import { plainClip, plainIndicator } from '../../samples';

const none = () => ({});

/** Handlers that answer every message of the background in the plainest way. */
function handlers(overrides: Partial<Handlers<BackgroundSurface>> = {}): Handlers<BackgroundSurface> {
  const plain = Object.fromEntries(Object.keys(backgroundSurface).map((name) => [name, none])) as unknown as Handlers<BackgroundSurface>;
  return {
    ...plain,
    'page/analyse': () => ({
      analysis: {
        schema: 2,
        id: 'x',
        detection: { kind: 'other', score: 0.1, reasons: [] },
        report: null,
        figures: [],
        indicators: [],
        headline: [],
        terms: [],
      },
    }),
    'page/explain': () => null,
    'page/context': () => ({ meaning: null, notions: [], series: [], standing: null, peers: null }),
    'page/clip': () => ({ id: 'clip' }),
    ...overrides,
  };
}

const pageSender = {
  url: 'https://www.yunling.example/frame.html',
  frameId: 3,
  tab: { id: 7, windowId: 2, url: 'https://www.yunling.example/' },
};

describe('messages', () => {
  let extension: FakeExtension;
  let background: Channel;
  let page: Channel;
  let panel: Channel;

  beforeEach(() => {
    vi.restoreAllMocks();
    extension = new FakeExtension();
    background = extension.context({ url: `${EXTENSION_ORIGIN}background.js` }, false);
    page = extension.context(pageSender, true);
    panel = extension.context({ url: `${EXTENSION_ORIGIN}sidepanel.html` }, false);
  });

  const failureOf = async (asked: Promise<unknown>): Promise<MessageError> => {
    const error: unknown = await asked.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(MessageError);
    return error as MessageError;
  };

  it('carries parameters to the handler and its result back', async () => {
    const explain = vi.fn<Handlers<BackgroundSurface>['page/explain']>(() => null);
    serve(backgroundSurface, handlers({ 'page/explain': explain }), background);
    await expect(call('page/explain', { termId: 'fangguanfu' }, page)).resolves.toBeNull();
    expect(explain).toHaveBeenCalledWith(
      { termId: 'fangguanfu' },
      { class: 'page', tabId: 7, windowId: 2, frameId: 3, url: pageSender.url, origin: new URL(pageSender.url).origin, tabUrl: pageSender.tab.url },
    );
  });

  it('takes the raw message that the detector builds', async () => {
    const load = vi.fn(none);
    serve(backgroundSurface, handlers({ 'page/load': load }), background);
    expect(envelope('page/load', { reason: 'title' })).toEqual({
      reportlens: 1,
      name: 'page/load',
      params: { reason: 'title' },
    });
    await page.runtime.sendMessage(envelope('page/load', { reason: 'title' }));
    expect(load).toHaveBeenCalledOnce();
  });

  it('runs the handler within the turn of the message, while the user gesture holds', () => {
    const compare = vi.fn(none);
    serve(backgroundSurface, handlers({ 'page/compare': compare }), background);
    void call('page/compare', { indicator: null, reportId: null }, page);
    expect(compare).toHaveBeenCalledOnce();
  });

  it('refuses a page that sends what only the extension may send', async () => {
    const clear = vi.fn(none);
    serve(backgroundSurface, handlers({ 'library/clear': clear }), background);
    expect((await failureOf(call('library/clear', {}, page))).code).toBe('refused');
    expect(clear).not.toHaveBeenCalled();
    await expect(call('library/clear', {}, panel)).resolves.toEqual({});
  });

  it('lets our own pages send what a page script sends', async () => {
    serve(backgroundSurface, handlers(), background);
    const reader = extension.context({ url: `${EXTENSION_ORIGIN}reader.html`, tab: { id: 9, windowId: 2 } }, false);
    await expect(call('page/explain', { termId: 'x' }, reader)).resolves.toBeNull();
  });

  it('refuses parameters that do not fit before the handler sees them', async () => {
    const explain = vi.fn(() => null);
    serve(backgroundSurface, handlers({ 'page/explain': explain }), background);
    const error = await failureOf(call('page/explain', { termId: 'x'.repeat(201) }, page));
    expect(error.code).toBe('invalid');
    expect(explain).not.toHaveBeenCalled();
  });

  it('carries the question why within bounds, each from its own side', async () => {
    const why = vi.fn(() => [{ field: 'name' as const, rule: 'name.plain', words: '产值', rejected: [] }]);
    serve(backgroundSurface, handlers({ 'page/why': why, 'indicators/why': why }), background);
    const asked = { url: 'https://www.yunling.example/', title: '', text: '产值5亿元。', force: false, figure: { start: 2, end: 5 }, name: '产值' };
    await expect(call('page/why', asked, page)).resolves.toHaveLength(1);
    await expect(call('indicators/why', { reportId: 'x', index: 0 }, panel)).resolves.toHaveLength(1);
    expect((await failureOf(call('indicators/why', { reportId: 'x', index: 0 }, page))).code).toBe('refused');
    expect((await failureOf(call('page/why', { ...asked, text: '产'.repeat(MAX_TEXT + 1) }, page))).code).toBe('invalid');
    expect(why).toHaveBeenCalledTimes(2);
  });

  it('answers a handler that throws with its message and reason', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const full = Object.assign(new Error('the disk is full'), { reason: 'library-full' });
    serve(backgroundSurface, handlers({ 'page/clip': () => Promise.reject(full) }), background);
    const clip = {
      ...plainClip,
      kind: 'term' as const,
    };
    const error = await failureOf(call('page/clip', clip, page));
    expect(error).toMatchObject({ code: 'failed', message: 'the disk is full', reason: 'library-full' });
    expect(log).toHaveBeenCalledOnce();
  });

  it('does not trust an answer that does not fit the surface', async () => {
    const wrong = (() => ({ meaning: 'none', notions: [], series: [], standing: null, peers: null })) as unknown as Handlers<BackgroundSurface>['page/context'];
    serve(backgroundSurface, handlers({ 'page/context': wrong }), background);
    const indicator = {
      ...plainIndicator,
    };
    expect((await failureOf(call('page/context', { indicator, reportId: null }, page))).code).toBe('invalid');
  });

  it('leaves messages of others alone', async () => {
    serve(backgroundSurface, handlers(), background);
    await expect(page.runtime.sendMessage({ hello: 'world' })).resolves.toBeUndefined();
    await expect(page.runtime.sendMessage({ reportlens: 1, name: 'toString', params: {} })).resolves.toBeUndefined();
    await expect(page.runtime.sendMessage(null)).resolves.toBeUndefined();
  });

  it('stops answering when told to', async () => {
    const stop = serve(backgroundSurface, handlers(), background);
    stop();
    expect((await failureOf(call('page/explain', { termId: 'x' }, page))).code).toBe('unreachable');
  });

  it('reaches the page script of a tab', async () => {
    serve(
      pageSurface,
      {
        'tab/state': () => ({ url: 'u', title: 't', reportId: null, analysis: null }),
        'tab/analyse-again': () => ({}),
        'tab/clip': () => ({ outcome: 'nothing' as const }),
        'tab/clips': () => ({ clips: [] }),
        'tab/clip-figure': () => ({ id: null }),
        'tab/reveal-clip': () => ({ found: false }),
        'tab/reveal': ({ start }) => ({ found: start === 5 }),
      },
      page,
    );
    await expect(callTab(7, 'tab/reveal', { start: 5, end: 6 }, {}, panel)).resolves.toEqual({ found: true });
    expect((await failureOf(callTab(8, 'tab/state', {}, {}, panel))).code).toBe('unreachable');
  });

  it('tells open panels, and is content when none is open', async () => {
    serve(backgroundSurface, handlers(), background);
    await expect(broadcast('panel/page-changed', {}, page)).resolves.toBeUndefined();
    const changed = vi.fn(none);
    serve(panelSurface, { 'panel/page-changed': changed }, panel);
    await broadcast('panel/page-changed', {}, page);
    expect(changed).toHaveBeenCalledWith({}, expect.objectContaining({ tabId: 7 }));
  });

  it('asks again where the worker died before it answered, and gives up after its attempts', async () => {
    const explain = vi.fn(() => null);
    serve(backgroundSurface, handlers({ 'page/explain': explain }), background);
    extension.dropNext = 2;
    await expect(callWithRetry('page/explain', { termId: 'x' }, { firstDelay: 1 }, page)).resolves.toBeNull();
    expect(explain).toHaveBeenCalledTimes(3);
    extension.dropNext = 9;
    const error = await failureOf(callWithRetry('page/explain', { termId: 'x' }, { attempts: 3, firstDelay: 1 }, page));
    expect(error.code).toBe('unreachable');
    expect(explain).toHaveBeenCalledTimes(6);
  });

  it('does not ask again where the answer was an error', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const explain = vi.fn((): null => {
      throw new Error('broken');
    });
    serve(backgroundSurface, handlers({ 'page/explain': explain }), background);
    await failureOf(callWithRetry('page/explain', { termId: 'x' }, { firstDelay: 1 }, page));
    expect(explain).toHaveBeenCalledOnce();
  });

  it('knows a script that outlived its extension', async () => {
    const send = vi.fn(() => Promise.reject(new Error('Extension context invalidated.')));
    page.runtime.sendMessage = send;
    const error = await failureOf(callWithRetry('page/explain', { termId: 'x' }, { firstDelay: 1 }, page));
    expect(error.code).toBe('orphaned');
    expect(send).toHaveBeenCalledOnce();
  });
});
