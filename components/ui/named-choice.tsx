import fieldStyles from './field.module.css';

export interface NamedChoiceProps<T extends string> {
  label: string;
  value: T;
  of: readonly T[];
  name: (one: T) => string;
  onChange: (value: T) => void;
}

/** One of a few in a form, by the browser's own list, under its name. */
export function NamedChoice<T extends string>({ label, value, of, name, onChange }: NamedChoiceProps<T>) {
  return (
    <label className={fieldStyles.named}>
      {label}
      <span className={fieldStyles.root}>
        <select className={fieldStyles.input} value={value} onChange={(event) => onChange(of.find((one) => one === event.target.value) ?? value)}>
          {of.map((one) => (
            <option key={one} value={one}>
              {name(one)}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
