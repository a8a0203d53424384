import { Button as AriaButton, Dialog, DialogTrigger, Input, Label, Popover, TextField } from 'react-aria-components';
import type { RegionLevel } from '../../../lib/model/analysis';
import type { PageKind } from '../../../lib/model/kinds';
import { useTranslation } from '../../../lib/react/translation';
import { everything, type SearchFilter } from '../../../lib/search/scan';
import { Button } from '../../ui/button';
import { Picker } from '../../ui/combo-box';
import { Icon } from '../../ui/icons';
import { SelectBox } from '../../ui/select-box';
import type { Tally } from './tallies';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import formStyles from '../../ui/form.module.css';
import popoverStyles from '../../ui/popover.module.css';
import styles from './sentences.module.css';

export interface SentenceFilterProps {
  filter: SearchFilter;
  onFilter: (filter: SearchFilter) => void;
  /** Levels and sorts that the library has. */
  levels: readonly RegionLevel[];
  kinds: readonly PageKind[];
  placeName: (name: string) => string;
  all: { years: readonly Tally[]; regions: readonly Tally[] };
}

export const isFiltered = (filter: SearchFilter): boolean =>
  (Object.keys(everything) as (keyof SearchFilter)[]).some((field) => filter[field] !== everything[field]);

/** Distances between words that can be asked for, in characters. */
const DISTANCES = [5, 10, 20, 50] as const;
const ALL = 'all';

/** What the sentences are narrowed to: the fields behind a button, and what stands in them as chips to be taken out. */
export function SentenceFilter(props: SentenceFilterProps) {
  const { t } = useTranslation();
  const { filter, onFilter } = props;
  return (
    <div className={chipsStyles.root} role="group" aria-label={t('panel.clips.filter.label')}>
      <DialogTrigger>
        <AriaButton className={`${chipsStyles.chip} ${chooserStyles.opener}`}>
          {t('panel.clips.filter.label')}
          <Icon name="expand" />
        </AriaButton>
        <Popover className={popoverStyles.root} placement="bottom start" offset={4}>
          <Dialog className={`${chooserStyles.root} ${chooserStyles.small} ${styles.filter}`} aria-label={t('panel.clips.filter.label')}>
            <Fields {...props} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Standing {...props} />
      {isFiltered(filter) && (
        <Button look="plain" onPress={() => onFilter(everything)}>
          {t('panel.clips.filter.clear')}
        </Button>
      )}
    </div>
  );
}

function Fields({ filter, onFilter, levels, kinds, placeName, all }: SentenceFilterProps) {
  const { t } = useTranslation();
  const whole = { id: ALL, label: t('panel.clips.filter.all') };
  const of = <T extends string>(id: string, known: readonly T[]): T | null => known.find((one) => one === id) ?? null;
  const regions = all.regions.map(({ name, sentences }) => ({
    id: name,
    label: placeName(name),
    note: String(sentences),
    search: `${name} ${placeName(name)}`.toLowerCase(),
  }));
  return (
    <>
      <Picker
        label={t('panel.clips.byRegion')}
        emptyLabel={t('panel.compare.noRegion')}
        options={[{ ...whole, label: t('panel.clips.filter.allRegions'), note: '', search: '' }, ...regions]}
        chosen={filter.region ?? ALL}
        onChange={(id) => onFilter({ ...filter, region: id === ALL ? null : id })}
      />
      <div className={styles.filterPair}>
        <SelectBox
          label={t('panel.clips.byYear')}
          labelShown
          options={[
            whole,
            ...all.years
              .filter(({ name }) => name !== '')
              .map(({ name, sentences }) => ({ id: name, label: t('common.year', { year: name }), note: String(sentences) })),
          ]}
          chosen={filter.year === null ? ALL : String(filter.year)}
          onChange={(id) => onFilter({ ...filter, year: id === ALL ? null : Number(id) })}
        />
        <SelectBox
          label={t('panel.clips.filter.level')}
          labelShown
          options={[whole, ...levels.map((id) => ({ id, label: t(`common.level.${id}`) }))]}
          chosen={filter.level ?? ALL}
          onChange={(id) => onFilter({ ...filter, level: of(id, levels) })}
        />
        <SelectBox
          label={t('panel.clips.filter.kind')}
          labelShown
          options={[whole, ...kinds.map((id) => ({ id, label: t(`common.kind.${id}`) }))]}
          chosen={filter.kind ?? ALL}
          onChange={(id) => onFilter({ ...filter, kind: of(id, kinds) })}
        />
        <SelectBox
          label={t('panel.clips.filter.looks')}
          labelShown
          options={[whole, { id: 'back', label: t('panel.clips.filter.back') }, { id: 'ahead', label: t('panel.clips.filter.ahead') }]}
          chosen={filter.looks ?? ALL}
          onChange={(id) => onFilter({ ...filter, looks: of(id, ['back', 'ahead'] as const) })}
        />
      </div>
      <TextField value={filter.heading} onChange={(heading) => onFilter({ ...filter, heading })} maxLength={60} className={formStyles.field}>
        <Label>{t('panel.clips.filter.heading')}</Label>
        <Input className={formStyles.input} />
      </TextField>
      <SelectBox
        label={t('panel.clips.filter.near')}
        labelShown
        options={[
          { id: ALL, label: t('panel.clips.filter.anywhere') },
          ...DISTANCES.map((count) => ({ id: String(count), label: t('panel.clips.filter.within', { count }) })),
        ]}
        chosen={filter.near === null ? ALL : String(filter.near)}
        onChange={(id) => onFilter({ ...filter, near: id === ALL ? null : Number(id) })}
      />
    </>
  );
}

/** What is kept to at the moment; pressing one lets it go. */
function Standing({ filter, onFilter, placeName }: SentenceFilterProps) {
  const { t } = useTranslation();
  const words: Record<keyof SearchFilter, string | null> = {
    region: filter.region && placeName(filter.region),
    level: filter.level && t(`common.level.${filter.level}`),
    kind: filter.kind && t(`common.kind.${filter.kind}`),
    year: filter.year === null ? null : t('common.year', { year: filter.year }),
    looks: filter.looks && t(`panel.clips.filter.${filter.looks}`),
    heading: filter.heading === '' ? null : t('panel.clips.filter.under', { words: filter.heading }),
    near: filter.near === null ? null : t('panel.clips.filter.within', { count: filter.near }),
  };
  return (Object.keys(words) as (keyof SearchFilter)[]).flatMap((field) => {
    const label = words[field];
    if (!label) return [];
    return (
      <AriaButton
        key={field}
        className={chipsStyles.chip}
        data-selected
        aria-label={t('panel.clips.filter.letGo', { name: label })}
        onPress={() => onFilter({ ...filter, [field]: everything[field] })}
      >
        {label}
        <Icon name="close" />
      </AriaButton>
    );
  });
}
