import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import markSamplesStyles from '../ui/mark-samples.module.css';
import styles from './welcome.module.css';

export interface WelcomeProps {
  onTry: () => void;
  onOpenReader: () => void;
  onOpenOptions: () => void;
}

const steps = ['read', 'ask', 'compare'] as const;
const marks = ['figure', 'target', 'explained', 'term'] as const;

/** The page that opens once after installing: what the marks mean, what to do, a sample to try. One screen. */
export function Welcome({ onTry, onOpenReader, onOpenOptions }: WelcomeProps) {
  const { t } = useTranslation();
  return (
    <main className={`${markSamplesStyles.root} ${styles.root}`}>
      <header>
        <p className="rl-product">{t('common.productName')}</p>
        <h1 className={`rl-title ${styles.title}`}>{t('welcome.title')}</h1>
        <p className={styles.lead}>{t('welcome.lead')}</p>
      </header>
      <section className={styles.specimen} aria-labelledby="specimen">
        <h2 id="specimen" className={styles.heading}>
          {t('welcome.marks.title')}
        </h2>
        {/* Chinese in both languages: it is what a report looks like. */}
        <p className={`rl-title ${styles.sentence}`} lang="zh-CN">
          全市地区生产总值达到<span data-mark="figure">1286.4亿元</span>，增长<span data-mark="figure">5.8%</span>
          ；今年预期增长<span data-mark="target">5.5%左右</span>。持续深化<span data-mark="explained">放管服</span>
          改革，推进<span data-mark="term">“两港三廊”</span>建设。
        </p>
        <ul className={styles.marks}>
          {marks.map((mark) => (
            <li key={mark}>
              <span data-mark={mark}>{t(`welcome.marks.${mark}`)}</span>
            </li>
          ))}
        </ul>
      </section>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>
            <h2 className={styles.heading}>{t(`welcome.steps.${step}.title`)}</h2>
            <p>{t(`welcome.steps.${step}.words`)}</p>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button look="solid" onPress={onTry}>
          {t('welcome.try')}
        </Button>
        <Button onPress={onOpenReader}>{t('welcome.openFile')}</Button>
        <Button look="plain" onPress={onOpenOptions}>
          {t('welcome.openOptions')}
        </Button>
      </div>
      <p className="rl-quiet">{t('welcome.privacy')}</p>
    </main>
  );
}
