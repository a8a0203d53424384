import { useEffect, useMemo, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, GridList, GridListItem, Input, ListLayout, Popover, TextField, Virtualizer } from 'react-aria-components';
import type { CompareChoice, IndicatorSet } from '../../../lib/compare/choice';
import { searchIndicators, type SearchedIndicator } from '../../../lib/compare/indicator-search';
import { useTranslation } from '../../../lib/react/translation';
import { Button, IconButton } from '../../ui/button';
import { CheckBox } from '../../ui/check-box';
import { Icon } from '../../ui/icons';
import { SearchBox } from '../../ui/search-box';
import checkListStyles from '../../ui/check-list.module.css';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import comboBoxStyles from '../../ui/combo-box.module.css';
import fieldStyles from '../../ui/field.module.css';
import popoverStyles from '../../ui/popover.module.css';

/** An indicator that the library has comparable values of. */
export interface IndicatorOption extends SearchedIndicator {
  reports: number;
}

export interface NamedSet extends IndicatorSet {
  /** The reader's own: it can be deleted. */
  own: boolean;
}

export interface IndicatorChooserProps {
  indicators: readonly IndicatorOption[];
  sets: readonly NamedSet[];
  chosen: readonly string[];
  favourites: readonly string[];
  onChange: (change: Partial<CompareChoice>) => void;
  onSaveSet: (name: string) => void;
  onDeleteSet: (id: string) => void;
  /** The reader is about to search: the pinyin dictionary is wanted. */
  onOpen: () => void;
  /** The few that the reader's words leave: one of them may be chosen next. None when he looks no more. */
  onLikely: (codes: readonly string[]) => void;
}

/** So few are likely to be chosen. */
const MOST_LIKELY = 2;

/** Height of a row whose name takes one line, and of one that takes two, as many English names do; px. */
const ROW = 32;
const TALL_ROW = 42;

/** Which indicators are compared: searched by any of their names, starred, or taken in sets. */
export function IndicatorChooser(props: IndicatorChooserProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger
      onOpenChange={(open) => {
        if (open) props.onOpen();
      }}
    >
      <AriaButton className={`${chipsStyles.chip} ${chooserStyles.opener}`}>
        <Icon name="plus" />
        {t('panel.compare.chooseIndicators')}
      </AriaButton>
      <Popover className={popoverStyles.root} placement="bottom start" offset={4}>
        <Dialog className={chooserStyles.root} aria-label={t('panel.compare.chooseIndicators')}>
          <Chooser {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Chooser({ indicators, sets, chosen, favourites, onChange, onSaveSet, onDeleteSet, onLikely }: IndicatorChooserProps) {
  const { t, locale } = useTranslation();
  const [wanted, setWanted] = useState('');
  const [name, setName] = useState('');
  const found = useMemo(() => {
    const fitting = searchIndicators(indicators, wanted);
    // Without words to go by, what the reader has starred comes first.
    return wanted.trim() === '' ? fitting.toSorted((a, b) => Number(favourites.includes(b.code)) - Number(favourites.includes(a.code))) : fitting;
  }, [indicators, wanted, favourites]);
  useEffect(() => {
    if (wanted.trim() !== '') onLikely(found.slice(0, MOST_LIKELY).map(({ code }) => code));
  }, [wanted, found, onLikely]);
  useEffect(() => () => onLikely([]), [onLikely]);
  const inSight = new Set(found.map(({ code }) => code));
  const choose = (keys: ReadonlySet<unknown> | 'all') => {
    const here = found.map(({ code }) => code).filter((code) => keys === 'all' || keys.has(code));
    // What is chosen already keeps its place, what the words hide stays.
    const kept = chosen.filter((code) => !inSight.has(code) || here.includes(code));
    onChange({ codes: [...kept, ...here.filter((code) => !kept.includes(code))] });
  };
  const star = (code: string) => onChange({ favourites: favourites.includes(code) ? favourites.filter((one) => one !== code) : [...favourites, code] });
  const save = () => {
    if (name.trim() === '') return;
    onSaveSet(name.trim());
    setName('');
  };
  return (
    <>
      <SearchBox label={t('panel.compare.indicatorSearch')} value={wanted} onChange={setWanted} />
      {wanted.trim() === '' && (
        <div className={chooserStyles.sets} role="group" aria-label={t('panel.compare.sets')}>
          {sets.map((set) => (
            <span key={set.id} className={chooserStyles.set}>
              <AriaButton className={chipsStyles.chip} onPress={() => onChange({ codes: set.codes })}>
                {set.name}
                <span className={chipsStyles.count}>{set.codes.length}</span>
              </AriaButton>
              {set.own && <IconButton icon="close" label={t('panel.compare.deleteSet', { name: set.name })} onPress={() => onDeleteSet(set.id)} />}
            </span>
          ))}
        </div>
      )}
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ROW }}>
        <GridList
          aria-label={t('panel.compare.indicators')}
          items={found}
          dependencies={[favourites, locale]}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={chosen.filter((code) => inSight.has(code))}
          onSelectionChange={choose}
          className={checkListStyles.root}
          style={{ height: Math.max(ROW, Math.min(found.length * (locale === 'en' ? TALL_ROW : ROW), 300)) }}
          renderEmptyState={() => <p className={comboBoxStyles.empty}>{t('panel.compare.noIndicator')}</p>}
        >
          {(option) => {
            const starred = favourites.includes(option.code);
            const label = locale === 'en' ? option.name.en : option.name.zh;
            return (
              <GridListItem id={option.code} textValue={label} className={`${checkListStyles.check} ${chooserStyles.row}`}>
                <CheckBox />
                <span className={chooserStyles.name}>{label}</span>
                <span className="rl-quiet">
                  {option.reports > 0 ? t('panel.compare.reports', { count: option.reports }) : t('panel.compare.reference.beside')}
                </span>
                <span className={chooserStyles.star} data-starred={starred || undefined}>
                  <IconButton
                    icon="star"
                    label={t(starred ? 'panel.compare.unstar' : 'panel.compare.star', { name: label })}
                    onPress={() => star(option.code)}
                  />
                </span>
              </GridListItem>
            );
          }}
        </GridList>
      </Virtualizer>
      <form
        className={chooserStyles.save}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField aria-label={t('panel.compare.setName')} value={name} onChange={setName} className={fieldStyles.root}>
          <Input placeholder={t('panel.compare.setName')} className={fieldStyles.input} maxLength={100} />
        </TextField>
        <Button type="submit" isDisabled={name.trim() === '' || chosen.length === 0}>
          {t('panel.compare.saveSet')}
        </Button>
      </form>
    </>
  );
}
