import { Autocomplete, Collection, Dialog, Header, Input, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, SearchField, Text } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import { Icon } from '../../ui/icons';
import type { FoundGroup, PaletteItem } from './ranked';
import '../../ui/field.css';
import './palette.css';

export interface PaletteProps {
  wish: string;
  onWish: (wish: string) => void;
  groups: readonly FoundGroup[];
  /** Sentences are being looked for. */
  searching: boolean;
  onChoose: (id: string) => void;
  onClose: () => void;
}

/** One field for everything in the panel: type, go down with the arrow keys, and Enter leads there. */
export function Palette({ wish, onWish, groups, searching, onChoose, onClose }: PaletteProps) {
  const { t } = useTranslation();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="rl-palette-ground"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="rl-palette">
        <Dialog aria-label={t('panel.palette.label')} className="rl-palette-dialog">
          <Autocomplete inputValue={wish} onInputChange={onWish}>
            <SearchField aria-label={t('panel.palette.label')} autoFocus className="rl-field rl-palette-field" onKeyDown={(event) => leaveOnEscape(event, onClose)}>
              <Icon name="search" />
              <Input role="combobox" aria-expanded={count > 0} aria-haspopup="listbox" placeholder={t('panel.palette.placeholder')} className="rl-field-input" maxLength={200} />
              <kbd className="rl-palette-key">Esc</kbd>
            </SearchField>
            <ListBox
              aria-label={t('panel.palette.results')}
              items={groups.map((group) => ({ ...group, id: group.group }))}
              shouldFocusWrap
              className="rl-palette-list"
              onAction={(key) => onChoose(String(key))}
              renderEmptyState={() => <p className="rl-palette-nothing">{t(searching ? 'panel.palette.searching' : 'panel.palette.nothing')}</p>}
            >
              {({ group, items, count: all }) => (
                <ListBoxSection id={`group ${group}`} className="rl-palette-group">
                  <Header className="rl-palette-title">
                    {t(`panel.palette.group.${group}`)}
                    {all > items.length && <span className="rl-quiet">{t('panel.palette.firstOf', { shown: items.length, count: all })}</span>}
                  </Header>
                  <Collection items={items}>{(item) => <Item {...item} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <p className="rl-palette-told" role="status">
            {wish.trim() === '' ? '' : t('panel.palette.counted', { count })}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Item({ id, label, note, chinese = false }: PaletteItem) {
  return (
    <ListBoxItem id={id} textValue={label} className="rl-palette-item">
      <Text slot="label" {...(chinese ? { lang: 'zh-CN' } : {})}>
        {label}
      </Text>
      {note && (
        <Text slot="description" className="rl-quiet">
          {note}
        </Text>
      )}
    </ListBoxItem>
  );
}

/** Escape leaves at once, also with words in the field: the way back to where the reader was is one key. */
function leaveOnEscape(event: { key: string; preventDefault: () => void }, onClose: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onClose();
}
