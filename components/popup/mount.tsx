/** The popup as the page script knows it: one frame in the shadow root, shown, moved and hidden. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountPopup, PopupActions, PopupPort, PopupSubject } from '../../lib/highlight/popup-port';
import { matchLocale } from '../../lib/i18n';
import { popupTranslation } from '../../lib/i18n/popup-words';
import { announcement } from './announcement';
import { holdFocus } from './focus-keeper';
import { placeBeside } from './placement';
import { Popup } from './popup';
import { applyStyle } from './shadow-style';
import { shieldEvents } from './shield-events';
import { stayOnTop } from './stay-on-top';
import { themeAt } from './theme';
import styles from './popup.module.css';

/** Milliseconds that a notice stays. */
const NOTICE = 2400;

export const mountPopup: MountPopup = (root, actions, locale): PopupPort => {
  const language = matchLocale([locale]);
  const translation = popupTranslation(language);
  const { t } = translation;
  const document = root.ownerDocument;
  const listeners = new AbortController();

  applyStyle(root);
  // Typefaces go by the interface's language, not the page's.
  if (root.host instanceof HTMLElement) root.host.lang = language;
  const frame = document.createElement('div');
  frame.className = styles.frame ?? '';
  // In the top layer nothing of the page lies above it, and no transformed ancestor moves it.
  frame.popover = 'manual';
  const voice = document.createElement('div');
  voice.className = styles.unseen ?? '';
  voice.setAttribute('role', 'status');
  voice.lang = language;
  const notice = document.createElement('div');
  notice.className = styles.notice ?? '';
  notice.popover = 'manual';
  notice.lang = language;
  // The voice says it.
  notice.ariaHidden = 'true';
  root.append(voice, frame, notice);

  const focus = holdFocus(root, frame);
  const reactRoot = createRoot(frame);
  let stopPlacing: (() => void) | null = null;
  /** After a step the popup moves away from under a resting pointer, which is no wish to leave. */
  let stepped = false;
  let noticeEnd: ReturnType<typeof setTimeout> | undefined;

  const popupActions: PopupActions = {
    ...actions,
    step(delta) {
      stepped = true;
      actions.step(delta);
    },
  };
  const render = (subject: PopupSubject | null) =>
    flushSync(() => reactRoot.render(<Popup subject={subject} actions={popupActions} translation={translation} />));

  const { signal } = listeners;
  shieldEvents(root, signal);
  stayOnTop(frame, signal);
  frame.addEventListener(
    'pointerenter',
    (event) => {
      if (!event.isTrusted) return;
      stepped = false;
      actions.hover(true);
    },
    { signal },
  );
  frame.addEventListener('pointerleave', (event) => !event.isTrusted || stepped || actions.hover(false), { signal });
  frame.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || !event.isTrusted) return;
      event.preventDefault();
      actions.close();
    },
    { signal },
  );

  return {
    show(subject, anchor, options) {
      if (!frame.isConnected) return;
      stopPlacing?.();
      focus.remember();
      frame.style.colorScheme = themeAt(anchor.element ?? null);
      render(subject);
      if (!frame.matches(':popover-open')) frame.showPopover();
      stopPlacing = placeBeside(anchor, frame);
      if (options.focus) focus.enter();
      voice.textContent = options.focus ? '' : announcement(subject, language, t);
    },
    hide() {
      stopPlacing?.();
      stopPlacing = null;
      stepped = false;
      voice.textContent = '';
      focus.leave();
      delete frame.dataset.side;
      if (frame.isConnected && frame.matches(':popover-open')) frame.hidePopover();
      render(null);
    },
    tell(what) {
      // A popup in sight says it on its own button.
      if (!notice.isConnected || (what === 'clipped' && frame.matches(':popover-open'))) return;
      const words = t(`popup.notice.${what}`);
      notice.textContent = words;
      voice.textContent = words;
      notice.style.colorScheme = themeAt(document.body);
      if (!notice.matches(':popover-open')) notice.showPopover();
      clearTimeout(noticeEnd);
      noticeEnd = setTimeout(() => {
        voice.textContent = '';
        if (notice.matches(':popover-open')) notice.hidePopover();
      }, NOTICE);
    },
    contains(target) {
      return target === root.host || (target instanceof Node && root.contains(target));
    },
    destroy() {
      this.hide();
      listeners.abort();
      clearTimeout(noticeEnd);
      reactRoot.unmount();
      voice.remove();
      notice.remove();
      frame.remove();
    },
  };
};
