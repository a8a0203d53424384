import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { referenceForms } from '../../../lib/cite/reference';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import { copyForms, type CopyForm } from './clip-entry';
import buttonStyles from '../../ui/button.module.css';
import popoverStyles from '../../ui/popover.module.css';
import styles from './clip-forms.module.css';

export interface ClipCopyMenuProps {
  label: string;
  /** Shown beside the icon; left out where the icon says enough. */
  words?: string;
  onCopy: (form: CopyForm) => void;
}

/** The forms in their groups: what is quoted, tables of figures, references. */
const groups: readonly { id: 'quotations' | 'tables' | 'references'; forms: readonly CopyForm[] }[] = [
  { id: 'quotations', forms: ['text', 'markdown', 'html', 'link'] },
  { id: 'tables', forms: ['cited', 'cells', 'table', 'csv', 'xlsx'] },
  { id: 'references', forms: referenceForms },
];

/** px: less than half of a usual panel, so that the menu stands above or below its button and not under the pointer, where the press that opens it would choose. */
const HIGHEST = 320;

/** The forms in which clips are taken elsewhere. */
export function ClipCopyMenu({ label, words, onCopy }: ClipCopyMenuProps) {
  const { t } = useTranslation();
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={words === undefined ? buttonStyles.icon : `${buttonStyles.root} ${buttonStyles.plain}`}
        render={(props) => <button {...props} title={label} />}
      >
        <Icon name="copy" />
        {words}
      </AriaButton>
      <Popover className={popoverStyles.root} placement="bottom end" offset={4} maxHeight={HIGHEST}>
        <Menu
          aria-label={label}
          className={styles.menu}
          onAction={(key) => {
            const form = copyForms.find((one) => one === key);
            if (form) onCopy(form);
          }}
        >
          {groups.map(({ id, forms }) => (
            <MenuSection key={id}>
              <Header className={styles.menuHeading}>{t(`panel.clips.forms.${id}`)}</Header>
              {forms.map((form) => (
                <MenuItem key={form} id={form} className={styles.menuItem}>
                  {t(`panel.clips.form.${form}`)}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
