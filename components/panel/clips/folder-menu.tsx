import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icons';
import type { FolderEntry } from './clip-entry';
import popoverStyles from '../../ui/popover.module.css';
import styles from './clip-forms.module.css';

export interface FolderMenuProps {
  words: string;
  icon: IconName;
  folders: readonly FolderEntry[];
  /** null for no folder. */
  onFolder: (folderId: string | null) => void;
}

/** A button, and where there are folders the choice of one behind it. */
export function FolderMenu({ words, icon, folders, onFolder }: FolderMenuProps) {
  const { t } = useTranslation();
  if (folders.length === 0) {
    return (
      <Button look="plain" icon={icon} onPress={() => onFolder(null)}>
        {words}
      </Button>
    );
  }
  return (
    <MenuTrigger>
      <Button look="plain" icon={icon}>
        {words}
      </Button>
      <Popover className={popoverStyles.root} placement="bottom start">
        <Menu
          aria-label={t('panel.clips.folder')}
          className={styles.menu}
          onAction={(key) => onFolder(folders.some(({ id }) => id === key) ? String(key) : null)}
        >
          {[{ id: 'none', name: t('panel.clips.noFolder') }, ...folders].map(({ id, name }) => (
            <MenuItem key={id} id={id} className={styles.menuItem}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
