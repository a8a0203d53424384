import { useState } from 'react';
import { Button as AriaButton, Input, TextField } from 'react-aria-components';
import { MOST_LISTED, MOST_LISTS, type PeerList } from '../../../lib/compare/choice';
import type { StoredRegion } from '../../../lib/compare/region-tree';
import { lackingOfList } from '../../../lib/compare/standpoint';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { RegionPicker } from './region-picker';

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
    <div className="rl-chooser-sets" role="group" aria-label={t('panel.compare.lists.label')}>
      {lists.map(({ id, name, regions }) => (
        <span key={id} className="rl-chooser-set">
          <AriaButton className="rl-chip" aria-pressed={id === list} data-selected={id === list || undefined} onPress={() => onList(id)}>
            {name}
            <span className="rl-chip-count">{regions.length}</span>
          </AriaButton>
          <IconButton icon="edit" label={t('panel.compare.lists.edit', { name })} onPress={() => onEdit(id)} />
          <IconButton icon="close" label={t('panel.compare.lists.drop', { name })} onPress={() => onDropList(id)} />
        </span>
      ))}
      {lists.length < MOST_LISTS && (
        <AriaButton className="rl-chip" onPress={() => onEdit('')}>
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
      className="rl-peer-list"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && listed.length > 0) onDone({ ...list, name: name.trim(), regions: listed });
      }}
    >
      <TextField aria-label={t('panel.compare.lists.name')} value={name} onChange={setName} className="rl-field" autoFocus>
        <Input placeholder={t('panel.compare.lists.name')} className="rl-field-input" maxLength={100} />
      </TextField>
      <div className="rl-chooser-sets rl-peer-list-members" role="group" aria-label={t('panel.compare.lists.count', { count: listed.length })}>
        {listed.map(({ key, name: of }) => (
          <AriaButton
            key={key}
            className="rl-chip"
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
      <div className="rl-peer-list-end">
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
