import { Dialog, Heading, Popover } from 'react-aria-components';
import { isUnsure, type CompareCell } from '../../../lib/compare/cell';
import type { Finding } from '../../../lib/compare/checks/finding';
import { isReference } from '../../../lib/compare/reference-rows';
import { differs, revises } from '../../../lib/compare/vintages';
import { doubtWords } from '../../../lib/i18n/doubt-words';
import type { Translate } from '../../../lib/i18n';
import { periodWords } from '../../../lib/i18n/period-words';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { StatusLabel } from '../../ui/status-label';
import { hostOf } from '../library-entries';
import { QuotedSentence } from '../quoted-sentence';
import { FindingNote } from './finding-note';
import { cellText, type NameOf } from './quantity-words';
import { shortDifference } from './stacked-value';
import popoverStyles from '../../ui/popover.module.css';
import quoteStyles from '../../ui/quote.module.css';
import valueStyles from '../../ui/value.module.css';
import styles from './cell-card.module.css';

/** What the reader can do with a value; the same in every view. */
export interface CellActions {
  nameOf: NameOf;
  /** Shows the place in the page that the value was read from. */
  onOpen: (cell: CompareCell) => void;
  onCorrect: (at: { reportId: string; index: number }) => void;
  onDismiss: (finding: Finding) => void;
  onBringBack: (finding: Finding) => void;
}

export interface OpenedCell {
  cell: CompareCell;
  findings: readonly Finding[];
  element: HTMLElement;
}

export interface CellCardProps extends CellActions {
  opened: OpenedCell | null;
  onClose: () => void;
}

/** Where a value comes from: its sentence, its source, what the checks found, and the ways on from there. */
export function CellCard({ opened, onClose, ...actions }: CellCardProps) {
  const { t } = useTranslation();
  if (!opened) return null;
  const { cell, findings, element } = opened;
  return (
    <Popover
      triggerRef={{ current: element }}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={popoverStyles.root}
      placement="bottom"
      offset={2}
    >
      <Dialog className={styles.card}>
        <Heading slot="title" className={styles.title}>
          {t('panel.compare.sourceOf', { region: cell.region.name, year: cell.year })}
          {t('panel.compare.dot')}
          {actions.nameOf(cell.code)}
        </Heading>
        {findings.map((finding) => (
          <FindingNote
            key={finding.id}
            finding={finding}
            nameOf={actions.nameOf}
            onPress={() => {
              actions.onDismiss(finding);
              onClose();
            }}
          />
        ))}
        {cell.difference ? (
          <Difference {...cell.difference} cell={cell} {...actions} onClose={onClose} />
        ) : (
          <CellSource cell={cell} {...actions} onClose={onClose} />
        )}
        {cell.others.length > 0 && (
          <>
            <p className={styles.title}>{t('panel.compare.otherSources', { count: cell.others.length })}</p>
            {cell.others.map((other) => (
              <CellSource key={other.id} cell={other} later={cell} {...actions} onClose={onClose} />
            ))}
          </>
        )}
      </Dialog>
    </Popover>
  );
}

/** A value that is printed nowhere: the two printed figures that it is the difference of, each with its own sentence. */
function Difference({ cell, later, earlier, ...ways }: CellActions & { cell: CompareCell; later: CompareCell; earlier: CompareCell; onClose: () => void }) {
  const { t, locale } = useTranslation();
  return (
    <>
      <p className={styles.value}>
        <span className={valueStyles.root}>{cellText(cell, locale)}</span>
        <span className="rl-quiet">{periodWords({ period: cell.period }, t)}</span>
      </p>
      <p className={quoteStyles.caution}>{t('panel.compare.chart.difference')}</p>
      <CellSource cell={later} {...ways} />
      <CellSource cell={earlier} {...ways} />
    </>
  );
}

/** One report's statement: value, sentence, report, ways on. A reference figure has neither page nor sentence nor place in the library. */
export function CellSource({ cell, later, onClose, ...actions }: CellActions & { cell: CompareCell; later?: CompareCell; onClose?: () => void }) {
  const { t, locale } = useTranslation();
  const reference = isReference(cell.reportId);
  return (
    <div className={styles.one}>
      <p className={styles.value}>
        <span className={valueStyles.root}>{cellText(cell, locale)}</span>
        <StatusLabel status={cell.status} />
        <span className="rl-quiet">{periodWords({ period: cell.period }, t)}</span>
      </p>
      <p className="rl-quiet">
        {[
          publishedWords(cell, t),
          t(`common.settled.${cell.settled}`),
          cell.basis && t(`common.basis.${cell.basis}`),
          cell.nature && t(`common.nature.${cell.nature}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {later && <Revised cell={cell} later={later} />}
      {reference ? <p className={quoteStyles.caution}>{t('panel.compare.reference.figure')}</p> : <Stored cell={cell} />}
      <p className="rl-quiet" lang="zh-CN">
        {[cell.reportTitle, hostOf(cell.reportUrl)].filter(Boolean).join(' · ')}
      </p>
      {!reference && <Ways cell={cell} {...actions} onClose={onClose} />}
    </div>
  );
}

function publishedWords({ published, kind }: CompareCell, t: Translate): string {
  return published === '' ? t(`common.kind.${kind}`) : t('panel.compare.vintage.publishedOn', { kind: t(`common.kind.${kind}`), date: published.slice(0, 7) });
}

function Revised({ cell, later }: { cell: CompareCell; later: CompareCell }) {
  const { t, locale } = useTranslation();
  const difference = differs(later, cell) ? shortDifference(cell, later.value - cell.value, locale) : null;
  if (difference === null || !revises(later, cell)) return null;
  return <p className={quoteStyles.caution}>{t('panel.compare.vintage.revisedFrom', { difference })}</p>;
}

/** What is to be said of a figure that was read from a page, and its sentence. */
function Stored({ cell }: { cell: CompareCell }) {
  const { t, locale } = useTranslation();
  const { extracted } = cell;
  return (
    <>
      {cell.authority === 'other' && <p className={quoteStyles.caution}>{t('panel.compare.vintage.copy')}</p>}
      {extracted && (
        <p className={quoteStyles.caution}>
          {t('panel.compare.correctedFrom', { original: cellText({ bound: cell.bound, ...extracted }, locale), name: extracted.name })}
        </p>
      )}
      {isUnsure(cell) && <Doubts cell={cell} />}
      <QuotedSentence sentence={cell.sentence} quote={cell.printed.quote} offset={cell.quoteOffset} />
    </>
  );
}

function Ways({ cell, onOpen, onCorrect, onClose }: Pick<CellActions, 'onOpen' | 'onCorrect'> & { cell: CompareCell; onClose?: () => void }) {
  const { t } = useTranslation();
  return (
    <p className={styles.ways}>
      <Button look="plain" icon="open" onPress={() => onOpen(cell)}>
        {t('panel.compare.showPlace')}
      </Button>
      <Button
        look="plain"
        icon="edit"
        onPress={() => {
          onClose?.();
          onCorrect({ reportId: cell.reportId, index: cell.indicator });
        }}
      >
        {t('panel.correct.open')}
      </Button>
    </p>
  );
}

/** Why a value is shown as doubtful; in general where no reason is known. */
function Doubts({ cell }: { cell: CompareCell }) {
  const { t } = useTranslation();
  const reasons = doubtWords(cell.doubts, t);
  return (reasons.length > 0 ? reasons : [t('panel.compare.unsureWords')]).map((reason) => (
    <p key={reason} className={quoteStyles.caution}>
      {reason}
    </p>
  ));
}
