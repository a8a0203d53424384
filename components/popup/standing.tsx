import { isChinese } from '../../lib/i18n';
import type { PeerStanding, ReferenceStanding } from '../../lib/model/explain';
import { useTranslation } from '../../lib/react/translation';
import { PlaceName } from '../ui/place-name';
import { standingWords, type Shown, type StandingWords } from './standing-words';
import popupStyles from './popup.module.css';
import styles from './standing.module.css';

interface StandingProps {
  /** Among the reference figures. */
  standing: ReferenceStanding | null;
  /** Among stored regions of its level. */
  peers: PeerStanding | null;
  indicator: Shown;
}

/** Rank among peers, the nation, the region's own target: before any definition, since it is what is asked first. */
export function Standing({ standing, peers, indicator }: StandingProps) {
  const { t, locale } = useTranslation();
  const words = standingWords(indicator, locale, t);
  const sources = [
    peers && t('popup.standing.sourceLibrary'),
    standing && t('popup.standing.source'),
    (peers ?? standing?.rank) && t('popup.standing.order'),
  ].filter(Boolean);
  return (
    <section className={styles.standing}>
      <h3>{t(standing ? 'popup.standing.title' : 'popup.standing.titleLibrary')}</h3>
      <ul>
        {peers ? <PlaceLine place={peers} words={words} text={words.among(peers)} /> : null}
        {standing ? <Reference standing={standing} words={words} /> : null}
      </ul>
      <p className={popupStyles.source}>{sources.join(isChinese(locale) ? '' : ' ')}</p>
    </section>
  );
}

function Reference({ standing: { year, rank, target, province, nation }, words }: { standing: ReferenceStanding; words: StandingWords }) {
  const { t } = useTranslation();
  return (
    <>
      {rank ? <PlaceLine place={rank} words={words} text={t('popup.standing.rank', rank)} /> : null}
      {target ? (
        <li>
          {t('popup.standing.target', { year, value: words.amount(target) })} · <strong data-met={target.met ?? undefined}>{words.outcome(target)}</strong>
        </li>
      ) : null}
      {province ? (
        <li>
          <PlaceName name={province.name} />
          {t(province.status === 'target' ? 'popup.standing.ofPlaceTarget' : 'popup.standing.ofPlace', { value: words.amount(province) })}
        </li>
      ) : null}
      {nation ? <li>{t(nation.status === 'target' ? 'popup.standing.nationTarget' : 'popup.standing.nation', { value: words.amount(nation) })}</li> : null}
    </>
  );
}

type Place = Parameters<StandingWords['tied']>[0];

function PlaceLine({ place, words, text }: { place: Place; words: StandingWords; text: string }) {
  return (
    <li>
      {place.tied + 1 === place.of ? (
        words.allAlike(place)
      ) : (
        <>
          <strong>{text + words.tied(place)}</strong> · {words.fromMedian(place)}
        </>
      )}
    </li>
  );
}
