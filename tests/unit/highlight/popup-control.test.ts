/** What the popup shows when its script comes late, as it does at the first click on a page. */
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Layers } from '../../../lib/highlight/layers';
import type { Mark } from '../../../lib/highlight/marks';
import { PopupControl } from '../../../lib/highlight/popup-control';
import type { MountPopup, PopupActions, PopupSubject } from '../../../lib/highlight/popup-port';

afterEach(() => vi.unstubAllGlobals());

const mark = (start: number) => ({ start, end: start + 2, kind: 'figure' }) as Mark;
const subject = (name: string) => ({ kind: 'figure', name }) as unknown as PopupSubject;
const range = { collapsed: false, startContainer: { isConnected: true, parentElement: null, parentNode: null }, getClientRects: () => [] } as unknown as Range;
const asked = { focus: false, point: null };

/** A control whose script arrives when `arrive` is called; `seen` lists what it was told. */
function lateControl() {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('ShadowRoot', class {});
  vi.stubGlobal('getComputedStyle', () => ({ zoom: '1' }));
  vi.stubGlobal(
    'MutationObserver',
    class {
      observe() {}
      disconnect() {}
      takeRecords() {}
    },
  );
  const seen: (PopupSubject | null)[] = [];
  const mount: MountPopup = () => ({
    show: (shown) => seen.push(shown),
    hide: () => seen.push(null),
    tell: () => undefined,
    contains: () => false,
    destroy: () => undefined,
  });
  let arrive = () => {};
  const load = () =>
    new Promise<MountPopup>((resolve) => {
      arrive = () => resolve(mount);
    });
  const layers = { clear: () => undefined, add: () => undefined } as unknown as Layers;
  const control = new PopupControl(layers, { load, actions: {} as PopupActions, locale: () => 'en', open: true }, new AbortController().signal);
  const arrived = async () => {
    arrive();
    await control.prepare();
    await Promise.resolve();
  };
  return { control, seen, arrived };
}

describe('a popup whose script comes late', () => {
  it('shows a mark that was made anew meanwhile, with what is known by then', async () => {
    const { control, seen, arrived } = lateControl();
    control.show(mark(4), subject('at the click'), range, asked);
    control.update(mark(4), subject('known since'));
    await arrived();
    expect(seen).toEqual([subject('known since')]);
  });

  it('shows the last of two marks asked for, and nothing after it was closed', async () => {
    const { control, seen, arrived } = lateControl();
    control.show(mark(4), subject('first'), range, asked);
    control.show(mark(9), subject('second'), range, asked);
    await arrived();
    expect(seen.at(-1)).toEqual(subject('second'));
    expect(seen).not.toContainEqual(subject('first'));

    const closed = lateControl();
    closed.control.show(mark(4), subject('first'), range, asked);
    closed.control.hide();
    await closed.arrived();
    expect(closed.seen).toEqual([]);
  });
});
