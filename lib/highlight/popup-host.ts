/** The one element that this extension adds to a page: the host of the popup's shadow root. */
import type { MountPopup, PopupActions, PopupAnchor, PopupNotice, PopupPort, PopupSubject } from './popup-port';

const NAME = 'reportlens-popup';

export class PopupHost {
  private readonly host: HTMLElement;
  private readonly port: PopupPort;

  /** Puts the host into the page and mounts the popup in it; `open` makes its shadow root one that tests can enter. */
  constructor(mount: MountPopup, actions: PopupActions, options: { locale: string; open: boolean }) {
    // An extension that was updated leaves its host behind.
    for (const old of document.querySelectorAll(NAME)) old.remove();
    this.host = document.createElement(NAME);
    const root = this.host.attachShadow({ mode: options.open ? 'open' : 'closed' });
    this.attach();
    this.port = mount(root, actions, options.locale);
  }

  show(subject: PopupSubject, anchor: PopupAnchor, focus: boolean): void {
    this.attach();
    this.port.show(subject, anchor, { focus });
  }

  hide(): void {
    this.port.hide();
  }

  tell(notice: PopupNotice): void {
    this.attach();
    this.port.tell(notice);
  }

  contains(target: EventTarget | null): boolean {
    return target === this.host || this.port.contains(target);
  }

  destroy(): void {
    this.port.destroy();
    this.host.remove();
  }

  /** Beside <body>, not in it: pages that draw their body anew, or move it, leave the host alone. */
  private attach(): void {
    if (!this.host.isConnected) document.documentElement.append(this.host);
  }
}
