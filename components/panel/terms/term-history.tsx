import type { Option } from '../../ui/combo-box';
import { firstUse, type TermRegion } from '../../../lib/compare/wording';
import { useTranslation } from '../../../lib/react/translation';
import { TermMultiples } from '../../charts/term-multiples';
import { Button, IconButton } from '../../ui/button';
import { Picker } from '../../ui/combo-box';
import { QuotedSentence } from '../quoted-sentence';
import { excerpt } from './excerpt';
import { PlaceName } from '../../ui/place-name';
import styles from './terms.module.css';

export interface TermHistoryProps {
  /** Every term of the library, to choose from. */
  terms: readonly Option[];
  term: string | null;
  /** The chosen term's wording and its English name. */
  name: string;
  gloss: string | null;
  /** null until it is read. */
  history: readonly TermRegion[] | null;
  onTerm: (id: string) => void;
  onExport: () => void;
  onOpen: (url: string) => void;
}

/** Regions drawn; the others are in the exported file. */
const DRAWN = 24;

/** One term: where it first appears, and how often it is used by region and year. */
export function TermHistory({ terms, term, name, gloss, history, onTerm, onExport, onOpen }: TermHistoryProps) {
  const { t } = useTranslation();
  return (
    <>
      <Picker label={t('panel.terms.termSearch')} emptyLabel={t('panel.terms.noTerm')} options={terms} chosen={term} onChange={onTerm} />
      {term === null ? <p className="rl-quiet">{t('panel.terms.chooseTerm')}</p> : history && <History {...{ name, gloss, history, onExport, onOpen }} />}
    </>
  );
}

type HistoryProps = Pick<TermHistoryProps, 'name' | 'gloss' | 'onExport' | 'onOpen'> & { history: readonly TermRegion[] };

function History({ name, gloss, history, onExport, onOpen }: HistoryProps) {
  const { t, placeName } = useTranslation();
  const first = firstUse(history);
  if (!first) return <p className="rl-quiet">{t('panel.terms.unused')}</p>;
  const drawn = history.slice(0, DRAWN);
  const spoken = drawn.map(({ region, years }) =>
    t('panel.terms.regionCounts', {
      region: placeName(region.name),
      counts: years.map(({ year, count }) => t('panel.terms.yearCount', { year: String(year), count })).join(t('common.comma')),
    }),
  );
  const uses = history.flatMap(({ region, years }) => years.filter(({ count }) => count > 0).map((year) => ({ region: region.name, ...year })));
  return (
    <>
      <div>
        <h2 className={`rl-title ${styles.title}`} lang="zh-CN">
          {name}
        </h2>
        {gloss !== null && <p>{gloss}</p>}
        <p className="rl-quiet">
          {first.regions === 1
            ? t('panel.terms.since', { region: placeName(first.region.name), year: String(first.use.year) })
            : t('panel.terms.sinceSeveral', { regions: first.regions, year: String(first.use.year) })}
        </p>
      </div>
      <div className={styles.bar}>
        <h3 className={styles.overline}>{t('panel.terms.chartUnit')}</h3>
        <Button look="plain" onPress={onExport}>
          {t('panel.terms.csv')}
        </Button>
      </div>
      <TermMultiples regions={drawn} label={t('panel.terms.chart', { term: name, regions: spoken.join('; ') })} />
      {history.length > DRAWN && <p className="rl-quiet">{t('panel.terms.moreRegions', { count: history.length - DRAWN })}</p>}
      <h3 className={styles.overline}>{t('panel.terms.uses')}</h3>
      <ul>
        {uses.map((use) => (
          <li key={use.reportId} className={styles.wording}>
            <div className={styles.wordingHead}>
              <span className={styles.wordingWhere} lang="zh-CN">
                <PlaceName name={use.region} /> {use.year}
              </span>
              <span className={styles.wordingCount}>{t('panel.terms.times', { count: use.count })}</span>
              <IconButton icon="open" label={t('panel.library.open', { title: `${placeName(use.region)} ${use.year}` })} onPress={() => onOpen(use.url)} />
            </div>
            {use.context !== '' && <QuotedSentence sentence={excerpt(use.context)} quote={use.quote} />}
          </li>
        ))}
      </ul>
    </>
  );
}
