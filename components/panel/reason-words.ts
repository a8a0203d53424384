import type { Translate } from '../../lib/i18n';

/** The detector marks a reason against a page's being a report with this. */
const AGAINST = 'not:';

export interface ReasonWords {
  /** What speaks for the kind of page, '' for nothing. */
  favouring: string;
  against: string;
}

/** The detector's reasons in words; one that has no words yet is left out. */
export function reasonWords(reasons: readonly string[], t: Translate): ReasonWords {
  const words = (some: readonly string[]) =>
    some
      .map((reason) => t(`panel.reasons.${reason}`, ''))
      .filter((text) => text !== '')
      .join(t('common.comma'));
  return {
    favouring: words(reasons.filter((reason) => !reason.startsWith(AGAINST))),
    against: words(reasons.filter((reason) => reason.startsWith(AGAINST)).map((reason) => reason.slice(AGAINST.length))),
  };
}
