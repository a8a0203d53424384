import { ColorSwatch, ColorSwatchPicker, ColorSwatchPickerItem } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { OptionsSection } from './options-section';
import styles from './colours-section.module.css';

const kinds = ['figure', 'target', 'explained'] as const;
type MarkKind = (typeof kinds)[number];
type Colours = Record<MarkKind, string | null>;

export interface ColoursSectionProps {
  /** null: the usual colour. */
  chosen: Colours;
  usual: Record<MarkKind, string>;
  palette: readonly string[];
  onChange: (chosen: Colours) => void;
}

/** The colour of each kind of mark, beside a specimen of its line. */
export function ColoursSection({ chosen, usual, palette, onChange }: ColoursSectionProps) {
  const { t } = useTranslation();
  return (
    <OptionsSection title={t('options.colours.title')}>
      <p className="rl-quiet">{t('options.colours.hint')}</p>
      {kinds.map((kind) => {
        const colour = chosen[kind] ?? usual[kind];
        const label = t(`options.colours.${kind}`);
        return (
          <div key={kind} className={styles.row}>
            <span className={styles.specimen} data-mark={kind} style={{ textDecorationColor: colour }}>
              {label}
            </span>
            <ColorSwatchPicker
              aria-label={label}
              value={colour}
              onChange={(picked) => {
                const hex = picked.toString('hex').toLowerCase();
                onChange({ ...chosen, [kind]: hex === usual[kind] ? null : hex });
              }}
              className={styles.swatches}
            >
              {palette.map((one) => (
                <ColorSwatchPickerItem key={one} color={one} className={styles.swatch}>
                  <ColorSwatch className={styles.swatchColour} />
                </ColorSwatchPickerItem>
              ))}
            </ColorSwatchPicker>
          </div>
        );
      })}
      <div>
        <Button isDisabled={kinds.every((kind) => chosen[kind] === null)} onPress={() => onChange({ figure: null, target: null, explained: null })}>
          {t('options.colours.reset')}
        </Button>
      </div>
    </OptionsSection>
  );
}
