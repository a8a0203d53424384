import { useTranslation } from '../../lib/react/translation';
import { Notices } from '../ui/toasts';
import { ColoursSection, type ColoursSectionProps } from './colours-section';
import { DataSection, type DataSectionProps } from './data-section';
import { DictionariesSection, type DictionariesSectionProps } from './dictionaries-section';
import { KeysSection } from './keys-section';
import { ReadingSection, type ReadingSectionProps } from './reading-section';
import { ReferenceSection, type ReferenceSectionProps } from './reference-section';
import { SitesSection, type SitesSectionProps } from './sites-section';
import { TermsSection, type TermsSectionProps } from './terms-section';
import styles from './options.module.css';

export interface OptionsPageProps {
  reading: ReadingSectionProps;
  reference: ReferenceSectionProps;
  terms: TermsSectionProps;
  dictionaries: DictionariesSectionProps;
  colours: ColoursSectionProps;
  sites: SitesSectionProps;
  data: DataSectionProps;
}

/** Everything that can be set, on one page. */
export function OptionsPage({ reading, reference, terms, dictionaries, colours, sites, data }: OptionsPageProps) {
  const { t } = useTranslation();
  return (
    <main className={styles.root}>
      <header>
        <p className="rl-title rl-product">{t('common.productName')}</p>
        <h1 className={`rl-title ${styles.title}`}>{t('options.title')}</h1>
        <p className={styles.lead}>{t('options.lead')}</p>
        <p>
          <a href="/guide.html">{t('guide.open')}</a>
        </p>
      </header>
      <ReadingSection {...reading} />
      <ReferenceSection {...reference} />
      <TermsSection {...terms} />
      <DictionariesSection {...dictionaries} />
      <ColoursSection {...colours} />
      <SitesSection {...sites} />
      <KeysSection />
      <DataSection {...data} />
      <Notices />
    </main>
  );
}
