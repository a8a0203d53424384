/** What a reader is told when the library could not do what was asked. */
import type { Translate } from '.';

const known = ['library-busy', 'library-newer', 'library-full', 'library-unavailable'] as const;

/** @param reason the error's machine-readable reason (lib/store/errors.ts); null where it has none. */
export function failureWords(reason: string | null, t: Translate): string {
  const told = known.find((one) => one === reason);
  return told ? t(`common.libraryFailed.${told}`) : t('common.failed');
}
