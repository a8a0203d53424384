import type { Finding } from '../../../lib/compare/checks/finding';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { findingWords } from './finding-words';
import type { NameOf } from './quantity-words';
import styles from './compare-views.module.css';

export interface FindingNoteProps {
  finding: Finding;
  nameOf: NameOf;
  /** Puts the finding aside, or brings it back. */
  onPress: () => void;
  aside?: boolean;
}

/** One finding with its arithmetic and what may explain it. */
export function FindingNote({ finding, nameOf, onPress, aside = false }: FindingNoteProps) {
  const { t, locale } = useTranslation();
  const { title, arithmetic, reasons } = findingWords(finding, { t, locale, nameOf });
  return (
    <div className={styles.finding}>
      <p className={styles.findingTitle}>
        <Icon name="check-mark" />
        {title}
      </p>
      <ul className={styles.findingSum}>
        {arithmetic.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {reasons.length > 0 && <p className="rl-quiet">{t('panel.compare.checks.perhaps', { reasons: reasons.join(t('panel.compare.checks.or')) })}</p>}
      <Button look="plain" onPress={onPress}>
        {t(aside ? 'panel.compare.checks.bringBack' : 'panel.compare.checks.dismiss')}
      </Button>
    </div>
  );
}
