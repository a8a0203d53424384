import type { Analysis } from '../../lib/model/analysis';
import { isReadWithDoubt } from '../../lib/model/certainty';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import styles from './document.module.css';

/** Leads through the figures that are read with doubt, one after another, while the document scrolls below; nothing where there are none. */
export function DoubtfulSteps({ analysis, step }: { analysis: Analysis; step: (delta: 1 | -1) => void }) {
  const { t } = useTranslation();
  const count = new Set(analysis.indicators.filter(isReadWithDoubt).map(({ figure }) => figure)).size;
  if (count === 0) return null;
  return (
    <aside className={styles.doubtfulSteps} aria-label={t('reader.doubtful.label')}>
      <span>{t('reader.doubtful.count', { count })}</span>
      <Button look="plain" onPress={() => step(-1)}>
        {t('reader.doubtful.previous')}
      </Button>
      <Button look="plain" onPress={() => step(1)}>
        {t('reader.doubtful.next')}
      </Button>
      <kbd>Alt N</kbd>
    </aside>
  );
}
