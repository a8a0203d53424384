import type { ReactNode } from 'react';
import { sizeWords } from '../../lib/i18n/size-words';
import { useTranslation } from '../../lib/react/translation';
import { Confirm } from '../ui/confirm';
import { OptionsSection } from './options-section';
import buttonStyles from '../ui/button.module.css';
import choicesStyles from '../ui/choices.module.css';
import styles from './options.module.css';

export interface DataSectionProps {
  reports: number;
  clips: number;
  /** Why the library cannot be read, in words: what it holds is then not known; null where it is read. */
  unread: string | null;
  /** Bytes; null where the browser does not say. */
  storageUsed: number | null;
  /** What exports, imports and restores. */
  exchange: ReactNode;
  onClear: () => Promise<unknown>;
}

/** What is kept on this computer, and the way to be rid of it. */
export function DataSection({ reports, clips, unread, storageUsed, exchange, onClear }: DataSectionProps) {
  const { t, locale } = useTranslation();
  const facts = [
    ...(unread === null
      ? [[t('options.data.reports'), reports.toLocaleString(locale)] as const, [t('options.data.clips'), clips.toLocaleString(locale)] as const]
      : []),
    ...(storageUsed === null ? [] : [[t('options.data.used'), sizeWords(storageUsed, locale)] as const]),
  ] as const;
  return (
    <OptionsSection title={t('options.data.title')}>
      {unread !== null && <p role="alert">{unread}</p>}
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className={choicesStyles.label}>{t('exchange.backup')}</h3>
        <p className="rl-quiet">{t('exchange.backupHint')}</p>
        <div className={buttonStyles.row}>{exchange}</div>
      </div>
      <div>
        <Confirm
          trigger={t('options.data.clear')}
          title={t('options.data.clearTitle')}
          words={t('options.data.clearWords', { reports, clips })}
          action={t('options.data.clearAction')}
          working={t('options.data.clearing')}
          isDisabled={reports + clips === 0}
          onConfirm={onClear}
        />
      </div>
    </OptionsSection>
  );
}
