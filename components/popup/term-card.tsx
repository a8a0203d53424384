import type { PackAnswer } from '../../lib/model/pack';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import { CardFrame } from './card-frame';
import { DictionaryPassages } from './dictionary-passages';
import { OwnNote } from './own-note';
import { SourceLines } from './source-lines';
import { TermHiding } from './term-hiding';
import { TermFrequencyLine } from './term-frequency';
import { TermUses } from './term-uses';
import { entryIdOf, isLeftOpen, termBody, termHead, type TermBody, type Words } from './term-view';
import { useAnswer, type Answer } from './use-answer';
import popupStyles from './popup.module.css';
import styles from './term-card.module.css';

interface TermCardProps {
  subject: PopupSubject & { kind: 'term' };
  actions: PopupActions;
}

/** One policy term: the report's own words about it first, then the glossary's. */
export function TermCard({ subject, actions }: TermCardProps) {
  const { t, locale } = useTranslation();
  const { term } = subject;
  const asked = entryIdOf(term);
  const answer = useAnswer(`${term.id} ${asked}`, async () => (asked === null ? null : actions.explain(asked)));
  const entry = answer.state === 'ready' ? answer.value : null;
  const looked = useAnswer(`${term.id} ${term.quote}`, () => actions.lookUp(term));
  const packs = looked.state === 'ready' ? looked.value : noPacks;
  const inPacks = packs.above.length + packs.below.length > 0;
  const uses = useAnswer(term.id, () => actions.uses(term));
  const head = termHead(term, entry);
  const body = termBody(term, entry, locale, inPacks);
  const settled = answer.state === 'ready' && (looked.state === 'ready' || looked.state === 'failed');
  const unexplained = settled && isLeftOpen(term, body);

  return (
    <CardFrame
      subject={subject}
      actions={actions}
      compare={null}
      eyebrow={
        <>
          <span className={styles.termLabel}>{t('popup.term.label')}</span>
          <Stepper index={subject.index} count={subject.count} step={(delta) => actions.step(delta)} />
        </>
      }
      title={head.title.text}
      titleLang={head.title.lang}
      subtitle={head.subtitle}
      head={
        head.printed ? (
          <p className={popupStyles.printed}>
            {t('popup.printed')}{' '}
            <q lang="zh-CN" data-quoted={head.printed.startsWith('“') || undefined}>
              {head.printed}
            </q>
          </p>
        ) : head.under ? (
          <p className={popupStyles.printed}>
            {t('popup.under')} <span lang="zh-CN">{head.under.zh.text}</span>
            {head.under.en ? <span lang="en"> ({head.under.en.text})</span> : null}
          </p>
        ) : null
      }
    >
      <Passage title={t('popup.term.own')} words={body.own} kind="own" />
      <DictionaryPassages explanations={packs.above} />
      <Body body={body} state={answer.state} settled={settled} from={inPacks ? t('popup.pack.builtin') : null} />
      <DictionaryPassages explanations={packs.below} />
      {uses.state === 'ready' ? (
        <>
          <OwnNote
            termId={term.id}
            kept={uses.value.note ?? ''}
            wanted={unexplained}
            keep={(text) => actions.note(term, text)}
            hold={(held) => actions.hold(held)}
          />
          <TermFrequencyLine frequency={uses.value.frequency ?? null} />
          {unexplained ? <TermUses uses={uses.value} /> : null}
        </>
      ) : null}
      <TermHiding term={term} hide={(hidden, what) => actions.hide(hidden, what)} />
    </CardFrame>
  );
}

const noPacks: PackAnswer = { above: [], below: [] };

interface BodyProps {
  body: TermBody;
  state: Answer<unknown>['state'];
  /** All that could explain the term has been asked. */
  settled: boolean;
  /** Name of the glossary, where other dictionaries stand beside it. */
  from: string | null;
}

/** What the built-in glossary says. */
function Body({ body, state, settled, from }: BodyProps) {
  const { t } = useTranslation();
  const title = t('popup.term.explanation');
  return (
    <>
      <Passage title={from === null ? title : `${title} · ${from}`} words={body.explanation} />
      {body.items.length > 0 ? (
        <ol className={body.items.some(isLong) ? `${styles.items} ${styles.long}` : styles.items}>
          {body.items.map((item, index) => (
            <li key={index} lang={item.lang}>
              {item.text}
            </li>
          ))}
        </ol>
      ) : null}
      <Passage title={t('popup.term.introduced')} words={body.introduced} />
      <Passage title={t('popup.term.figures')} words={body.figures} />
      <Passage title={t('popup.term.disputed')} words={body.disputed} />
      {body.sources.length > 0 ? (
        <section className={styles.sources}>
          <h3>{t('popup.term.sources')}</h3>
          <SourceLines sources={body.sources} />
        </section>
      ) : null}
      {body.unsure ? <p className={popupStyles.note}>{t('popup.term.unsure')}</p> : null}
      {body.related.length > 0 ? (
        <section>
          <h3>{t('popup.term.related')}</h3>
          <p lang="zh-CN">{body.related.map(({ text }) => text).join('、')}</p>
        </section>
      ) : null}
      {state === 'slow' ? <p className={popupStyles.waiting}>{t('popup.loading')}</p> : null}
      {state === 'failed' ? <p className={popupStyles.failed}>{t('popup.failed')}</p> : null}
      {settled && body.state === 'own-only' ? <p className={popupStyles.note}>{t('popup.term.ownOnly')}</p> : null}
      {settled && body.state === 'coinage' ? <p className={popupStyles.note}>{t('popup.term.coinage')}</p> : null}
    </>
  );
}

/** Too long for half the popup's width; a Han character takes the room of two letters. */
function isLong({ text, lang }: Words): boolean {
  return text.length > (lang === 'en' ? 20 : 10);
}

function Passage({ title, words, kind }: { title: string; words: Words | null; kind?: 'own' }) {
  if (!words) return null;
  return (
    <section className={kind === 'own' ? styles.own : undefined}>
      <h3>{title}</h3>
      <p lang={words.lang}>{words.text}</p>
    </section>
  );
}

function Stepper({ index, count, step }: { index: number; count: number; step: (delta: 1 | -1) => void }) {
  const { t } = useTranslation();
  if (count < 2) return <span className={styles.stepper}>{t('popup.term.once')}</span>;
  return (
    <span className={styles.stepper} role="group" aria-label={t('popup.term.inPage')}>
      <button type="button" aria-label={t('popup.term.previous')} title={t('popup.term.previous')} onClick={() => step(-1)}>
        ‹
      </button>
      <span aria-label={t('popup.term.position', { index: index + 1, count })}>
        {index + 1}
        <span className={styles.slash}>/</span>
        {count}
      </span>
      <button type="button" aria-label={t('popup.term.next')} title={t('popup.term.next')} onClick={() => step(1)}>
        ›
      </button>
    </span>
  );
}
