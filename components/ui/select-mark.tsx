import { Checkbox } from 'react-aria-components';
import { CheckBox } from './check-box';
import styles from './select-mark.module.css';

/** The box by which a row of a list is chosen; stands inside a GridListItem. */
export function SelectMark({ label }: { label: string }) {
  return (
    <Checkbox slot="selection" className={styles.root} aria-label={label}>
      <CheckBox />
    </Checkbox>
  );
}
