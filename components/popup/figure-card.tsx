import { useId, useState } from 'react';
import type { PopupActions, PopupSubject } from '../../lib/highlight/popup-port';
import type { Indicator } from '../../lib/model/analysis';
import { useTranslation } from '../../lib/react/translation';
import { CardFrame } from './card-frame';
import { figureView } from './figure-view';
import { SeriesBars } from './series-bars';
import { seriesView } from './series-view';
import { sourceLine } from './term-view';
import { useAnswer } from './use-answer';
import { ValueLine } from './value-line';

interface FigureCardProps {
  subject: PopupSubject & { kind: 'figure' };
  actions: PopupActions;
}

/** One figure: what it states first, then what that means, then the same elsewhere. */
export function FigureCard({ subject, actions }: FigureCardProps) {
  const { t, locale } = useTranslation();
  const titleId = useId();
  const [chosen, setChosen] = useState(0);
  const view = figureView(subject.figure, subject.indicators, chosen, locale, t);
  const { indicator } = view;
  const comparable = indicator?.code ? indicator : null;

  return (
    <CardFrame
      titleId={titleId}
      subject={subject}
      actions={actions}
      compare={comparable ? () => actions.compare(comparable) : null}
    >
      <header>
        <p className="eyebrow">
          {view.status ? (
            <span className="rl-status" data-status={view.status}>
              {t(`common.status.${view.status}`)}
            </span>
          ) : (
            <span>{t('popup.figure.label')}</span>
          )}
          {view.period ? <span className="period">{view.period}</span> : null}
        </p>
        {view.names.length > 1 ? <NameChoice names={view.names} chosen={chosen} choose={setChosen} /> : null}
        {/* Among several names the chosen one already stands out. */}
        <h2 id={titleId} className={view.names.length > 1 && !view.owner ? 'unseen' : undefined} lang={view.titlePrinted ? 'zh-CN' : undefined}>
          {view.owner ? <span className="owner">{view.owner} </span> : null}
          {view.title}
        </h2>
        <ValueLine value={view.value} pair={view.pair} />
        {view.basis ? <p className="basis">{view.basis}</p> : null}
        {view.beside.length > 0 ? (
          <dl className="beside">
            {view.beside.map(({ label, value }, index) => (
              <div key={index}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {view.printed ? (
          <p className="printed">
            {t('popup.printed')} <q lang="zh-CN">{view.printed}</q>
          </p>
        ) : null}
        {view.uncertain ? <p className="doubt">{t('popup.figure.uncertain')}</p> : null}
        {indicator ? null : <p className="note">{t('popup.figure.unread')}</p>}
      </header>
      {indicator ? <Context key={chosen} indicator={indicator} actions={actions} /> : null}
    </CardFrame>
  );
}

/** Several indicators in one figure (各增长 5%): one is shown, the others stand by. */
function NameChoice({ names, chosen, choose }: { names: string[]; chosen: number; choose: (index: number) => void }) {
  const { t } = useTranslation();
  return (
    <div className="names" role="group" aria-label={t('popup.figure.choose')}>
      {names.map((name, index) => (
        <button key={index} type="button" lang="zh-CN" aria-pressed={index === chosen} onClick={() => choose(index)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** The statistical meaning and the reader's library, once the background has answered. */
function Context({ indicator, actions }: { indicator: Indicator; actions: PopupActions }) {
  const { t, locale } = useTranslation();
  const answer = useAnswer(() => actions.context(indicator));
  if (answer.state === 'pending') return null;
  if (answer.state === 'slow') return <p className="waiting">{t('popup.loading')}</p>;
  if (answer.state === 'failed') return <p className="failed">{t('popup.failed')}</p>;
  if (!answer.value) return null;

  const { meaning, series } = answer.value;
  const words = (text: { zh: string; en: string }) => (locale === 'en' ? text.en : text.zh);
  const bars = seriesView(series, {
    year: indicator.period?.to ?? null,
    status: indicator.status,
    value: indicator.value,
  });
  return (
    <>
      {meaning ? (
        <section>
          <h3>{t('popup.meaning.title')}</h3>
          <p>{words(meaning.meaning)}</p>
          {meaning.caution ? (
            <p className="caution">
              <strong>{t('popup.meaning.caution')}</strong>
              {words(meaning.caution)}
            </p>
          ) : null}
          {meaning.sources.map((source, index) => (
            <p key={index} className="source" lang="zh-CN">
              {sourceLine(source, locale)}
            </p>
          ))}
        </section>
      ) : null}
      {bars ? <SeriesBars series={bars} /> : indicator.code ? <p className="note">{t('popup.series.none')}</p> : null}
    </>
  );
}
