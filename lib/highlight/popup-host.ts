/** The one element that this extension adds to a page: the host of the popup's shadow root. */
import { homeFor, zoomAt } from './popup-home';
import type { MountPopup, PopupActions, PopupAnchor, PopupNotice, PopupPort, PopupSubject } from './popup-port';

const NAME = 'reportlens-popup';

export class PopupHost {
  private readonly host: HTMLElement;
  private readonly port: PopupPort;
  /** Attributes on the host are none of ours but one: `inert` or a style would make the popup dead or another. */
  private readonly guard = new MutationObserver(() => this.clean());

  /** Puts the host into the page and mounts the popup in it; `open` makes its shadow root one that tests can enter. */
  constructor(mount: MountPopup, actions: PopupActions, options: { locale: string; open: boolean }) {
    // An extension that was updated leaves its host behind.
    for (const old of document.querySelectorAll(NAME)) old.remove();
    this.host = document.createElement(NAME);
    const root = this.host.attachShadow({ mode: options.open ? 'open' : 'closed' });
    this.attach(null);
    this.port = mount(root, actions, options.locale);
    this.watch();
  }

  show(subject: PopupSubject, anchor: PopupAnchor, focus: boolean): void {
    this.attach(anchor.element ?? null);
    this.port.show(subject, anchor, { focus });
  }

  hide(): void {
    this.port.hide();
  }

  tell(notice: PopupNotice): void {
    if (!this.host.isConnected) this.attach(document.fullscreenElement);
    this.port.tell(notice);
  }

  contains(target: EventTarget | null): boolean {
    return target === this.host || this.port.contains(target);
  }

  destroy(): void {
    this.guard.disconnect();
    this.port.destroy();
    this.host.remove();
  }

  private attach(near: Element | null): void {
    const home = homeFor(near);
    if (this.host.parentNode !== home) home.append(this.host);
    // Undoes the zoom of the page around the host (components/popup/popup.module.css).
    this.host.style.setProperty('--rl-unzoom', String(1 / zoomAt(home)), 'important');
    this.guard.takeRecords();
  }

  private watch(): void {
    this.guard.observe(this.host, { attributes: true });
  }

  private clean(): void {
    for (const { name } of [...this.host.attributes]) if (name !== 'style' && name !== 'lang') this.host.removeAttribute(name);
    const zoom = this.host.parentElement ? String(1 / zoomAt(this.host.parentElement)) : '1';
    this.host.removeAttribute('style');
    this.host.style.setProperty('--rl-unzoom', zoom, 'important');
    this.guard.takeRecords();
  }
}
