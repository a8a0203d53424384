import { reasonWords } from '../../lib/i18n/why-words';
import type { Reason } from '../../lib/model/why';
import { useTranslation } from '../../lib/react/translation';
import styles from './why-list.module.css';

/** Field by field: the printed words, what the rule goes by, and what it won against. */
export function WhyList({ reasons }: { reasons: readonly Reason[] }) {
  const { t, locale } = useTranslation();
  return (
    <dl className={styles.root}>
      {reasonWords(reasons, t).map(({ field, label, printed, rule, instead, insteadPrinted }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {printed === null ? null : (
              <>
                <q>
                  <span lang="zh-CN">{printed}</span>
                </q>{' '}
              </>
            )}
            {rule}
            {instead.length > 0 ? (
              <span className={styles.instead}>
                {' '}
                {t('common.why.instead')} <span lang={insteadPrinted ? 'zh-CN' : locale}>{instead.join(t('common.comma'))}</span>
              </span>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
