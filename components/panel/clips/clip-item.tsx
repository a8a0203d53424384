import { Button as AriaButton } from 'react-aria-components';
import type { Indicator } from '../../../lib/model/analysis';
import { sentenceChange } from '../../../lib/cite/sentence-change';
import { periodWords } from '../../../lib/i18n/period-words';
import { useTranslation } from '../../../lib/react/translation';
import { IconButton } from '../../ui/button';
import { Icon } from '../../ui/icons';
import { SelectMark } from '../../ui/select-mark';
import { StatusLabel } from '../../ui/status-label';
import { IndicatorName } from '../indicator-name';
import { QuotedSentence } from '../quoted-sentence';
import { ValueText } from '../value-text';
import { ClipCopyMenu } from './clip-copy-menu';
import { ClipEditor, type ClipEdit } from './clip-editor';
import type { ClipEntry, ClipState, CopyForm, FolderEntry } from './clip-entry';
import quoteStyles from '../../ui/quote.module.css';
import styles from './clips.module.css';

export interface ClipItemActions {
  nameOf: NameOf;
  onCopy: (clips: readonly ClipEntry[], form: CopyForm) => void;
  onEdit: (clip: ClipEntry, change: ClipEdit) => void;
  onDelete: (clip: ClipEntry) => void;
  onOpen: (clip: ClipEntry) => void;
}

export interface ClipItemProps extends ClipItemActions {
  clip: ClipEntry;
  state: ClipState | undefined;
  folders: readonly FolderEntry[];
  /** Whether it can be dragged to another place. */
  movable: boolean;
  /** Whether it can be chosen with others. */
  selectable?: boolean;
}

/** The name of an indicator in the interface's language, null where only the printed one is known. */
export type NameOf = (indicator: Indicator) => string | null;

/** One clip: what it states, its words, what the reader added, where it comes from and whether it stands there still. */
export function ClipItem({ clip, state, folders, movable, selectable = false, ...actions }: ClipItemProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.body} data-movable={movable || undefined} data-selectable={selectable || undefined}>
      {movable && (
        <AriaButton slot="drag" className={styles.handle} aria-label={t('panel.clips.move', { words: clip.quote.slice(0, 40) })}>
          <Icon name="grip" />
        </AriaButton>
      )}
      {selectable && <SelectMark label={t('panel.clips.select')} />}
      <div className={styles.words}>
        <Statement clip={clip} nameOf={actions.nameOf} />
        <Words clip={clip} state={state} />
        {clip.note && <p className={styles.note}>{clip.note}</p>}
        <div className={styles.foot}>
          <div className={styles.facts}>
            {state && <PlaceLabel state={state.state} />}
            <SourceLine clip={clip} />
            <FolderAndTags clip={clip} folders={folders} />
          </div>
          <div className={styles.buttons}>
            <ClipCopyMenu label={t('panel.clips.copy')} onCopy={(form) => actions.onCopy([clip], form)} />
            <ClipEditor clip={clip} folders={folders} onSave={(change) => actions.onEdit(clip, change)} />
            <IconButton icon="bin" label={t('panel.clips.delete')} onPress={() => actions.onDelete(clip)} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The clipped words in their sentence; old against new where the page says something else now. */
function Words({ clip, state }: Pick<ClipItemProps, 'clip' | 'state'>) {
  if (state?.state === 'changed' && state.now !== null) return <ChangedSentence before={clip.sentence || clip.quote} now={state.now} />;
  const isSentence = clip.kind === 'sentence' || clip.kind === 'selection';
  return <QuotedSentence sentence={isSentence ? '' : clip.sentence} quote={clip.quote} offset={offsetIn(clip)} short />;
}

/** Where the reader put it, and his words for it. */
function FolderAndTags({ clip, folders }: Pick<ClipItemProps, 'clip' | 'folders'>) {
  const folder = folders.find(({ id }) => id === clip.folderId);
  if (!folder && clip.tags.length === 0) return null;
  return (
    <span className={styles.tags}>
      {folder && (
        <span className={styles.folder}>
          <Icon name="folder" />
          {folder.name}
        </span>
      )}
      {clip.tags.map((tag) => (
        <span key={tag}>#{tag}</span>
      ))}
    </span>
  );
}

/** Name, value, kind of statement and period of a clipped figure; the words of a clipped term. */
function Statement({ clip, nameOf }: { clip: ClipEntry; nameOf: NameOf }) {
  const { t } = useTranslation();
  const { indicator, figure, term, kind } = clip;
  if (indicator) {
    const measure = indicator.measure === 'level' ? null : t(`common.measure.${indicator.measure}`);
    return (
      <div className={styles.statement}>
        <span className={styles.name}>
          <IndicatorName indicator={indicator} named={nameOf(indicator)} />
        </span>
        <ValueText value={indicator} measure={indicator.measure} />
        <span className={styles.notes}>
          <StatusLabel status={indicator.status} />
          <span>{[measure, periodWords(indicator, t)].filter(Boolean).join(' · ')}</span>
        </span>
      </div>
    );
  }
  if (!figure && !term) return null;
  return (
    <div className={styles.statement}>
      <span className={styles.name} lang="zh-CN">
        {kind === 'term' ? term?.quote : figure?.quote}
      </span>
      <span className={styles.notes}>{t(kind === 'term' ? 'popup.term.label' : 'popup.figure.label')}</span>
    </div>
  );
}

function PlaceLabel({ state }: { state: ClipState['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.place} data-state={state}>
      {t(`panel.clips.place.${state}`)}
    </span>
  );
}

function SourceLine({ clip }: { clip: ClipEntry }) {
  const { t } = useTranslation();
  const title = clip.reportTitle ?? (clip.title || clip.url);
  const facts = [
    title,
    clip.region && !title.includes(clip.region) ? clip.region : null,
    clip.year !== null && !title.includes(String(clip.year)) ? t('common.year', { year: clip.year }) : null,
    clip.publisher ?? null,
  ];
  return (
    <span className={styles.source} lang="zh-CN">
      {facts.filter((fact) => fact !== null && fact !== '').join('\u{a0}· ')}
      {clip.published && (
        <>
          {'\u{a0}· '}
          <span className={styles.date}>{clip.published}</span>
        </>
      )}
    </span>
  );
}

/** Old against new, in one run of text. */
function ChangedSentence({ before, now }: { before: string; now: string }) {
  const { t } = useTranslation();
  return (
    <blockquote className={`${quoteStyles.quoted} ${styles.change}`} lang="zh-CN" aria-label={t('panel.clips.changedTo', { now })}>
      {sentenceChange(before, now).map(({ kind, text }, index) =>
        kind === 'same' ? <span key={index}>{text}</span> : kind === 'old' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
      )}
    </blockquote>
  );
}

/** Where in its sentence the quote stands, told by the words before it. */
function offsetIn({ sentence, quote, prefix }: ClipEntry): number | undefined {
  for (let at = sentence.indexOf(quote); at >= 0; at = sentence.indexOf(quote, at + 1)) {
    if (prefix.endsWith(sentence.slice(Math.max(0, at - prefix.length), at))) return at;
  }
  return undefined;
}
