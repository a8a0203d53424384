import { useState } from 'react';
import type { Why } from '../../lib/model/why';
import { useTranslation } from '../../lib/react/translation';
import { WhyList } from '../ui/why-list';

/** Why the engine reads an indicator as it does: asked when the reader first unfolds it, and again after it failed. */
export function CorrectionWhy({ ask }: { ask: () => Promise<Why> }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<{ why: Why } | 'asked' | null>(null);
  const unfold = () => {
    if (answer !== null) return;
    setAnswer('asked');
    ask().then(
      (why) => setAnswer({ why }),
      () => setAnswer(null),
    );
  };
  return (
    <details
      className="rl-quiet"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) unfold();
      }}
    >
      <summary>{t('common.why.title')}</summary>
      {answer === 'asked' ? <p>{t('popup.loading')}</p> : <Reasons why={answer?.why ?? null} />}
    </details>
  );
}

function Reasons({ why }: { why: Why }) {
  const { t } = useTranslation();
  return why && why.length > 0 ? <WhyList reasons={why} /> : <p>{t('common.why.none')}</p>;
}
