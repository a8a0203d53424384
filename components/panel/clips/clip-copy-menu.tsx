import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import { copyForms, type CopyForm } from './clip-entry';

export interface ClipCopyMenuProps {
  label: string;
  /** Shown beside the icon; left out where the icon says enough. */
  words?: string;
  onCopy: (form: CopyForm) => void;
}

const quotations: readonly CopyForm[] = ['text', 'markdown', 'html', 'table', 'csv', 'link'];
const references: readonly CopyForm[] = copyForms.filter((form) => !quotations.includes(form));

/** The forms in which clips are copied: quotations above, references below. */
export function ClipCopyMenu({ label, words, onCopy }: ClipCopyMenuProps) {
  const { t } = useTranslation();
  const items = (forms: readonly CopyForm[]) =>
    forms.map((form) => (
      <MenuItem key={form} id={form} className="rl-menu-item">
        {t(`panel.clips.form.${form}`)}
      </MenuItem>
    ));
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={words === undefined ? 'rl-icon-button' : 'rl-button rl-button-plain'}
        render={(props) => <button {...props} title={label} />}
      >
        <Icon name="copy" />
        {words}
      </AriaButton>
      <Popover className="rl-popover rl-menu-frame" placement="bottom end">
        <Menu
          aria-label={label}
          className="rl-menu"
          onAction={(key) => {
            const form = copyForms.find((one) => one === key);
            if (form) onCopy(form);
          }}
        >
          {items(quotations)}
          <Separator className="rl-menu-line" />
          {items(references)}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
