/** A promise's state for the eye: nothing at first, so that quick answers do not flash. */
import { useEffect, useState } from 'react';

export type Answer<T> =
  | { state: 'pending' }
  /** It takes long enough that the reader should be told. */
  | { state: 'slow' }
  | { state: 'ready'; value: T }
  | { state: 'failed' };

/** Waits shorter than this show nothing. */
const QUIET_MS = 150;

/**
 * Asks once, when the component is mounted: give the component a new `key` to ask anew.
 * A null `ask` needs no answer and is ready with null at once.
 */
export function useAnswer<T>(ask: (() => Promise<T>) | null): Answer<T | null> {
  const [answer, setAnswer] = useState<Answer<T | null>>(ask ? { state: 'pending' } : { state: 'ready', value: null });
  const [question] = useState(() => ask);

  useEffect(() => {
    if (!question) return;
    let wanted = true;
    const timer = setTimeout(() => setAnswer((now) => (now.state === 'pending' ? { state: 'slow' } : now)), QUIET_MS);
    const settle = (next: Answer<T>) => {
      clearTimeout(timer);
      if (wanted) setAnswer(next);
    };
    question().then(
      (value) => settle({ state: 'ready', value }),
      () => settle({ state: 'failed' }),
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question]);

  return answer;
}
