import { Checkbox } from 'react-aria-components';
import { Icon } from './icons';
import './choices.css';
import './select-mark.css';

/** The box by which a row of a list is chosen; stands inside a GridListItem. */
export function SelectMark({ label }: { label: string }) {
  return (
    <Checkbox slot="selection" className="rl-select-mark" aria-label={label}>
      <span className="rl-choice-box" aria-hidden="true">
        <Icon name="check" />
      </span>
    </Checkbox>
  );
}
