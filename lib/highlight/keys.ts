/**
 * The keyboard on a marked page: Alt+J and Alt+K step through the marks, Alt+N (with Shift: back) through the figures that are
 * read with doubt, Alt+C clips, Escape closes the popup.
 */

export interface KeyActions {
  /** Whether there was a mark to go to: only then is the key the page's no more. */
  step(delta: 1 | -1): boolean;
  /** The same for figures that are read with doubt. */
  stepDoubtful(delta: 1 | -1): boolean;
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
    if (!event.isTrusted || event.isComposing || isTyping(event.composedPath()[0] ?? event.target)) return;
    const wish = wishOf(event);
    if (wish === 'close' && own(event.target)) return;
    if (!wish || !deeds[wish]()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const deeds: Record<Wish, () => boolean> = {
    next: () => actions.step(1),
    previous: () => actions.step(-1),
    doubtful: () => actions.stepDoubtful(1),
    doubtfulBefore: () => actions.stepDoubtful(-1),
    clip: () => actions.clip(),
    close: () => actions.close(),
  };
  // Before the page's own listeners, which may swallow keys wholesale.
  return () => addEventListener('keydown', listener, { capture: true, signal });
}

type Wish = 'next' | 'previous' | 'doubtful' | 'doubtfulBefore' | 'clip' | 'close';

/** By position, not by letter: with Alt held a Mac types ∆ for J. */
const byAlt: Readonly<Partial<Record<string, Wish>>> = { KeyJ: 'next', KeyK: 'previous', KeyN: 'doubtful', KeyC: 'clip' };

function wishOf(event: KeyboardEvent): Wish | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.shiftKey) return event.altKey && event.code === 'KeyN' ? 'doubtfulBefore' : undefined;
  if (!event.altKey) return event.key === 'Escape' ? 'close' : undefined;
  const wish = byAlt[event.code];
  return wish === 'clip' && event.repeat ? undefined : wish;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(?:input|textarea|select)$/.test(target.localName);
}
