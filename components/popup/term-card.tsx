import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import { useTranslation } from '../../lib/react/translation';
import { CardFrame } from './card-frame';
import { OwnNote } from './own-note';
import { TermHiding } from './term-hiding';
import { TermFrequencyLine } from './term-frequency';
import { TermUses } from './term-uses';
import { hasEntry, termBody, termHead, type TermBody, type Words } from './term-view';
import { useAnswer, type Answer } from './use-answer';

interface TermCardProps {
  subject: PopupSubject & { kind: 'term' };
  actions: PopupActions;
}

/** One policy term: the report's own words about it first, then the glossary's. */
export function TermCard({ subject, actions }: TermCardProps) {
  const { t, locale } = useTranslation();
  const { term } = subject;
  const answer = useAnswer(term.id, async () => (hasEntry(term) ? actions.explain(term.id) : null));
  const entry = answer.state === 'ready' ? answer.value : null;
  const uses = useAnswer(term.id, () => actions.uses(term));
  const head = termHead(term, entry);
  const body = termBody(term, entry, locale);
  const unexplained = answer.state === 'ready' && body.state === 'coinage';

  return (
    <CardFrame
      subject={subject}
      actions={actions}
      compare={null}
      eyebrow={
        <>
          <span className="term-label">{t('popup.term.label')}</span>
          <Stepper index={subject.index} count={subject.count} step={(delta) => actions.step(delta)} />
        </>
      }
      title={head.title.text}
      titleLang={head.title.lang}
      subtitle={head.subtitle}
      head={
        head.printed ? (
          <p className="printed">
            {t('popup.printed')}{' '}
            <q lang="zh-CN" data-quoted={head.printed.startsWith('“') || undefined}>
              {head.printed}
            </q>
          </p>
        ) : head.under ? (
          <p className="printed">
            {t('popup.under')} <span lang="zh-CN">{head.under.zh.text}</span>
            {head.under.en ? <span lang="en"> ({head.under.en.text})</span> : null}
          </p>
        ) : null
      }
    >
      <Body body={body} state={answer.state} />
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

function Body({ body, state }: { body: TermBody; state: Answer<unknown>['state'] }) {
  const { t } = useTranslation();
  const answered = state === 'ready';
  return (
    <>
      <Passage title={t('popup.term.own')} words={body.own} kind="own" />
      <Passage title={t('popup.term.explanation')} words={body.explanation} />
      {body.items.length > 0 ? (
        <ol className={body.items.some(isLong) ? 'items long' : 'items'}>
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
        <section className="sources">
          <h3>{t('popup.term.sources')}</h3>
          {body.sources.map((source, index) => (
            <p key={index} className="source" lang="zh-CN">
              {source.url === null ? (
                source.line
              ) : (
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.line}
                </a>
              )}
            </p>
          ))}
        </section>
      ) : null}
      {body.unsure ? <p className="note">{t('popup.term.unsure')}</p> : null}
      {body.related.length > 0 ? (
        <section className="related">
          <h3>{t('popup.term.related')}</h3>
          <p lang="zh-CN">{body.related.map(({ text }) => text).join('、')}</p>
        </section>
      ) : null}
      {state === 'slow' ? <p className="waiting">{t('popup.loading')}</p> : null}
      {state === 'failed' ? <p className="failed">{t('popup.failed')}</p> : null}
      {answered && body.state === 'own-only' ? <p className="note">{t('popup.term.ownOnly')}</p> : null}
      {answered && body.state === 'coinage' ? <p className="note">{t('popup.term.coinage')}</p> : null}
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
    <section className={kind}>
      <h3>{title}</h3>
      <p lang={words.lang}>{words.text}</p>
    </section>
  );
}

function Stepper({ index, count, step }: { index: number; count: number; step: (delta: 1 | -1) => void }) {
  const { t } = useTranslation();
  if (count < 2) return <span className="stepper">{t('popup.term.once')}</span>;
  return (
    <span className="stepper" role="group" aria-label={t('popup.term.inPage')}>
      <button
        type="button"
        aria-label={t('popup.term.previous')}
        title={t('popup.term.previous')}
        onClick={() => step(-1)}
      >
        ‹
      </button>
      <span aria-label={t('popup.term.position', { index: index + 1, count })}>
        {index + 1}
        <span className="slash">/</span>
        {count}
      </span>
      <button type="button" aria-label={t('popup.term.next')} title={t('popup.term.next')} onClick={() => step(1)}>
        ›
      </button>
    </span>
  );
}
