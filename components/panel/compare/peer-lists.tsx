import { useState } from 'react';
import { Button as AriaButton, Input, TextField } from 'react-aria-components';
import { MOST_LISTED, MOST_LISTS, type PeerList } from '../../../lib/compare/choice';
import type { StoredRegion } from '../../../lib/compare/region-tree';
import { lackingOfList } from '../../../lib/compare/standpoint';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { RegionPicker } from './region-picker';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import fieldStyles from '../../ui/field.module.css';
import styles from './kept-chooser.module.css';

export interface PeerListsProps {
  /** The reader's own lists of regions. */
  lists: readonly PeerList[];
  /** Id of the one that stands; null for none. */
  list: string | null;
  onList: (id: string) => void;
  /** Keeps a list; a new one has '' for its id. */
  onPutList: (list: PeerList) => void;
  onDropList: (id: string) => void;
}

/** The lists, one to be taken as peers; each can be changed and deleted. */
export function PeerLists({ lists, list, onList, onDropList, onEdit }: PeerListsProps & { onEdit: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <div className={chooserStyles.sets} role="group" aria-label={t('panel.compare.lists.label')}>
      {lists.map(({ id, name, regions }) => (
        <span key={id} className={chooserStyles.set}>
          <AriaButton className={chipsStyles.chip} aria-pressed={id === list} data-selected={id === list || undefined} onPress={() => onList(id)}>
            {name}
            <span className={chipsStyles.count}>{regions.length}</span>
          </AriaButton>
          <IconButton icon="edit" label={t('panel.compare.lists.edit', { name })} onPress={() => onEdit(id)} />
          <IconButton icon="close" label={t('panel.compare.lists.drop', { name })} onPress={() => onDropList(id)} />
        </span>
      ))}
      {lists.length < MOST_LISTS && (
        <AriaButton className={chipsStyles.chip} onPress={() => onEdit('')}>
          <Icon name="plus" />
          {t('panel.compare.lists.make')}
        </AriaButton>
      )}
    </div>
  );
}

interface PeerListFormProps {
  list: PeerList;
  regions: readonly StoredRegion[];
  onCancel: () => void;
  onDone: (list: PeerList) => void;
}

/** One list: its name, and which regions are in it. Those that the library lacks stay until they are taken out. */
export function PeerListForm({ list, regions, onCancel, onDone }: PeerListFormProps) {
  const { t, placeName } = useTranslation();
  const [name, setName] = useState(list.name);
  const [listed, setListed] = useState(list.regions);
  const known = new Set(regions.map(({ key }) => key));
  const lacking = listed.filter(({ key }) => !known.has(key));
  const change = (keys: readonly string[]) => {
    const wanted = new Set(keys);
    const kept = listed.filter(({ key }) => wanted.has(key) || !known.has(key));
    const fresh = regions.filter(({ key }) => wanted.has(key) && !kept.some((one) => one.key === key)).map(({ key, name: of }) => ({ key, name: of }));
    setListed([...kept, ...fresh].slice(0, MOST_LISTED));
  };
  return (
    <form
      className={styles.peerList}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && listed.length > 0) onDone({ ...list, name: name.trim(), regions: listed });
      }}
    >
      <TextField aria-label={t('panel.compare.lists.name')} value={name} onChange={setName} className={fieldStyles.root} autoFocus>
        <Input placeholder={t('panel.compare.lists.name')} className={fieldStyles.input} maxLength={100} />
      </TextField>
      <div className={`${chooserStyles.sets} ${styles.peerListMembers}`} role="group" aria-label={t('panel.compare.lists.count', { count: listed.length })}>
        {listed.map(({ key, name: of }) => (
          <AriaButton
            key={key}
            className={chipsStyles.chip}
            aria-label={t('panel.compare.takeOut', { name: placeName(of) })}
            onPress={() => setListed(listed.filter((one) => one.key !== key))}
          >
            {placeName(of)}
            <Icon name="close" />
          </AriaButton>
        ))}
      </div>
      {lacking.length > 0 && (
        <p className="rl-quiet">{t('panel.compare.lists.lacking', { names: lacking.map(({ name: of }) => placeName(of)).join(t('common.comma')) })}</p>
      )}
      <RegionPicker regions={regions} chosen={listed.map(({ key }) => key)} onChange={change} />
      <div className={styles.peerListEnd}>
        <span className="rl-quiet">{t('panel.compare.lists.count', { count: listed.length })}</span>
        <Button onPress={onCancel}>{t('common.cancel')}</Button>
        <Button type="submit" look="solid">
          {t('panel.compare.lists.save')}
        </Button>
      </div>
    </form>
  );
}

/** Which regions of the list that stands the library lacks. */
export function ListLacking({ list, regions }: { list: PeerList | null; regions: readonly StoredRegion[] }) {
  const { t, placeName } = useTranslation();
  const names = list ? lackingOfList(list, regions) : [];
  if (names.length === 0) return null;
  return <p className="rl-quiet">{t('panel.compare.kept.lackingRegions', { names: names.map(placeName).join(t('common.comma')) })}</p>;
}
