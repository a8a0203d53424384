import { useMemo, useState } from 'react';
import { sentenceChange } from '../../../lib/cite/sentence-change';
import type { AlignedRow, AlignedSection } from '../../../lib/passages/align';
import type { Passage } from '../../../lib/passages/passages';
import { useTranslation } from '../../../lib/react/translation';
import type { NoTexts, TextsPair } from '../../../lib/react/use-texts';
import { Button, IconButton } from '../../ui/button';
import { ChoiceChips } from '../../ui/chips';
import { SearchBox } from '../../ui/search-box';
import { TermPickers, type TermPickersProps } from './term-pickers';
import termsStyles from './terms.module.css';
import styles from './texts.module.css';

export interface TextsPairProps extends TermPickersProps {
  /** Short names of the two: region and year. */
  names: readonly [string, string];
  /** null until both are read. */
  texts: TextsPair | NoTexts | null;
  onOpen: (side: 0 | 1, passage: Passage) => void;
  onExport: () => void;
}

const views = ['all', 'new', 'dropped', 'changed', 'moved'] as const;
type View = (typeof views)[number];

const shows: Record<View, (row: AlignedRow) => boolean> = {
  all: () => true,
  new: ({ change }) => change === 'new',
  dropped: ({ change }) => change === 'dropped',
  changed: ({ change }) => change === 'changed',
  moved: ({ moved }) => moved,
};

/** Two documents, passage beside passage below the headings of the later one. */
export function TextsPairView({ names, texts, onOpen, onExport, ...pickers }: TextsPairProps) {
  const { t } = useTranslation();
  return (
    <>
      <TermPickers {...pickers} />
      {typeof texts === 'string' && <p className="rl-quiet">{t(texts === 'unkept' ? 'panel.terms.texts.unkept' : 'common.failed')}</p>}
      {texts && typeof texts !== 'string' && <Texts key={pickers.pair.join(' ')} {...{ names, texts, onOpen, onExport }} />}
    </>
  );
}

function Texts({ names, texts, onOpen, onExport }: Pick<TextsPairProps, 'names' | 'onOpen' | 'onExport'> & { texts: TextsPair }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('all');
  const [wanted, setWanted] = useState('');
  const counts = useMemo(() => countsOf(texts.sections), [texts]);
  const needle = wanted.trim();
  const shown = texts.sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => shows[view](row) && holds(row, needle)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <>
      <div className={termsStyles.bar}>
        <ChoiceChips<View>
          label={t('panel.terms.texts.which')}
          chips={views.map((id) => ({ id, label: t(`panel.terms.texts.view.${id}`), count: counts[id] }))}
          chosen={view}
          onChange={setView}
        />
        <Button look="plain" onPress={onExport}>
          {t('panel.terms.csv')}
        </Button>
      </div>
      <SearchBox label={t('panel.terms.texts.filter')} value={wanted} onChange={setWanted} />
      {texts.cut && <p className="rl-quiet">{t('panel.terms.texts.cut')}</p>}
      <div className={styles.root}>
        <div className={styles.names} aria-hidden="true">
          <span>{names[0]}</span>
          <span>{names[1]}</span>
        </div>
        {shown.length === 0 ? (
          <p className="rl-quiet">{t('panel.terms.texts.nothing')}</p>
        ) : (
          shown.map((section, at) => <Section key={at} section={section} folds={view === 'all' && needle === ''} {...{ names, onOpen }} />)
        )}
      </div>
    </>
  );
}

function countsOf(sections: readonly AlignedSection[]): Record<View, number> {
  const rows = sections.flatMap((section) => section.rows);
  const count = (view: View) => rows.filter(shows[view]).length;
  return { all: rows.length, new: count('new'), dropped: count('dropped'), changed: count('changed'), moved: count('moved') };
}

const holds = ({ first, second }: AlignedRow, needle: string): boolean => needle === '' || [first, second].some((one) => one?.words.includes(needle));

interface SectionProps extends Pick<TextsPairProps, 'names' | 'onOpen'> {
  section: AlignedSection;
  /** Passages that are the same in both are counted, not shown. */
  folds: boolean;
}

function Section({ section: { title, rows }, folds, names, onOpen }: SectionProps) {
  const { t } = useTranslation();
  const same = folds ? rows.filter(({ change, moved }) => change === 'same' && !moved) : [];
  const told = folds ? rows.filter((row) => !same.includes(row)) : rows;
  return (
    <section className={styles.section}>
      <h2 lang="zh-CN">{title.length === 0 ? t('panel.terms.texts.opening') : title.join(' › ')}</h2>
      <ul>
        {told.map((row, at) => (
          <Row key={at} {...{ row, names, onOpen }} />
        ))}
      </ul>
      {same.length > 0 && <p className="rl-quiet">{t('panel.terms.texts.same', { count: same.length })}</p>}
    </section>
  );
}

function Row({ row, names, onOpen }: { row: AlignedRow } & Pick<TextsPairProps, 'names' | 'onOpen'>) {
  const { t } = useTranslation();
  const { change, moved, first, second } = row;
  return (
    <li className={styles.row} data-change={change}>
      <p className={styles.change}>
        {t(`panel.terms.texts.change.${change}`)}
        {moved && ` · ${t('panel.terms.texts.moved', { section: first?.section.at(-1) ?? t('panel.terms.texts.opening') })}`}
      </p>
      {first && <Side at={0} passage={first} other={change === 'changed' ? second : null} {...{ names, onOpen }} />}
      {second && change !== 'same' && <Side at={1} passage={second} other={change === 'changed' ? first : null} {...{ names, onOpen }} />}
    </li>
  );
}

interface SideProps extends Pick<TextsPairProps, 'names' | 'onOpen'> {
  at: 0 | 1;
  passage: Passage;
  /** The other wording of the same passage, where it differs. */
  other: Passage | null;
}

/** One document's words, with what the other's lack or have instead set off. */
function Side({ at, passage, other, names, onOpen }: SideProps) {
  const { t } = useTranslation();
  const pieces = other
    ? sentenceChange(at === 0 ? passage.words : other.words, at === 0 ? other.words : passage.words)
    : [{ kind: 'same' as const, text: passage.words }];
  const own = at === 0 ? 'old' : 'new';
  return (
    <div className={styles.side} data-side={at}>
      <span className={styles.source}>{names[at]}</span>
      <blockquote lang="zh-CN">
        {pieces
          .filter(({ kind }) => kind === 'same' || kind === own)
          .map(({ kind, text }, index) =>
            kind === 'same' ? <span key={index}>{text}</span> : kind === 'old' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>,
          )}
      </blockquote>
      <IconButton icon="open" label={t('panel.terms.texts.open', { name: names[at] })} onPress={() => onOpen(at, passage)} />
    </div>
  );
}
