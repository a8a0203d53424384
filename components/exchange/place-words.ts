import type { Place } from '../../lib/exchange/refusal';
import type { Translate } from '../../lib/i18n';

/** Where in a file, in words; '' where nothing is known. */
export function placeWords({ part, line, field, cell }: Place, t: Translate): string {
  return [
    part !== undefined && t('exchange.place.part', { part }),
    line !== undefined && t('exchange.place.line', { line }),
    field !== undefined && t('exchange.place.field', { field }),
    cell !== undefined && t('exchange.place.cell', { cell }),
  ]
    .filter((words) => words !== false)
    .join(t('common.comma'));
}
