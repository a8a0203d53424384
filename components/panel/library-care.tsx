import { useTranslation } from '../../lib/react/translation';
import type { CareStep } from '../../lib/react/use-library-care';
import { JobProgress } from '../ui/job-progress';
import { Button } from '../ui/button';
import styles from './library.module.css';

export interface LibraryCareProps {
  state: CareStep;
  /** Whether the browser keeps the library; null where it does not say. */
  persisted: boolean | null;
  /** Bad rows met while reading. */
  badRows: number;
  due: { fresh: number; since: number } | null;
  onBackUp: () => void;
  onPutOff: () => void;
  onCheck: () => void;
  onCancel: () => void;
  onRepair: () => void;
  onStopRepair: () => void;
  onExportSetAside: () => void;
}

/** What the library needs: a backup, a look at rows that cannot be read, room that the browser does not take away. */
export function LibraryCareView(props: LibraryCareProps) {
  const { t, locale } = useTranslation();
  const { state, persisted, badRows, due } = props;
  return (
    <section className={styles.care} aria-label={t('panel.care.title')}>
      {due && (
        <div className={styles.careNotice} role="status">
          <p>{t('panel.care.due', { count: due.fresh, date: new Date(due.since).toLocaleDateString(locale, { dateStyle: 'medium' }) })}</p>
          <Button onPress={props.onBackUp}>{t('panel.care.backUp')}</Button>
          <Button look="plain" onPress={props.onPutOff}>
            {t('panel.care.later')}
          </Button>
        </div>
      )}
      {badRows > 0 && state.step === 'idle' && <p role="alert">{t('panel.care.met', { count: badRows })}</p>}
      {state.step === 'looking' || state.step === 'mending' ? (
        <div className={styles.careNotice}>
          <JobProgress
            label={t(state.step === 'looking' ? 'panel.care.looking' : 'panel.care.mending')}
            progress={state.step === 'looking' ? state.progress : null}
          />
          <Button look="plain" onPress={state.step === 'looking' ? props.onCancel : props.onStopRepair}>
            {t('common.cancel')}
          </Button>
        </div>
      ) : (
        <Button look="plain" icon="check" onPress={props.onCheck}>
          {t('panel.care.check')}
        </Button>
      )}
      {state.step === 'found' && <Found {...props} state={state} />}
      {state.step === 'mended' && <p role="status">{t('panel.care.mended', { repaired: state.repaired, setAside: state.setAside })}</p>}
      {persisted === false && <p className="rl-quiet">{t('panel.care.evictable')}</p>}
    </section>
  );
}

function Found({ state: { health }, onRepair, onExportSetAside }: LibraryCareProps & { state: Extract<CareStep, { step: 'found' }> }) {
  const { t, locale } = useTranslation();
  const rows = Object.values(health.counts).reduce((sum, count) => sum + count, 0);
  const sound = health.badCount === 0 && health.orphans === 0;
  return (
    <div role="status">
      <p>
        {t('panel.care.counted', {
          rows: rows.toLocaleString(locale),
          reports: (health.counts.reports ?? 0).toLocaleString(locale),
          clips: (health.counts.clips ?? 0).toLocaleString(locale),
        })}
      </p>
      <p>{sound ? t('panel.care.sound') : t('panel.care.bad', { count: health.badCount + health.orphans })}</p>
      {health.waiting > 0 && <p>{t('panel.care.waiting', { count: health.waiting })}</p>}
      {health.bad.length > 0 && (
        <ul>
          {health.bad.slice(0, 20).map(({ table, key, fields, name, repairable }) => (
            <li key={`${table} ${JSON.stringify(key)}`}>
              {t('panel.care.row', { table, name: name || JSON.stringify(key), fields: fields.join(', ') })}{' '}
              {t(repairable ? 'panel.care.repairable' : 'panel.care.goesAside')}
            </li>
          ))}
        </ul>
      )}
      {!sound && <Button onPress={onRepair}>{t('panel.care.repair')}</Button>}
      {health.setAside > 0 && (
        <Button look="plain" onPress={onExportSetAside}>
          {t('panel.care.exportSetAside', { count: health.setAside })}
        </Button>
      )}
    </div>
  );
}
