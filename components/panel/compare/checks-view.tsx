import { useState } from 'react';
import { Button as AriaButton, Disclosure, DisclosurePanel, GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { Finding } from '../../../lib/compare/checks/finding';
import type { Findings } from '../../../lib/react/use-comparison';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icons';
import type { CellActions } from './cell-card';
import { FindingNote } from './finding-note';
import { cellText } from './quantity-words';
import { TakeButtons, type OnTake } from '../../ui/take-buttons';
import { checksTable } from './view-tables';
import { PlaceName } from '../../ui/place-name';
import disclosureStyles from '../../ui/disclosure.module.css';
import cellCardStyles from './cell-card.module.css';
import styles from './compare-views.module.css';

export interface ChecksViewProps extends CellActions {
  findings: Findings;
  onTake: OnTake;
}

/** What a careful reader would look at again, and what has been put aside. */
export function ChecksView({ findings, onTake, ...actions }: ChecksViewProps) {
  const { t, locale, placeName } = useTranslation();
  const { open, dismissed } = findings;
  return (
    <div className={styles.checks}>
      <p className="rl-quiet">{t('panel.compare.checks.about')}</p>
      {open.length === 0 ? (
        <EmptyState title={t('panel.compare.checks.noneTitle')}>
          <p>{t('panel.compare.checks.none')}</p>
        </EmptyState>
      ) : (
        <>
          <TakeButtons table={() => checksTable(open, { t, locale, placeName, nameOf: actions.nameOf })} onTake={onTake} />
          <FindingList label={t('panel.compare.checks.list')} findings={open} {...actions} />
        </>
      )}
      {dismissed.length > 0 && (
        <Disclosure>
          <AriaButton slot="trigger" className={disclosureStyles.opener}>
            <Icon name="chevron" />
            {t('panel.compare.checks.dismissed', { count: dismissed.length })}
          </AriaButton>
          <DisclosurePanel>
            <FindingList label={t('panel.compare.checks.dismissedList')} findings={dismissed} aside {...actions} />
          </DisclosurePanel>
        </Disclosure>
      )}
    </div>
  );
}

interface FindingListProps extends CellActions {
  label: string;
  findings: readonly Finding[];
  aside?: boolean;
}

/** Findings shown before the list is windowed. */
const WHOLE_UP_TO = 30;

function FindingList({ label, findings, aside = false, ...actions }: FindingListProps) {
  const { t, locale } = useTranslation();
  const [all, setAll] = useState(false);
  const items = findings.map((finding) => ({ id: finding.id, finding }));
  const list = (
    <GridList aria-label={label} items={items} className={styles.findings} data-long={all || undefined} keyboardNavigationBehavior="tab">
      {({ id, finding }) => (
        <GridListItem id={id} textValue={`${finding.region.name} ${finding.year}`} className={styles.findingItem}>
          <p className={styles.findingPlace}>
            <PlaceName name={finding.region.name} /> {t('common.year', { year: finding.year })}
            {t('panel.compare.dot')}
            {actions.nameOf(finding.cells[0]?.code ?? '')}
          </p>
          <FindingNote
            finding={finding}
            nameOf={actions.nameOf}
            aside={aside}
            onPress={() => (aside ? actions.onBringBack(finding) : actions.onDismiss(finding))}
          />
          <p className={cellCardStyles.ways}>
            {finding.cells.map((cell) => (
              <Button key={cell.id} look="plain" icon="open" onPress={() => actions.onOpen(cell)}>
                {t('panel.compare.checks.showIn', { name: `${actions.nameOf(cell.code)} ${cellText(cell, locale)}`, year: cell.year })}
              </Button>
            ))}
          </p>
        </GridListItem>
      )}
    </GridList>
  );
  if (findings.length <= WHOLE_UP_TO) return list;
  return all ? (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 170 }}>
      {list}
    </Virtualizer>
  ) : (
    <FirstOf count={findings.length} onAll={() => setAll(true)} label={label} findings={findings.slice(0, WHOLE_UP_TO)} aside={aside} {...actions} />
  );
}

function FirstOf({ count, onAll, ...props }: FindingListProps & { count: number; onAll: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <FindingList {...props} />
      <Button onPress={onAll}>{t('panel.compare.checks.showAll', { count })}</Button>
    </>
  );
}
