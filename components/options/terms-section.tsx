import { termKinds } from '../../lib/model/term-kind';
import { useTranslation } from '../../lib/react/translation';
import { Button, IconButton } from '../ui/button';
import { CheckList } from '../ui/check-list';
import { OptionsSection } from './options-section';
import choicesStyles from '../ui/choices.module.css';
import keptListStyles from './kept-list.module.css';
import styles from './terms-section.module.css';

export interface TermsSectionProps {
  /** Terms that the reader has hidden. */
  hiddenTerms: readonly { id: string; name: string }[];
  /** Kinds of terms that are not marked. */
  hiddenKinds: readonly string[];
  onTerms: (hidden: { id: string; name: string }[]) => void;
  onKinds: (hidden: string[]) => void;
}

/** Which policy terms are not marked, and the way to bring them back. */
export function TermsSection({ hiddenTerms, hiddenKinds, onTerms, onKinds }: TermsSectionProps) {
  const { t } = useTranslation();
  return (
    <OptionsSection title={t('options.hidden.title')}>
      <div className={keptListStyles.root}>
        <h3 className={choicesStyles.label}>{t('options.hidden.terms')}</h3>
        <p className="rl-quiet">{t('options.hidden.termsHint')}</p>
        {hiddenTerms.length === 0 ? (
          <p className={keptListStyles.none}>{t('options.hidden.none')}</p>
        ) : (
          <>
            <ul>
              {hiddenTerms.map(({ id, name }) => (
                <li key={id} className={keptListStyles.entry}>
                  <span lang="zh-CN">{name}</span>
                  <IconButton
                    icon="close"
                    label={t('options.hidden.restore', { term: name })}
                    onPress={() => onTerms(hiddenTerms.filter((term) => term.id !== id))}
                  />
                </li>
              ))}
            </ul>
            {hiddenTerms.length > 1 && (
              <div>
                <Button look="plain" onPress={() => onTerms([])}>
                  {t('options.hidden.restoreAll')}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
      <div className={keptListStyles.root}>
        <h3 className={choicesStyles.label}>{t('options.hidden.kinds')}</h3>
        <p className="rl-quiet">{t('options.hidden.kindsHint')}</p>
        <div className={styles.kinds}>
          <CheckList
            label={t('options.hidden.kinds')}
            choices={termKinds.map((kind) => ({ id: kind, label: t(`common.termKind.${kind}`), note: '' }))}
            chosen={hiddenKinds}
            onChange={onKinds}
          />
        </div>
      </div>
    </OptionsSection>
  );
}
