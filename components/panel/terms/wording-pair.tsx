import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { TermCount, WordingChange, WordingRow } from '../../../lib/compare/wording';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { ChoiceChips } from '../../ui/chips';
import { SearchBox } from '../../ui/search-box';
import { QuotedSentence } from '../quoted-sentence';
import { excerpt } from './excerpt';
import { TermPickers, type TermPickersProps } from './term-pickers';
import styles from './terms.module.css';

export interface WordingPairProps extends TermPickersProps {
  /** Short names of the two: region and year. */
  names: readonly [string, string];
  /** null until both are read. */
  rows: readonly WordingRow[] | null;
  /** The names of a term's entry, null where it has none. */
  entryOf: (id: string) => { zh: string; en: string } | null;
  onTerm: (id: string) => void;
  onExport: () => void;
}

const changes = ['new', 'gone', 'kept'] as const;

/** Two reports: the terms that are new, gone and kept, with counts and the words around their first place. */
export function WordingPair({ reports, pair, names, rows, entryOf, onPair, onTerm, onExport }: WordingPairProps) {
  const { t } = useTranslation();
  const [chosen, setChange] = useState<WordingChange | null>(null);
  const [wanted, setWanted] = useState('');
  const sets = useMemo(() => ({ new: ofChange(rows, 'new'), gone: ofChange(rows, 'gone'), kept: ofChange(rows, 'kept') }), [rows]);
  const change = chosen ?? changes.find((one) => sets[one].length > 0) ?? 'new';
  const needle = wanted.trim().toLowerCase();
  const found = sets[change].filter(
    (row) => needle === '' || [row.name, row.id, ...Object.values(entryOf(row.id) ?? {})].some((text) => text.toLowerCase().includes(needle)),
  );
  return (
    <>
      <TermPickers reports={reports} pair={pair} onPair={onPair} />
      {rows && (
        <>
          <div className={styles.bar}>
            <ChoiceChips<WordingChange>
              label={t('panel.terms.which')}
              chips={changes.map((id) => ({ id, label: t(`panel.terms.change.${id}`), count: sets[id].length }))}
              chosen={change}
              onChange={setChange}
            />
            <Button look="plain" onPress={onExport}>
              {t('panel.terms.csv')}
            </Button>
          </div>
          <SearchBox label={t('panel.terms.filter')} value={wanted} onChange={setWanted} />
          {found.length === 0 ? (
            <p className="rl-quiet">{t('panel.terms.nothing')}</p>
          ) : (
            <ul aria-label={t('panel.terms.list', { first: names[0], second: names[1] })}>
              {found.map((row) => (
                <Wording key={row.id} row={row} entry={entryOf(row.id)} names={names} onTerm={onTerm} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

const ofChange = (rows: readonly WordingRow[] | null, change: WordingChange) => (rows ?? []).filter((row) => row.change === change);

const QUOTES = /[“”"]/gu;

interface WordingProps extends Pick<WordingPairProps, 'names' | 'onTerm'> {
  row: WordingRow;
  entry: ReturnType<WordingPairProps['entryOf']>;
}

function Wording({ row, entry, names, onTerm }: WordingProps) {
  const { t, locale } = useTranslation();
  const english = locale === 'en' ? entry?.en : undefined;
  // An entry's name is no other word's: one that it merely explains says under which it does.
  const own = entry === null || row.name.replace(QUOTES, '') === entry.zh.replace(QUOTES, '');
  const { first, second } = row;
  const counts =
    first && second
      ? t('panel.terms.timesBoth', { first: first.count, second: second.count })
      : t('panel.terms.times', { count: (first ?? second)?.count ?? 0 });
  return (
    <li className={styles.wording} data-change={row.change}>
      <div className={styles.wordingHead}>
        <AriaButton className={styles.wordingName} aria-label={t('panel.terms.follow', { term: row.name })} onPress={() => onTerm(row.id)}>
          <span lang="zh-CN">{row.name}</span>
        </AriaButton>
        <span className={styles.wordingCount}>{counts}</span>
      </div>
      <p className="rl-quiet">
        {own ? english : <Under zh={entry.zh} en={english} />}
        {(!own || english) && ' · '}
        {t(`common.termKind.${row.kind}`)}
      </p>
      {row.change === 'kept' ? (
        <>
          <Context use={row.first} source={names[0]} />
          <Context use={row.second} source={names[1]} />
        </>
      ) : (
        <Context use={row.first ?? row.second} source={null} />
      )}
    </li>
  );
}

function Under({ zh, en }: { zh: string; en: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      {t('popup.under')} <span lang="zh-CN">{zh}</span>
      {en && ` (${en})`}
    </>
  );
}

/** Of words that a report has only as a part of a longer term, which one. */
function Within({ term }: { term: string }) {
  const { t } = useTranslation();
  return <span className="rl-quiet">{t('panel.terms.within', { term })}</span>;
}

/** The words around a first use; under its report's name where two stand together. */
function Context({ use, source }: { use: TermCount | null; source: string | null }) {
  if (!use || use.context === '') return null;
  return (
    <div className={styles.wordingContext}>
      {source !== null && <span className={styles.wordingSource}>{source}</span>}
      {use.within !== undefined && <Within term={use.within} />}
      <QuotedSentence sentence={excerpt(use.context)} quote={use.quote} />
    </div>
  );
}
