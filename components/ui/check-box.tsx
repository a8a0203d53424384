import { Icon } from './icons';
import styles from './check-box.module.css';

/** The box before what can be ticked, ticked inside what is selected; roles and states are told by what holds it. */
export function CheckBox() {
  return (
    <span className={styles.root} aria-hidden="true">
      <Icon name="check" />
    </span>
  );
}
