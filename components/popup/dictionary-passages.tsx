import type { PackExplanation } from '../../lib/model/pack';
import { useTranslation } from '../../lib/react/translation';
import { SourceLines } from './source-lines';
import { packPassage, type PackPassage } from './pack-view';
import styles from './term-card.module.css';

/** What the reader's dictionaries say, each under its name. */
export function DictionaryPassages({ explanations }: { explanations: readonly PackExplanation[] }) {
  const { locale } = useTranslation();
  return explanations.map((explanation, index) => <DictionaryPassage key={`${explanation.pack.id} ${index}`} passage={packPassage(explanation, locale)} />);
}

function DictionaryPassage({ passage }: { passage: PackPassage }) {
  const { t } = useTranslation();
  const { pack, head, paragraphs, items, sources } = passage;
  const facts = [pack.revision && t('popup.pack.revision', { revision: pack.revision }), pack.author, pack.licence].filter((fact) => fact !== '');
  return (
    <section className={styles.dictionary} data-pack={pack.id}>
      <h3>
        {t('popup.pack.from')} <span className={styles.dictionaryName}>{pack.title}</span>
        {facts.length > 0 ? <span className={styles.dictionaryFacts}> {facts.join(' · ')}</span> : null}
      </h3>
      <p>
        <b lang={head.lang}>{head.text}</b>
        {passage.reading === '' ? null : ` ${passage.reading}`}
        {passage.en === '' ? null : <span lang="en"> {passage.en}</span>}
      </p>
      {paragraphs.map(({ text, lang }, index) => (
        <p key={index} className={styles.dictionaryText} lang={lang}>
          {text}
        </p>
      ))}
      {items.length > 0 ? (
        <ol className={`${styles.items} ${styles.long}`}>
          {items.map(({ text, lang }, index) => (
            <li key={index} lang={lang}>
              {text}
            </li>
          ))}
        </ol>
      ) : null}
      <SourceLines sources={sources} />
    </section>
  );
}
