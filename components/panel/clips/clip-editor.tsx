import { useState } from 'react';
import { Dialog, DialogTrigger, Heading, Input, Label, Popover, Text, TextArea, TextField } from 'react-aria-components';
import type { ClipDetails } from '../../../lib/model/explain';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { SelectBox } from '../../ui/select-box';
import type { ClipEntry, FolderEntry } from './clip-entry';
import { parseTags } from './clip-filter';
import formStyles from '../../ui/form.module.css';
import popoverStyles from '../../ui/popover.module.css';
import styles from './clip-forms.module.css';

export type ClipEdit = Partial<ClipDetails>;

export interface ClipEditorProps {
  clip: ClipEntry;
  folders: readonly FolderEntry[];
  onSave: (change: ClipEdit) => void;
}

/** A button and behind it the form for note, tags and folder. */
export function ClipEditor(props: ClipEditorProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <IconButton icon="edit" label={t('panel.clips.edit')} />
      <Popover className={popoverStyles.root} placement="bottom end">
        <Dialog className={styles.clipEditor}>{({ close }) => <EditorForm {...props} close={close} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function EditorForm({ clip, folders, onSave, close }: ClipEditorProps & { close: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState(clip.note);
  const [tags, setTags] = useState(clip.tags.join(' '));
  const [folderId, setFolderId] = useState(clip.folderId);
  const save = () => {
    onSave({ note: note.trim(), tags: parseTags(tags), folderId });
    close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <Heading slot="title" className="rl-aside">
        {t('panel.clips.edit')}
      </Heading>
      <TextField value={note} onChange={setNote} maxLength={10_000} autoFocus className={formStyles.field}>
        <Label>{t('panel.clips.note')}</Label>
        <TextArea rows={4} className={formStyles.input} />
      </TextField>
      <TextField value={tags} onChange={setTags} maxLength={1000} className={formStyles.field}>
        <Label>{t('panel.clips.tags')}</Label>
        <Input className={formStyles.input} />
        <Text slot="description" className="rl-quiet">
          {t('panel.clips.tagsHint')}
        </Text>
      </TextField>
      <SelectBox
        label={t('panel.clips.folder')}
        labelShown
        options={[{ id: '', label: t('panel.clips.noFolder') }, ...folders.map(({ id, name }) => ({ id, label: name }))]}
        chosen={folderId ?? ''}
        onChange={(id) => setFolderId(id === '' ? null : id)}
      />
      <div className={formStyles.buttons}>
        <Button look="outline" onPress={close}>
          {t('common.cancel')}
        </Button>
        <Button look="solid" type="submit">
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}
