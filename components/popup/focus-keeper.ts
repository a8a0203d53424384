/** Keyboard focus into the popup and back to where it came from. */

export interface FocusKeeper {
  /** Note where the focus is, if it is not already inside. */
  remember(): void;
  /** Into the card, so that Tab reaches its buttons; a button of it that has the focus keeps it. */
  enter(): void;
  /** Back to where it was before `enter`, if the focus is still inside. */
  leave(): void;
}

export function holdFocus(root: ShadowRoot, frame: HTMLElement): FocusKeeper {
  const document = root.ownerDocument;
  let before: Element | null = null;
  const inside = () => root.activeElement !== null;
  return {
    remember() {
      if (!inside()) before = document.activeElement;
    },
    enter() {
      if (frame.contains(root.activeElement)) return;
      frame.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true });
    },
    leave() {
      const focused = root.activeElement;
      if (focused instanceof HTMLElement) {
        focused.blur();
        if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
          before.focus({ preventScroll: true });
        }
      }
      before = null;
    },
  };
}
