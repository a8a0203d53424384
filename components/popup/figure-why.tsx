import { useState } from 'react';
import type { Why } from '../../lib/model/why';
import { useTranslation } from '../../lib/react/translation';
import { WhyList } from '../ui/why-list';
import { useAnswer } from './use-answer';
import figureCardStyles from './figure-card.module.css';
import styles from './popup.module.css';

/** Why the figure reads as it does: asked only when the reader unfolds it. */
export function FigureWhy({ ask }: { ask: () => Promise<Why> }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <details
      className={figureCardStyles.why}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t('common.why.title')}</summary>
      {opened ? <Reasons ask={ask} /> : null}
    </details>
  );
}

function Reasons({ ask }: { ask: () => Promise<Why> }) {
  const { t } = useTranslation();
  const answer = useAnswer('why', ask);
  if (answer.state === 'pending') return null;
  if (answer.state === 'slow') return <p className={styles.waiting}>{t('popup.loading')}</p>;
  if (answer.state === 'failed') return <p className={styles.failed}>{t('popup.failed')}</p>;
  if (!answer.value || answer.value.length === 0) return <p>{t('common.why.none')}</p>;
  return <WhyList reasons={answer.value} />;
}
