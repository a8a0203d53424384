import type { Lacking } from '../../../lib/compare/kept';
import { useTranslation } from '../../../lib/react/translation';
import { IconButton } from '../../ui/button';
import type { NameOf } from './quantity-words';
import styles from './kept-chooser.module.css';

export interface LackingNoteProps {
  lacking: Lacking | null;
  nameOf: NameOf;
  onLackingSeen: () => void;
}

/** What a comparison that was opened has and the library has not, by name. */
export function LackingNote({ lacking, nameOf, onLackingSeen }: LackingNoteProps) {
  const { t, placeName } = useTranslation();
  if (!lacking) return null;
  const list = (names: readonly string[]) => names.join(t('common.comma'));
  return (
    <div className={styles.lacking} role="status">
      <span>
        {lacking.regions.length > 0 && <p>{t('panel.compare.kept.lackingRegions', { names: list(lacking.regions.map(placeName)) })}</p>}
        {lacking.codes.length > 0 && <p>{t('panel.compare.kept.lackingCodes', { names: list(lacking.codes.map(nameOf)) })}</p>}
      </span>
      <IconButton icon="close" label={t('common.close')} onPress={onLackingSeen} />
    </div>
  );
}
