/** What the options say of a dictionary that was not taken: the reason, and the place of the fault. */
import type { Translate } from '../../lib/i18n';
import type { PackError } from '../../lib/packs/refusal';

export function refusedWords(t: Translate, file: string, { reason, place }: Pick<PackError, 'reason' | 'place'>): string {
  const { part, line, entry, field } = place;
  const places = [
    part !== undefined && t('options.packs.place.part', { part }),
    line !== undefined && t('options.packs.place.line', { line }),
    entry !== undefined && t('options.packs.place.entry', { entry }),
    field !== undefined && field !== '' && t('options.packs.place.field', { field }),
  ].filter((words) => words !== false);
  const where = places.length === 0 ? '' : t('options.packs.placed', { places: places.join(t('common.comma')) });
  return t('options.packs.refused', { file, reason: t(`options.packs.reason.${reason}`), place: where });
}
