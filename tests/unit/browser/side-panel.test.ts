import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { openSidePanel } from '../../../lib/browser/side-panel';
import { resetWorld, world } from './fake-browser';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser')).fakeBrowser }));

const apis = browser as unknown as Record<string, unknown>;

describe('opening the side panel', () => {
  beforeEach(() => {
    resetWorld();
    delete apis.sidePanel;
    delete apis.sidebarAction;
  });

  it("opens Chrome's within the turn of the click", () => {
    const open = vi.fn(() => Promise.resolve());
    apis.sidePanel = { open };
    void openSidePanel(2);
    expect(open).toHaveBeenCalledWith({ windowId: 2 });
  });

  it("opens Firefox's sidebar within the turn of the click", () => {
    const open = vi.fn(() => Promise.resolve());
    apis.sidebarAction = { open };
    void openSidePanel(2);
    expect(open).toHaveBeenCalledOnce();
  });

  it('needs nothing where Firefox refuses and the sidebar is open already', async () => {
    apis.sidebarAction = { open: () => Promise.reject(new Error('user input')), isOpen: () => Promise.resolve(true) };
    await openSidePanel(2);
    expect(world.created).toEqual([]);
  });

  it('opens a tab where neither can be opened', async () => {
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    apis.sidebarAction = { open: () => Promise.reject(new Error('user input')), isOpen: () => Promise.resolve(false) };
    await openSidePanel(2);
    expect(world.created).toEqual(['chrome-extension://abc/sidepanel.html']);
  });
});
