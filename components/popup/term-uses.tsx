import { unwrapped } from '../../lib/text/one-line';
import type { ReactElement } from 'react';
import type { PageTermUses } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import styles from './term-notes.module.css';

/** Sentences shown of each kind until the reader asks for all. */
const SHOWN = 3;

/** Where a term without an explanation is used: the sentences may say what it is. */
export function TermUses({ uses }: { uses: Pick<PageTermUses, 'here' | 'elsewhere'> }) {
  const { t } = useTranslation();
  const here = uses.here.map(({ sentence, offset, length }) => <Quote key={`${offset} ${sentence}`} sentence={sentence} offset={offset} length={length} />);
  const elsewhere = uses.elsewhere.map(({ context, quote, year, region, url }) => (
    <Quote
      key={`${url} ${context}`}
      sentence={context}
      offset={context.indexOf(quote)}
      length={quote.length}
      source={year === null ? region : t('popup.uses.source', { region, year })}
    />
  ));
  return (
    <>
      {here.length > 0 ? <UseList title={t('popup.uses.here')} items={here} /> : null}
      {elsewhere.length > 0 ? <UseList title={t('popup.uses.elsewhere')} items={elsewhere} /> : null}
    </>
  );
}

function UseList({ title, items }: { title: string; items: readonly ReactElement[] }) {
  const { t } = useTranslation();
  const rest = items.slice(SHOWN);
  return (
    <section className={styles.uses}>
      <h3>{title}</h3>
      <ul>{items.slice(0, SHOWN)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary>{t('popup.uses.more', { count: rest.length })}</summary>
          <ul>{rest}</ul>
        </details>
      ) : null}
    </section>
  );
}

interface QuoteProps {
  sentence: string;
  offset: number;
  length: number;
  source?: string;
}

function Quote({ sentence, offset, length, source }: QuoteProps) {
  const at = Math.max(0, offset);
  const marked = offset < 0 ? 0 : length;
  return (
    <li lang="zh-CN">
      {unwrapped(sentence.slice(0, at))}
      {marked > 0 ? <b>{unwrapped(sentence.slice(at, at + marked))}</b> : null}
      {unwrapped(sentence.slice(at + marked))}
      {source ? <cite>{source}</cite> : null}
    </li>
  );
}
