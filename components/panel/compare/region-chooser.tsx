import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { peerKinds, peersOf, type PeerKind } from '../../../lib/compare/peers';
import type { StoredRegion } from '../../../lib/compare/region-tree';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import { PeerLists, PeerListForm, type PeerListsProps } from './peer-lists';
import { RegionPicker } from './region-picker';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import popoverStyles from '../../ui/popover.module.css';

export interface RegionChooserProps extends PeerListsProps {
  regions: readonly StoredRegion[];
  /** Region keys. */
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
  /** Whose peers can be taken together, and as which they are; null for none. */
  home: StoredRegion | null;
  peers: PeerKind | null;
  onPeers: (kind: PeerKind) => void;
}

/** Which regions are compared: the reader's peers, a list of his own, or any that he ticks. */
export function RegionChooser(props: RegionChooserProps) {
  const { t } = useTranslation();
  const { lists, list } = props;
  const standing = lists.find(({ id }) => id === list);
  return (
    <DialogTrigger>
      <AriaButton className={`${chipsStyles.chip} ${chooserStyles.opener}`}>
        {standing
          ? t('panel.compare.lists.standing', { name: standing.name, chosen: props.chosen.length })
          : t('panel.compare.regionsChosen', { chosen: props.chosen.length, all: props.regions.length })}
        <Icon name="expand" />
      </AriaButton>
      <Popover className={popoverStyles.root} placement="bottom start" offset={4}>
        <Dialog className={chooserStyles.root} aria-label={t('panel.compare.regions')}>
          <Chooser {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Chooser(props: RegionChooserProps) {
  const { t } = useTranslation();
  const { regions, chosen, onChange, home, peers, onPeers, lists, onPutList } = props;
  /** Id of the list that is being changed; '' for a new one. */
  const [edited, setEdited] = useState<string | null>(null);
  if (edited !== null) {
    const list = lists.find(({ id }) => id === edited) ?? {
      id: '',
      name: '',
      regions: regions.filter(({ key }) => chosen.includes(key)).map(({ key, name }) => ({ key, name })),
    };
    return (
      <PeerListForm
        list={list}
        regions={regions}
        onCancel={() => setEdited(null)}
        onDone={(changed) => {
          onPutList(changed);
          setEdited(null);
        }}
      />
    );
  }
  return (
    <RegionPicker regions={regions} chosen={chosen} onChange={onChange}>
      <Peers {...{ regions, home, peers, onPeers }} />
      <PeerLists {...props} onEdit={setEdited} />
      {lists.length === 0 && <p className="rl-quiet">{t('panel.compare.lists.hint')}</p>}
    </RegionPicker>
  );
}

/** The reader's own region with those of its level, of its province, or around it: only circles that hold anybody else. */
function Peers({ regions, home, peers, onPeers }: Pick<RegionChooserProps, 'regions' | 'home' | 'peers' | 'onPeers'>) {
  const { t, placeName } = useTranslation();
  const circles = home ? peerKinds.filter((kind) => peersOf(home, regions, kind).length > 1) : [];
  if (!home || circles.length === 0) return null;
  return (
    <div className={chooserStyles.sets} role="group" aria-label={t('panel.compare.peers.label', { region: placeName(home.name) })}>
      {circles.map((kind) => (
        <AriaButton
          key={kind}
          className={chipsStyles.chip}
          aria-pressed={kind === peers}
          data-selected={kind === peers || undefined}
          onPress={() => onPeers(kind)}
        >
          {t(`panel.compare.peers.${kind}`, { region: placeName(home.name), parent: placeName(home.parents.at(-1) ?? '') })}
        </AriaButton>
      ))}
    </div>
  );
}
