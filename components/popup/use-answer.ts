/** A promise's state for the eye: nothing at first, so that quick answers do not flash. */
import { useEffect, useEffectEvent, useState } from 'react';

export type Answer<T> =
  | { state: 'pending' }
  /** It takes long enough that the reader should be told. */
  | { state: 'slow' }
  | { state: 'ready'; value: T }
  | { state: 'failed' };

/** Waits shorter than this show nothing. */
const QUIET_MS = 150;

/** Asks at first and whenever `question` changes; answers to earlier questions are dropped. */
export function useAnswer<T>(question: string, ask: () => Promise<T>): Answer<T> {
  const [latest, setLatest] = useState<{ question: string; answer: Answer<T> }>({
    question,
    answer: { state: 'pending' },
  });
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    let wanted = true;
    const put = (answer: Answer<T>) => {
      if (wanted) setLatest({ question, answer });
    };
    const timer = setTimeout(() => put({ state: 'slow' }), QUIET_MS);
    const settle = (answer: Answer<T>) => {
      clearTimeout(timer);
      put(answer);
    };
    askNow().then(
      (value) => settle({ state: 'ready', value }),
      () => settle({ state: 'failed' }),
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question]);

  return latest.question === question ? latest.answer : { state: 'pending' };
}
