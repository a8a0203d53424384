import type { Translate } from '../../lib/i18n';

/** The detector's reasons in words; one that has no words yet is left out. */
export function reasonWords(reasons: readonly string[], t: Translate): string {
  return reasons
    .map((reason) => t(`panel.reasons.${reason}`, ''))
    .filter((words) => words !== '')
    .join(t('common.comma'));
}
