import { useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, ListLayout, Popover, Text, Virtualizer } from 'react-aria-components';
import { Icon } from './icons';
import { useWidth } from './use-width';
import fieldStyles from './field.module.css';
import styles from './combo-box.module.css';

export interface Option {
  id: string;
  label: string;
  /** Shown smaller after the label. */
  note: string;
  /** Everything it may be found by, lower case. */
  search: string;
}

export interface PickerProps {
  label: string;
  emptyLabel: string;
  options: readonly Option[];
  chosen: string | null;
  onChange: (id: string) => void;
}

/** One of many, found by typing any part of what it is known by. */
export function Picker({ label, emptyLabel, options, chosen, onChange }: PickerProps) {
  const [field, width] = useWidth<HTMLDivElement>();
  const current = options.find((option) => option.id === chosen)?.label ?? '';
  // What is being typed; null while the box shows the choice.
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLowerCase();
  const found = wanted === '' ? options : options.filter((option) => option.search.includes(wanted));
  return (
    <ComboBox
      aria-label={label}
      items={found}
      inputValue={typed ?? current}
      value={chosen}
      menuTrigger="focus"
      allowsEmptyCollection
      onInputChange={(text) => setTyped(text === current ? null : text)}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      onChange={(key) => {
        setTyped(null);
        if (typeof key === 'string') onChange(key);
      }}
      className={styles.root}
    >
      <div ref={field} className={fieldStyles.root}>
        <Icon name="search" />
        <Input placeholder={label} className={fieldStyles.input} onFocus={(event) => event.currentTarget.select()} />
        <Button className={fieldStyles.button}>
          <Icon name="expand" />
        </Button>
      </div>
      <Popover triggerRef={field} className={styles.list} offset={4} placement="bottom start" style={{ width }}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 30 }}>
          <ListBox className={styles.options} renderEmptyState={() => <p className={styles.empty}>{emptyLabel}</p>}>
            {(option: Option) => (
              <ListBoxItem id={option.id} textValue={option.label} className={styles.option}>
                <Text slot="label">{option.label}</Text>
                <Text slot="description" className="rl-quiet">
                  {option.note}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
