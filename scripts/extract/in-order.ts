/**
 * Runs a job for every item, some ahead of one another, and gives the results in the order of the items. A result is
 * given as soon as it is its turn, even while the next item has yet to come (lines typed by hand).
 *
 * @param ahead items whose jobs may be under way at once.
 */
export async function* inOrder<T, R>(items: AsyncIterable<T> | Iterable<T>, job: (item: T) => Promise<R>, ahead: number): AsyncGenerator<R> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const underWay: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  try {
    for (;;) {
      if (!ended && !coming && underWay.length < ahead) {
        coming = Promise.resolve(source.next());
        // Looked at below, whichever comes first; a failure of the source is thrown there.
        coming.catch(() => undefined);
      }
      const [first] = underWay;
      if (first && (!coming || (await Promise.race([first.then(() => true), coming.then(() => false)])))) {
        yield await first;
        void underWay.shift();
      } else if (coming) {
        const item = await coming;
        coming = null;
        if (item.done) ended = true;
        else {
          const result = job(item.value);
          // A failure is told when it is its turn; until then it is nobody's unhandled rejection.
          result.catch(() => undefined);
          underWay.push(result);
        }
      } else return;
    }
  } finally {
    await source.return?.();
  }
}
