import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { TranslationProvider } from '../../lib/react/translation';
import type { Translation } from '../../lib/i18n';
import { FigureCard } from './figure-card';
import { markKey } from './mark-key';
import { TermCard } from './term-card';

interface PopupProps {
  subject: PopupSubject | null;
  actions: PopupActions;
  translation: Translation;
}

/**
 * The card for one mark. A figure's card is made anew for every figure; a term's card stays while the reader steps
 * through the term's places, so that the step button keeps the focus and the explanation is not asked for again.
 */
export function Popup({ subject, actions, translation }: PopupProps) {
  if (!subject) return null;
  return (
    <TranslationProvider translation={translation}>
      {subject.kind === 'figure' ? (
        <FigureCard key={markKey(subject)} subject={subject} actions={actions} />
      ) : (
        <TermCard key={`term:${subject.term.id}`} subject={subject} actions={actions} />
      )}
    </TranslationProvider>
  );
}
