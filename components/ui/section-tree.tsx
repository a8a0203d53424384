import type { ReactNode } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, ListLayout, Virtualizer, type Key } from 'react-aria-components';
import { Icon } from './icons';
import styles from './section-tree.module.css';

export interface TreeSectionOf<R> {
  id: string;
  title: string;
  /** Headings above the title. */
  overline: string;
  rows: readonly R[];
}

export interface SectionTreeProps<R extends { id: string }> {
  /** What the list holds; read aloud. */
  label: string;
  sections: readonly TreeSectionOf<R>[];
  /** Ids of the sections that are shut. */
  closed: ReadonlySet<string>;
  onClosedChange: (closed: Set<string>) => void;
  /** What is read aloud for a row and found by typing. */
  textOf: (row: R) => string;
  onAction: (row: R) => void;
  /** Height of a usual row in px, until it has been measured. */
  rowHeight: number;
  children: (row: R) => ReactNode;
}

/**
 * A long list in sections that open and shut. Only rows in sight are in the document, so thousands stay fluid; arrow
 * keys walk it, Enter acts on a row, and typing jumps to one.
 */
export function SectionTree<R extends { id: string }>({ label, sections, closed, onClosedChange, textOf, onAction, rowHeight, children }: SectionTreeProps<R>) {
  const open = sections.map((section) => section.id).filter((id) => !closed.has(id));
  const act = (key: Key) => {
    for (const section of sections) {
      const row = section.rows.find(({ id }) => id === key);
      if (row) return onAction(row);
    }
    const section = sections.find(({ id }) => id === key);
    if (section) toggle(section.id);
  };
  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    onClosedChange(next);
  };
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: rowHeight }}>
      <Tree
        aria-label={label}
        className={styles.root}
        items={sections}
        expandedKeys={open}
        onExpandedChange={(keys) => onClosedChange(new Set(sections.map(({ id }) => id).filter((id) => !keys.has(id))))}
        onAction={act}
        dependencies={[children]}
      >
        {(section) => (
          <TreeItem id={section.id} textValue={section.title} className={styles.section}>
            <TreeItemContent>
              <div className={styles.bar}>
                <Button slot="chevron" className={styles.chevron}>
                  <Icon name="chevron" />
                </Button>
                <span className={styles.heading}>
                  {section.overline && <span className="rl-overline">{section.overline}</span>}
                  <span className="rl-title">{section.title}</span>
                </span>
                <span className={styles.count}>{section.rows.length}</span>
              </div>
            </TreeItemContent>
            <Collection items={section.rows} dependencies={[children]}>
              {(row) => (
                <TreeItem id={row.id} textValue={textOf(row)} className={styles.row}>
                  <TreeItemContent>{children(row)}</TreeItemContent>
                </TreeItem>
              )}
            </Collection>
          </TreeItem>
        )}
      </Tree>
    </Virtualizer>
  );
}
