/** One line for a screen reader when the popup appears without taking the focus. */
import { valueText } from '../../lib/compare/format';
import type { PopupSubject } from '../../lib/highlight/popup-port';
import type { Locale, Translate } from '../../lib/i18n';
import { figureView } from './figure-view';
import { termHead } from './term-view';

export function announcement(subject: PopupSubject, locale: Locale, t: Translate): string {
  if (subject.kind === 'term') return termHead(subject.term, null).title.text;
  const view = figureView(subject.figure, subject.indicators, 0, locale, t);
  const doubt = view.uncertain ? (view.doubts[0] ?? t('popup.figure.uncertain')) : null;
  return [view.title, valueText(view.value), view.status ? t(`common.status.${view.status}`) : null, view.period, doubt]
    .filter((part) => part !== null)
    .join(locale === 'en' ? ', ' : '，');
}
