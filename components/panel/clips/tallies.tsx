import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import styles from './sentences.module.css';

export interface Tally {
  name: string;
  sentences: number;
  documents: number;
}

export interface TalliesProps {
  title: string;
  tallies: readonly Tally[];
  /** Name of the one that is kept to; null for all. */
  chosen: string | null;
  nameOf: (name: string) => string;
  onChoose: (name: string | null) => void;
}

/** Rows of the small chart; the filter has them all. */
const MOST = 8;

/** How many sentences there are of each, as bars; pressing one keeps to it, pressing it again to all. */
export function Tallies({ title, tallies, chosen, nameOf, onChoose }: TalliesProps) {
  const { t } = useTranslation();
  if (tallies.length < 2 && chosen === null) return null;
  // The one that is kept to stays in sight, however few it has.
  const shown = tallies.filter(({ name }, at) => at < MOST || name === chosen);
  const most = Math.max(...shown.map(({ sentences }) => sentences), 1);
  return (
    <div className={styles.tallies} role="group" aria-label={title}>
      <p className={styles.talliesTitle}>{title}</p>
      {shown.map(({ name, sentences, documents }) => (
        <AriaButton
          key={name}
          className={styles.tally}
          aria-pressed={name === chosen}
          isDisabled={name === ''}
          aria-label={t('panel.clips.tallyOf', { name: nameOf(name) || t('panel.clips.notSaid'), sentences, documents })}
          onPress={() => onChoose(name === chosen ? null : name)}
        >
          <span className={styles.tallyName}>{nameOf(name) || t('panel.clips.notSaid')}</span>
          <span className={styles.tallyTrack} aria-hidden="true">
            <span className={styles.tallyBar} style={{ width: `${(sentences / most) * 100}%` }} />
          </span>
          <span className={styles.tallyCount}>{sentences}</span>
        </AriaButton>
      ))}
      {tallies.length > shown.length && <p className={styles.talliesMore}>{t('panel.clips.moreTallies', { count: tallies.length - shown.length })}</p>}
    </div>
  );
}
