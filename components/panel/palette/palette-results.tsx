import { Collection, Header, ListBox, ListBoxItem, ListBoxSection, Text } from 'react-aria-components';
import { useTranslation } from '../../../lib/react/translation';
import type { FoundGroup, PaletteItem } from './ranked';
import styles from './palette.module.css';

export interface PaletteResultsProps {
  wish: string;
  groups: readonly FoundGroup[];
  /** Sentences are being looked for. */
  searching: boolean;
  onChoose: (id: string) => void;
}

/** What fits a wish, below the field. */
export function PaletteResults({ wish, groups, searching, onChoose }: PaletteResultsProps) {
  const { t } = useTranslation();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <ListBox
        aria-label={t('panel.palette.results')}
        items={groups.map((group) => ({ ...group, id: group.group }))}
        shouldFocusWrap
        className={styles.list}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => <p className={styles.nothing}>{t(searching ? 'panel.palette.searching' : 'panel.palette.nothing')}</p>}
      >
        {({ group, items, count: all }) => (
          <ListBoxSection id={`group ${group}`}>
            <Header className={styles.title}>
              {t(`panel.palette.group.${group}`)}
              {all > items.length && <span className="rl-quiet">{t('panel.palette.firstOf', { shown: items.length, count: all })}</span>}
            </Header>
            <Collection items={items}>{(item) => <Item {...item} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
      <p className="rl-aside" role="status">
        {wish.trim() === '' ? '' : t('panel.palette.counted', { count })}
      </p>
    </>
  );
}

function Item({ id, label, note, chinese = false }: PaletteItem) {
  return (
    <ListBoxItem id={id} textValue={label} className={styles.item}>
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
