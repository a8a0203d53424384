import { useMemo, useState, type ReactNode } from 'react';
import { Button as AriaButton, Collection, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer, type Key, type Selection } from 'react-aria-components';
import { filterTree, keysBelow, regionsByLevel, regionTree, type RegionNode, type StoredRegion } from '../../../lib/compare/region-tree';
import { useTranslation } from '../../../lib/react/translation';
import { CheckBox } from '../../ui/check-box';
import { Icon } from '../../ui/icons';
import { PlaceName } from '../../ui/place-name';
import { SearchBox } from '../../ui/search-box';
import checkListStyles from '../../ui/check-list.module.css';
import chipsStyles from '../../ui/chips.module.css';
import chooserStyles from '../../ui/chooser.module.css';
import comboBoxStyles from '../../ui/combo-box.module.css';
import sectionTreeStyles from '../../ui/section-tree.module.css';
import styles from './compare.module.css';

export interface RegionPickerProps {
  regions: readonly StoredRegion[];
  /** Region keys. */
  chosen: readonly string[];
  onChange: (keys: string[]) => void;
  /** Stands between the search and the levels. */
  children?: ReactNode;
}

const ROW = 28;
/** A tree of more regions opens shut. */
const OPEN_UP_TO = 40;

/** Regions to be ticked: a tree by province, of which any levels can be taken together. */
export function RegionPicker({ regions, chosen, onChange, children }: RegionPickerProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const [toggled, setToggled] = useState<ReadonlySet<Key>>(new Set());
  const tree = useMemo(() => regionTree(regions), [regions]);
  const shown = useMemo(() => filterTree(tree, wanted), [tree, wanted]);
  const nodes = useMemo(() => flat(shown), [shown]);
  const marked = new Set(chosen);
  const selected = nodes.filter((node) => isMarked(node, marked)).map(({ id }) => id);
  // Those that differ from how the tree opens have been toggled by the reader.
  const openAtFirst = wanted.trim() !== '' || regions.length <= OPEN_UP_TO;
  const parents = nodes.filter(({ children }) => children.length > 0).map(({ id }) => id);
  const expanded = parents.filter((id) => toggled.has(id) !== openAtFirst);
  const inOrder = (keys: ReadonlySet<string>) => regions.map(({ key }) => key).filter((key) => keys.has(key));
  const mark = (keys: readonly string[], on: boolean) => {
    const next = new Set(marked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    onChange(inOrder(next));
  };
  const select = (selection: Selection) => {
    if (selection === 'all') return mark(shown.flatMap(keysBelow), true);
    const before = new Set(selected);
    const turned = nodes.filter(({ id }) => selection.has(id) !== before.has(id));
    const next = new Set(marked);
    for (const node of turned) {
      // A province without a report of its own stands for what lies in it.
      for (const key of node.region ? [node.region.key] : keysBelow(node)) {
        if (selection.has(node.id)) next.add(key);
        else next.delete(key);
      }
    }
    onChange(inOrder(next));
  };
  return (
    <>
      <SearchBox label={t('panel.compare.regionFilter')} value={wanted} onChange={setWanted} />
      {children}
      <div className={chooserStyles.sets} role="group" aria-label={t('panel.compare.levels')}>
        {regionsByLevel(regions).map(({ level, keys }) => {
          const all = keys.every((key) => marked.has(key));
          return (
            <AriaButton key={level} className={chipsStyles.chip} aria-pressed={all} data-selected={all || undefined} onPress={() => mark(keys, !all)}>
              {t(`common.level.${level}`)}
              <span className={chipsStyles.count}>{keys.length}</span>
            </AriaButton>
          );
        })}
        <AriaButton className={chipsStyles.chip} onPress={() => onChange([])}>
          {t('panel.compare.noRegions')}
        </AriaButton>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: ROW }}>
        <Tree
          aria-label={t('panel.compare.regions')}
          items={shown}
          dependencies={[wanted]}
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={selected}
          onSelectionChange={select}
          expandedKeys={expanded}
          onExpandedChange={(keys) => setToggled(new Set(parents.filter((id) => keys.has(id) !== openAtFirst)))}
          className={checkListStyles.root}
          style={{ height: Math.max(ROW, Math.min(nodes.length * ROW, 320)) }}
          renderEmptyState={() => <p className={comboBoxStyles.empty}>{t('panel.compare.noRegion')}</p>}
        >
          {renderNode}
        </Tree>
      </Virtualizer>
    </>
  );
}

const renderNode = (node: RegionNode) => (
  <TreeItem id={node.id} textValue={node.name} className={checkListStyles.check}>
    <TreeItemContent>
      {({ level, hasChildItems }) => (
        <span className={styles.regionLine} style={{ paddingInlineStart: (level - 1) * 16 }}>
          {hasChildItems ? (
            <AriaButton slot="chevron" className={sectionTreeStyles.chevron}>
              <Icon name="chevron" />
            </AriaButton>
          ) : (
            <span className={styles.regionGap} />
          )}
          <CheckBox />
          <PlaceName name={node.name} />
          {node.children.length > 0 && <span className="rl-quiet">{keysBelow(node).length}</span>}
        </span>
      )}
    </TreeItemContent>
    <Collection items={node.children}>{renderNode}</Collection>
  </TreeItem>
);

const flat = (nodes: readonly RegionNode[]): RegionNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

function isMarked(node: RegionNode, marked: ReadonlySet<string>): boolean {
  return node.region ? marked.has(node.region.key) : keysBelow(node).every((key) => marked.has(key));
}
