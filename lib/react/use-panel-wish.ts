import { useEffect, useEffectEvent } from 'react';
import { takeWish, watchWishes, type PanelWish } from '../browser/panel-wish';

/** Hands over what a page wished to see in the panel: one that waits when the panel opens, and each that follows. */
export function usePanelWish(listener: (wish: PanelWish) => void): void {
  const heard = useEffectEvent(listener);
  useEffect(() => {
    let stopped = false;
    const stop = watchWishes((wish) => heard(wish));
    takeWish()
      .then((wish) => {
        if (wish && !stopped) heard(wish);
      })
      .catch((error: unknown) => console.error('ReportLens: the wish cannot be read', error));
    return () => {
      stopped = true;
      stop();
    };
  }, []);
}
