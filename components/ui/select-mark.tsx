import { Checkbox } from 'react-aria-components';
import { Icon } from './icons';
import choicesStyles from './choices.module.css';
import styles from './select-mark.module.css';

/** The box by which a row of a list is chosen; stands inside a GridListItem. */
export function SelectMark({ label }: { label: string }) {
  return (
    <Checkbox slot="selection" className={styles.root} aria-label={label}>
      <span className={choicesStyles.box} aria-hidden="true">
        <Icon name="check" />
      </span>
    </Checkbox>
  );
}
