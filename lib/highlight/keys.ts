/** The keyboard on a marked page: Alt+J and Alt+K step through the marks, Alt+C clips, Escape closes the popup. */

export interface KeyActions {
  /** Whether there was a mark to go to: only then is the key the page's no more. */
  step(delta: 1 | -1): boolean;
  /** Clips what is selected or shown; whether there was anything. */
  clip(): boolean;
  /** Whether there was a popup to close. */
  close(): boolean;
}

/**
 * A function that listens until `signal` is aborted, to be called again where listeners were lost. Keys that the page
 * makes up do nothing. `own` tells whether an event comes from our popup.
 */
export function keyListener(actions: KeyActions, own: (target: EventTarget | null) => boolean, signal: AbortSignal): () => void {
  const listener = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.composedPath()[0] ?? event.target;
    if (isTyping(target)) return;
    // By position, not by letter: with Alt held a Mac types ∆ for J.
    const delta = event.altKey ? { KeyJ: 1 as const, KeyK: -1 as const }[event.code] : undefined;
    const clips = event.altKey && event.code === 'KeyC' && !event.repeat;
    const escape = event.key === 'Escape' && !event.altKey && !own(event.target);
    const taken = delta ? actions.step(delta) : clips ? actions.clip() : escape && actions.close();
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before the page's own listeners, which may swallow keys wholesale.
  return () => addEventListener('keydown', listener, { capture: true, signal });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName);
}
