import { contentLanguage } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { keyName, keys } from '../ui/keys';
import markSamplesStyles from '../ui/mark-samples.module.css';
import styles from './guide.module.css';

const marks = ['figure', 'target', 'explained', 'term'] as const;

/** What people come for, each with its steps and the picture that shows where it ends (docs/screenshots). */
const tasks = [
  { id: 'term', steps: ['a', 'b'], picture: 'term' },
  { id: 'clip', steps: ['a', 'b', 'c'], picture: 'clips' },
  { id: 'targets', steps: ['a', 'b', 'c'], picture: 'targets' },
  { id: 'chart', steps: ['a', 'b', 'c'], picture: 'chart' },
  { id: 'search', steps: ['a', 'b', 'c'], picture: null },
  { id: 'export', steps: ['a', 'b'], picture: 'library' },
  { id: 'backup', steps: ['a', 'b', 'c'], picture: null },
] as const;

/** One page: what the marks mean, seven tasks step by step, the keys. Pictures are of the interface in Chinese or English. */
export function Guide() {
  const { t, locale } = useTranslation();
  const pictureOf = (name: string) => `/guide/${name}.${contentLanguage(locale)}.png`;
  return (
    <main className={`${markSamplesStyles.root} ${styles.root}`}>
      <header>
        <p className="rl-product">{t('common.productName')}</p>
        <h1 className={`rl-title ${styles.title}`}>{t('guide.title')}</h1>
        <p>{t('guide.lead')}</p>
      </header>
      <section aria-labelledby="guide-marks">
        <h2 id="guide-marks">{t('welcome.marks.title')}</h2>
        <ul className={styles.marks}>
          {marks.map((mark) => (
            <li key={mark} data-mark={mark}>
              {t(`welcome.marks.${mark}`)}
            </li>
          ))}
        </ul>
        <p>{t('guide.doubt')}</p>
        <img src={pictureOf('page')} alt={t('guide.pageAlt')} loading="lazy" />
      </section>
      {tasks.map(({ id, steps, picture }) => (
        <section key={id} aria-labelledby={`guide-${id}`}>
          <h2 id={`guide-${id}`}>{t(`guide.task.${id}.title`)}</h2>
          <div className={styles.task}>
            <ol>
              {steps.map((step) => (
                <li key={step}>{t(`guide.task.${id}.${step}` as 'guide.task.term.a')}</li>
              ))}
            </ol>
            {picture && <img src={pictureOf(picture)} alt={t('guide.alt', { task: t(`guide.task.${id}.title`) })} loading="lazy" />}
          </div>
        </section>
      ))}
      <section aria-labelledby="guide-keys">
        <h2 id="guide-keys">{t('options.keys.title')}</h2>
        <dl className={styles.keys}>
          {keys.map(({ pressed, does }) => (
            <div key={does}>
              <dt>
                <kbd>{pressed.map((key) => keyName(key, t)).join('+')}</kbd>
              </dt>
              <dd>{t(`options.keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="rl-quiet">{t('options.keys.hint')}</p>
      </section>
    </main>
  );
}
