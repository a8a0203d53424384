import { Keyboard } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { keyName, keys } from '../ui/keys';
import { OptionsSection } from './options-section';
import styles from './options.module.css';

/** What the keyboard does on a marked page. */
export function KeysSection() {
  const { t } = useTranslation();
  return (
    <OptionsSection title={t('options.keys.title')}>
      <p className="rl-quiet">{t('options.keys.hint')}</p>
      <dl className={styles.facts}>
        {keys.map(({ pressed, does }) => (
          <div key={does}>
            <dt>{t(`options.keys.${does}`)}</dt>
            <dd>
              {pressed.map((key) => (
                <Keyboard key={key} className={styles.key}>
                  {keyName(key, t)}
                </Keyboard>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </OptionsSection>
  );
}
