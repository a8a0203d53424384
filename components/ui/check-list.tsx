import { ListBox, ListBoxItem, ListLayout, Text, Virtualizer } from 'react-aria-components';
import { CheckBox } from './check-box';
import styles from './check-list.module.css';

export interface Check {
  id: string;
  label: string;
  /** Shown smaller after the label. */
  note: string;
}

export interface CheckListProps {
  label: string;
  choices: readonly Check[];
  chosen: readonly string[];
  /** Those of `choices` that are chosen, in their order. */
  onChange: (chosen: string[]) => void;
}

/** Any of many: a list to tick, only its rows in sight in the document. */
export function CheckList({ label, choices, chosen, onChange }: CheckListProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 28 }}>
      <ListBox
        aria-label={label}
        items={choices}
        selectionMode="multiple"
        // Escape shuts what the list stands in; it must not untick everything on the way.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(choices.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))}
        className={styles.root}
        style={{ height: Math.min(choices.length * 28, 280) }}
      >
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className={styles.check}>
            <CheckBox />
            <Text slot="label">{choice.label}</Text>
            {choice.note && (
              <Text slot="description" className="rl-quiet">
                {choice.note}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
