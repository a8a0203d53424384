import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { CheckList } from '../ui/check-list';
import { Icon } from '../ui/icons';
import { SearchBox } from '../ui/search-box';
import type { RegionChoice } from './compare-view';

export interface RegionPickerProps {
  regions: readonly RegionChoice[];
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
}

/** Which regions stand in the comparison. */
export function RegionPicker({ regions, chosen, onChange }: RegionPickerProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const shown = regions.filter(({ name, parents }) => [name, ...parents].some((text) => text.includes(wanted.trim())));
  const inSight = new Set(shown.map(({ key }) => key));
  // What the words hide stays as it is.
  const hidden = chosen.filter((key) => !inSight.has(key));
  return (
    <DialogTrigger>
      <AriaButton className="rl-chip rl-region-button">
        {t('panel.compare.regionsChosen', { chosen: chosen.length, all: regions.length })}
        <Icon name="expand" />
      </AriaButton>
      <Popover className="rl-popover" placement="bottom end" offset={4}>
        <Dialog className="rl-regions" aria-label={t('panel.compare.regions')}>
          <SearchBox label={t('panel.compare.regionFilter')} value={wanted} onChange={setWanted} />
          <div className="rl-regions-all">
            <Button look="plain" onPress={() => onChange([...hidden, ...inSight])}>
              {t('panel.compare.allRegions')}
            </Button>
            <Button look="plain" onPress={() => onChange(hidden)}>
              {t('panel.compare.noRegions')}
            </Button>
          </div>
          <CheckList
            label={t('panel.compare.regions')}
            choices={shown.map(({ key, name, parents }) => ({ id: key, label: name, note: parents.at(-1) ?? '' }))}
            chosen={chosen}
            onChange={(keys) => onChange([...hidden, ...keys])}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
