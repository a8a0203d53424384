/**
 * fflate for the libraries of workbooks, which ask it to pack and unpack large parts in a worker of its own: one made of a
 * blob, which Firefox's policy for extension pages forbids, so that neither export nor import would ever end. Here both run
 * at once, in the thread that asks.
 */
import { unzipSync, zipSync, type UnzipOptions, type Unzipped, type Zippable } from 'fflate';

// What else these libraries take; a test compares the list. The streams that would start workers are those that do not.
export {
  Zip,
  ZipDeflate,
  ZipDeflate as AsyncZipDeflate,
  Unzip,
  UnzipInflate,
  UnzipInflate as AsyncUnzipInflate,
  strFromU8,
  strToU8,
  unzipSync,
  zipSync,
} from 'fflate';

type Answer<T> = (error: Error | null, value: T) => void;

/** fflate's `zip`, in its two forms: with and without options. */
export function zip(parts: Zippable, optionsOrAnswer: object | Answer<Uint8Array>, answer?: Answer<Uint8Array>): () => void {
  const options = typeof optionsOrAnswer === 'function' ? {} : optionsOrAnswer;
  return answered((answer ?? optionsOrAnswer) as Answer<Uint8Array>, () => zipSync(parts, options));
}

/** fflate's `unzip`, likewise. */
export function unzip(bytes: Uint8Array, optionsOrAnswer: UnzipOptions | Answer<Unzipped>, answer?: Answer<Unzipped>): () => void {
  const options = typeof optionsOrAnswer === 'function' ? {} : optionsOrAnswer;
  return answered((answer ?? optionsOrAnswer) as Answer<Unzipped>, () => unzipSync(bytes, options));
}

/** Answers in a later turn, as the original does; gives what would end the work, which is done by then. */
function answered<T>(answer: Answer<T>, work: () => T): () => void {
  let ended = false;
  queueMicrotask(() => {
    if (ended) return;
    let value: T;
    try {
      value = work();
    } catch (error) {
      answer(error instanceof Error ? error : new Error(String(error)), undefined as T);
      return;
    }
    answer(null, value);
  });
  return () => {
    ended = true;
  };
}
