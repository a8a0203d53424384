import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips } from '../../ui/chips';
import styles from './term-switch.module.css';

export type TermAmount = 'all' | 'first' | 'key' | 'none';

/** How many policy terms the page marks; the figures stay as they are. */
export function TermSwitch({ chosen, onChange }: { chosen: TermAmount; onChange: (chosen: TermAmount) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.root}>
      <span className="rl-quiet" aria-hidden="true">
        {t('panel.page.termMarks')}
      </span>
      <ChoiceChips<TermAmount>
        label={t('panel.page.termMarks')}
        chips={[
          { id: 'all', label: t('panel.page.termMarksAll') },
          { id: 'first', label: t('panel.page.termMarksFirst') },
          { id: 'key', label: t('panel.page.termMarksKey') },
          { id: 'none', label: t('panel.page.termMarksNone') },
        ]}
        chosen={chosen}
        onChange={onChange}
      />
    </div>
  );
}
