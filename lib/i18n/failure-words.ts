/** What a reader is told when the library could not do what was asked. */
import type { Translate } from '.';

const known = ['library-busy', 'library-newer', 'library-full', 'library-unavailable'] as const;

/** Why the library cannot be read or written; null where that is not the reason. @param reason the error's machine-readable one (lib/store/errors.ts). */
export function libraryFailureWords(reason: string | null, t: Translate): string | null {
  const told = known.find((one) => one === reason);
  return told ? t(`common.libraryFailed.${told}`) : null;
}

/** @param reason the error's machine-readable reason (lib/store/errors.ts); null where it has none. */
export const failureWords = (reason: string | null, t: Translate): string => libraryFailureWords(reason, t) ?? t('common.failed');
