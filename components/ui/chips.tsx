import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import styles from './chips.module.css';

export interface Chip<K extends string> {
  id: K;
  label: string;
  /** Shown after the label, smaller. */
  count?: number;
}

export interface ChipsProps<K extends string> {
  /** What the chips choose. */
  label: string;
  chips: readonly Chip<K>[];
}

/** Chips of which any number may be on. */
export function FilterChips<K extends string>({
  label,
  chips,
  chosen,
  onChange,
}: ChipsProps<K> & { chosen: ReadonlySet<K>; onChange: (chosen: Set<K>) => void }) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={(keys) => onChange(new Set(chips.map((chip) => chip.id).filter((id) => keys.has(id))))}
      className={styles.root}
    >
      {chips.map((chip) => (
        <ChipButton key={chip.id} chip={chip} />
      ))}
    </ToggleButtonGroup>
  );
}

/** Chips of which exactly one is on. */
export function ChoiceChips<K extends string>({ label, chips, chosen, onChange }: ChipsProps<K> & { chosen: K; onChange: (chosen: K) => void }) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const next = chips.find((chip) => keys.has(chip.id));
        if (next) onChange(next.id);
      }}
      className={styles.root}
    >
      {chips.map((chip) => (
        <ChipButton key={chip.id} chip={chip} />
      ))}
    </ToggleButtonGroup>
  );
}

function ChipButton<K extends string>({ chip }: { chip: Chip<K> }) {
  return (
    <ToggleButton id={chip.id} className={styles.chip}>
      {chip.label}
      {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
    </ToggleButton>
  );
}
