import { Button as AriaButton, ToggleButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './icons';
import styles from './button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  children: string;
  /** `solid` for the one thing to do, `outline` beside it, `plain` in running text and lists. */
  look?: 'solid' | 'outline' | 'plain';
  /** It destroys something. */
  danger?: boolean;
  icon?: IconName;
}

const looks = { solid: styles.solid, outline: styles.outline, plain: styles.plain };

export function Button({ children, look = 'outline', danger = false, icon, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`${styles.root} ${looks[look]}`} data-danger={danger || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'aria-label'> {
  icon: IconName;
  /** What it does: read aloud, and shown while the pointer rests on it. */
  label: string;
}

/** A button of one icon. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} aria-label={label} className={styles.icon} render={(props) => <button {...props} title={label} />}>
      <Icon name={icon} />
    </AriaButton>
  );
}

export interface IconToggleProps {
  icon: IconName;
  /** Shown while it is on. */
  iconOn: IconName;
  label: string;
  isOn: boolean;
  onChange: () => void;
}

/** A button of one icon that stays on when it is pressed. */
export function IconToggle({ icon, iconOn, label, isOn, onChange }: IconToggleProps) {
  return (
    <ToggleButton aria-label={label} className={styles.icon} isSelected={isOn} onChange={onChange} render={(props) => <button {...props} title={label} />}>
      <Icon name={isOn ? iconOn : icon} />
    </ToggleButton>
  );
}
