import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Input, Label, Popover, TextField } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { FilterChips } from '../../ui/chips';
import type { IconName } from '../../ui/icons';
import { SelectBox } from '../../ui/select-box';
import type { ClipEntry, FolderEntry } from './clip-entry';
import { tagsOf, type ClipFilter } from './clip-filter';
import formStyles from '../../ui/form.module.css';
import popoverStyles from '../../ui/popover.module.css';
import clipFormsStyles from './clip-forms.module.css';
import styles from './clips.module.css';

export interface FolderActions {
  /** Makes a folder and answers its id, null where that failed. */
  onNewFolder: (name: string) => Promise<string | null>;
  onRenameFolder: (folder: FolderEntry, name: string) => void;
  onDeleteFolder: (folder: FolderEntry) => void;
}

export interface FolderBarProps extends FolderActions {
  clips: readonly ClipEntry[];
  folders: readonly FolderEntry[];
  /** How many of the clips are of the page beside the panel. */
  onThisPage: number;
  filter: ClipFilter;
  onFilter: (filter: ClipFilter) => void;
}

/** Chips in more than these rows would push the clips out of a narrow panel. */
const MAX_TAGS = 12;
/** Stands for 'this page' among the chips; no tag can be so called, for tags hold no blank. */
const THIS_PAGE = ' page';

/** Which folder and tags are shown, and what can be done with folders. */
export function FolderBar({ clips, folders, onThisPage, filter, onFilter, ...actions }: FolderBarProps) {
  const { t } = useTranslation();
  const chosen = folders.find(({ id }) => id === filter.folder);
  const count = (id: string | null) => String(clips.filter(({ folderId }) => folderId === id).length);
  const tags = tagsOf(clips);
  const shownTags = tags.filter(({ tag }, index) => index < MAX_TAGS || filter.tags.has(tag));
  return (
    <>
      <div className={styles.folderBar}>
        <SelectBox
          label={t('panel.clips.folder')}
          options={[
            { id: 'all', label: t('panel.clips.allFolders'), note: String(clips.length) },
            ...folders.map(({ id, name }) => ({ id, label: name, note: count(id) })),
            ...(folders.length > 0 ? [{ id: 'none', label: t('panel.clips.noFolder'), note: count(null) }] : []),
          ]}
          chosen={chosen || filter.folder === 'none' ? filter.folder : 'all'}
          onChange={(folder) => onFilter({ ...filter, folder })}
        />
        {chosen && (
          <>
            <FolderName
              key={chosen.id}
              icon="edit"
              label={t('panel.clips.renameFolder', { name: chosen.name })}
              name={chosen.name}
              onName={(name) => actions.onRenameFolder(chosen, name)}
            />
            <IconButton
              icon="bin"
              label={t('panel.clips.deleteFolder', { name: chosen.name })}
              onPress={() => {
                onFilter({ ...filter, folder: 'all' });
                actions.onDeleteFolder(chosen);
              }}
            />
          </>
        )}
        <FolderName
          icon="plus"
          label={t('panel.clips.newFolder')}
          name=""
          onName={(name) => {
            void actions.onNewFolder(name).then((id) => {
              if (id !== null) onFilter({ ...filter, folder: id });
            });
          }}
        />
      </div>
      {(tags.length > 0 || onThisPage > 0) && (
        <FilterChips<string>
          label={t('panel.clips.filters')}
          chips={[
            ...(onThisPage > 0 ? [{ id: THIS_PAGE, label: t('panel.clips.thisPage'), count: onThisPage }] : []),
            ...shownTags.map(({ tag, count: used }) => ({ id: tag, label: `#${tag}`, count: used })),
          ]}
          chosen={new Set([...filter.tags, ...(filter.thisPage ? [THIS_PAGE] : [])])}
          onChange={(now) => {
            const thisPage = now.delete(THIS_PAGE);
            onFilter({ ...filter, tags: now, thisPage });
          }}
        />
      )}
    </>
  );
}

interface FolderNameProps {
  icon: IconName;
  label: string;
  name: string;
  onName: (name: string) => void;
}

/** A button and behind it a field for a folder's name. */
function FolderName({ icon, label, name, onName }: FolderNameProps) {
  return (
    <DialogTrigger>
      <IconButton icon={icon} label={label} />
      <Popover className={popoverStyles.root} placement="bottom end">
        <Dialog className={clipFormsStyles.clipEditor}>{({ close }) => <NameForm label={label} name={name} onName={onName} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function NameForm({ label, name, onName, close }: Omit<FolderNameProps, 'icon'> & { close: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onName(typed.trim());
        close();
      }}
    >
      <Heading slot="title" className="rl-aside">
        {label}
      </Heading>
      <TextField value={typed} onChange={setTyped} maxLength={60} autoFocus isRequired className={formStyles.field}>
        <Label>{t('panel.clips.folderName')}</Label>
        <Input className={formStyles.input} />
      </TextField>
      <div className={formStyles.buttons}>
        <Button onPress={close}>{t('common.cancel')}</Button>
        <Button look="solid" type="submit" isDisabled={typed.trim() === ''}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
