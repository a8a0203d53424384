import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components';
import { Icon } from './icons';
import fieldStyles from './field.module.css';
import comboBoxStyles from './combo-box.module.css';
import styles from './select-box.module.css';

export interface SelectOption {
  id: string;
  label: string;
  /** Shown smaller after the label. */
  note?: string;
}

export interface SelectBoxProps {
  label: string;
  /** Whether the label is shown above, or only read aloud. */
  labelShown?: boolean;
  options: readonly SelectOption[];
  chosen: string;
  onChange: (id: string) => void;
}

/** One of a few, in a list that opens. */
export function SelectBox({ label, labelShown = false, options, chosen, onChange }: SelectBoxProps) {
  return (
    <Select
      {...(labelShown ? {} : { 'aria-label': label })}
      value={chosen}
      onChange={(key) => {
        if (typeof key === 'string') onChange(key);
      }}
      className={styles.root}
    >
      {labelShown && <Label>{label}</Label>}
      <Button className={`${fieldStyles.root} ${styles.button}`}>
        <SelectValue className={styles.value}>{({ selectedText }) => selectedText}</SelectValue>
        <Icon name="expand" />
      </Button>
      <Popover className={`${comboBoxStyles.list} ${styles.list}`} offset={4} placement="bottom start">
        <ListBox items={options} className={styles.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={comboBoxStyles.option}>
              <Text slot="label">{option.label}</Text>
              {option.note && (
                <Text slot="description" className="rl-quiet">
                  {option.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
