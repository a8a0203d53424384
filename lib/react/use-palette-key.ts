import { useEffect, useEffectEvent } from 'react';

/** Hears Ctrl+K and, on a Mac, Cmd+K anywhere in the page, fields included. */
export function usePaletteKey(listener: () => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      heard();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
