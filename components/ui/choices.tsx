import { Label, Radio, RadioGroup, Switch } from 'react-aria-components';
import styles from './choices.module.css';

export interface Choice<K extends string> {
  id: K;
  label: string;
  /** A line below the label. */
  hint?: string;
}

/** A switch with its label, and what it does in a line below. */
export function SwitchRow({ label, hint, on, onChange }: { label: string; hint: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Switch isSelected={on} onChange={onChange} className={styles.switch}>
      <span className={styles.switchWords}>
        <span className={styles.label}>{label}</span>
        <span className="rl-quiet">{hint}</span>
      </span>
      <span className={styles.switchTrack} aria-hidden="true" />
    </Switch>
  );
}

/** One of a few, all shown. */
export function RadioList<K extends string>({
  label,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  choices: readonly Choice<K>[];
  chosen: K;
  onChange: (chosen: K) => void;
}) {
  return (
    <RadioGroup
      value={chosen}
      onChange={(value) => {
        const next = choices.find((choice) => choice.id === value);
        if (next) onChange(next.id);
      }}
      className={styles.root}
    >
      <Label className={styles.label}>{label}</Label>
      {choices.map((choice) => (
        <Radio key={choice.id} value={choice.id} className={styles.choice}>
          <span className={styles.dot} aria-hidden="true" />
          <span>
            {choice.label}
            {choice.hint && <span className={`rl-quiet ${styles.hint}`}>{choice.hint}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
