import { useState } from 'react';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import type { IndicatorContext } from '../../lib/model/explain';
import { TranslationProvider, useTranslation } from '../../lib/react/translation';
import { CardFrame } from './card-frame';
import { figureView, type FigureView } from './figure-view';
import { SeriesBars } from './series-bars';
import { seriesView } from './series-view';
import { Standing } from './standing';
import { sourceLine } from './term-view';
import { useAnswer, type Answer } from './use-answer';
import { ValueLine } from './value-line';
import { FigureWhy } from './figure-why';
import { LookedAt } from './looked-at';
import statusLabelStyles from '../ui/status-label.module.css';
import popupStyles from './popup.module.css';
import styles from './figure-card.module.css';

interface FigureCardProps {
  subject: PopupSubject & { kind: 'figure' };
  actions: PopupActions;
}

/** One figure: what it states first, then what that means, then the same elsewhere. */
export function FigureCard({ subject, actions }: FigureCardProps) {
  const { t, locale } = useTranslation();
  const [chosen, setChosen] = useState(0);
  const view = figureView(subject.figure, subject.indicators, chosen, locale, t);
  const { indicator } = view;
  const answer = useAnswer<IndicatorContext | null>(String(chosen), async () => (indicator ? actions.context(indicator) : null));
  const meaning = answer.state === 'ready' ? answer.value?.meaning : null;
  const comparable = indicator?.code ? indicator : null;

  return (
    <CardFrame
      subject={subject}
      actions={actions}
      compare={comparable ? () => actions.compare(comparable) : null}
      eyebrow={<Eyebrow view={view} />}
      title={
        <>
          {view.owner ? <span className={styles.owner}>{view.owner} </span> : null}
          {view.title}
        </>
      }
      titleLang={view.titlePrinted ? 'zh-CN' : locale}
      subtitle={locale === 'en' && meaning ? { text: meaning.name.en, lang: 'en' } : null}
      choice={view.names.length > 1 ? <NameChoice names={view.names} chosen={chosen} choose={setChosen} /> : null}
      head={<Statement view={view} />}
    >
      {actions.scan ? <LookedAt figure={subject.figure} scan={actions.scan} hold={(held) => actions.hold(held)} /> : null}
      {indicator ? <Context answer={answer} view={view} /> : null}
      {indicator ? <FigureWhy key={chosen} ask={() => actions.why(indicator)} /> : null}
    </CardFrame>
  );
}

/** What the figure is a statement of, and of when. */
function Eyebrow({ view: { status, period } }: { view: FigureView }) {
  const { t } = useTranslation();
  return (
    <>
      {status ? (
        <span className={statusLabelStyles.status} data-status={status}>
          {t(`common.status.${status}`)}
        </span>
      ) : (
        <span>{t('popup.figure.label')}</span>
      )}
      {period ? <span>{period}</span> : null}
    </>
  );
}

/** Several indicators in one figure (各增长 5%): one is shown, the others stand by. */
function NameChoice({ names, chosen, choose }: { names: string[]; chosen: number; choose: (index: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.names} role="group" aria-label={t('popup.figure.choose')}>
      {names.map((name, index) => (
        <button key={index} type="button" lang="zh-CN" aria-pressed={index === chosen} onClick={() => choose(index)}>
          {name}
        </button>
      ))}
    </div>
  );
}

function Statement({ view }: { view: FigureView }) {
  const { t } = useTranslation();
  return (
    <>
      <ValueLine value={view.value} pair={view.pair} />
      {view.basis ? <p className={popupStyles.basis}>{view.basis}</p> : null}
      {view.beside.length > 0 ? (
        <dl className={styles.beside}>
          {view.beside.map(({ label, value }, index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {view.printed ? (
        <p className={popupStyles.printed}>
          {t('popup.printed')}{' '}
          <q>
            <span lang="zh-CN">{view.printed}</span>
          </q>
        </p>
      ) : null}
      {view.uncertain ? <Doubt reasons={view.doubts} /> : null}
      {view.indicator ? null : <p className={popupStyles.note}>{t('popup.figure.unread')}</p>}
    </>
  );
}

/** That it was read with doubt, with the reasons where they are known. */
function Doubt({ reasons }: { reasons: readonly string[] }) {
  const { t } = useTranslation();
  const words = reasons.length > 0 ? reasons : [t('popup.figure.uncertain')];
  return words.map((reason) => (
    <p key={reason} className={styles.doubt}>
      {reason}
    </p>
  ));
}

/** The statistical meaning and the reader's library, once the background has answered. */
function Context({ answer, view }: { answer: Answer<IndicatorContext | null>; view: FigureView }) {
  const { t, locale } = useTranslation();
  if (answer.state === 'pending') return null;
  if (answer.state === 'slow') return <p className={popupStyles.waiting}>{t('popup.loading')}</p>;
  if (answer.state === 'failed') return <p className={popupStyles.failed}>{t('popup.failed')}</p>;
  const { indicator } = view;
  if (!answer.value || !indicator) return null;

  const { meaning, notions, series, standing, peers, placeNames } = answer.value;
  const words = (text: { zh: string; en: string }) => (locale === 'en' ? text.en : text.zh);
  const bars = seriesView(series, {
    year: indicator.period?.to ?? null,
    status: indicator.status,
    value: indicator.value,
  });
  return (
    <TranslationProvider translation={{ t, locale }} placeNames={new Map(Object.entries(placeNames ?? {}))}>
      {standing || peers ? <Standing standing={standing} peers={peers} indicator={indicator} /> : null}
      {meaning ? (
        <section>
          <h3>{t('popup.meaning.title')}</h3>
          <p>{words(meaning.meaning)}</p>
          {meaning.caution ? (
            <p className={styles.caution}>
              <strong>{t('popup.meaning.caution')}</strong>
              {words(meaning.caution)}
            </p>
          ) : null}
          {meaning.sources.map((source, index) => (
            <p key={index} className={popupStyles.source} lang="zh-CN">
              {sourceLine(source, locale)}
            </p>
          ))}
        </section>
      ) : null}
      {notions.map((notion) => (
        <details key={notion.code} className={styles.notion}>
          <summary>{words(notion.name)}</summary>
          <p>{words(notion.meaning)}</p>
        </details>
      ))}
      {bars ? <SeriesBars series={bars} /> : indicator.code ? <p className={popupStyles.note}>{t('popup.series.none')}</p> : null}
    </TranslationProvider>
  );
}
