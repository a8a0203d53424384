import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips } from '../../ui/chips';
import { EmptyState } from '../../ui/empty-state';
import { TermHistory, type TermHistoryProps } from './term-history';
import { TextsPairView, type TextsPairProps } from './texts-pair';
import { WordingPair, type WordingPairProps } from './wording-pair';
import styles from './terms.module.css';

export type TermsView = 'pair' | 'texts' | 'one';

export interface TermsTabProps {
  view: TermsView;
  /** No report is stored. */
  empty: boolean;
  pair: WordingPairProps;
  texts: TextsPairProps;
  one: TermHistoryProps;
  onView: (view: TermsView) => void;
}

/** 'Terms': how two reports differ in their terms and in their texts, and how one term spread. */
export function TermsTab({ view, empty, pair, texts, one, onView }: TermsTabProps) {
  const { t } = useTranslation();
  if (empty) {
    return (
      <EmptyState title={t('panel.terms.emptyTitle')}>
        <p>{t('panel.terms.empty')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.root}>
      <ChoiceChips<TermsView>
        label={t('panel.terms.view')}
        chips={[
          { id: 'pair', label: t('panel.terms.pair') },
          { id: 'texts', label: t('panel.terms.textsPair') },
          { id: 'one', label: t('panel.terms.one') },
        ]}
        chosen={view}
        onChange={onView}
      />
      {view === 'pair' && <WordingPair {...pair} />}
      {view === 'texts' && <TextsPairView {...texts} />}
      {view === 'one' && <TermHistory {...one} />}
    </div>
  );
}
