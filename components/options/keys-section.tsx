import { Keyboard } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { OptionsSection } from './options-section';

const keys = [
  { pressed: ['Alt', 'J'], does: 'next' },
  { pressed: ['Alt', 'K'], does: 'previous' },
  { pressed: ['Alt', 'C'], does: 'clip' },
  { pressed: ['Alt', 'Shift', 'R'], does: 'panel' },
  { pressed: ['Tab'], does: 'buttons' },
  { pressed: ['Esc'], does: 'close' },
] as const;

/** What the keyboard does on a marked page. */
export function KeysSection() {
  const { t } = useTranslation();
  return (
    <OptionsSection title={t('options.keys.title')}>
      <p className="rl-quiet">{t('options.keys.hint')}</p>
      <dl className="rl-facts">
        {keys.map(({ pressed, does }) => (
          <div key={does}>
            <dt>{t(`options.keys.${does}`)}</dt>
            <dd>
              {pressed.map((key) => (
                <Keyboard key={key} className="rl-key">
                  {key}
                </Keyboard>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </OptionsSection>
  );
}
