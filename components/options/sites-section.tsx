import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import { OptionsSection } from './options-section';
import { SiteList } from './site-list';
import styles from './options.module.css';

export interface SitesSectionProps {
  /** Match patterns of the sites that are read without asking. */
  builtIn: readonly string[];
  /** Those of them that the browser does not allow. */
  withheld: readonly string[];
  /** Match patterns that the reader allowed; null until the browser has told. */
  allowed: readonly string[] | null;
  /** Match pattern of every site. */
  allSites: string;
  /** Hosts on which nothing happens by itself. */
  off: readonly string[];
  /** Asks the browser; called within the click, as browsers demand. Tells whether the answer was yes. */
  onAllow: (pattern: string) => Promise<boolean>;
  onAllowAgain: (patterns: readonly string[]) => void;
  onRevoke: (pattern: string) => void;
  onOff: (hosts: string[]) => void;
  /** Match pattern of what the reader typed; null where it is no website. */
  patternOf: (typed: string) => string | null;
  hostOf: (typed: string) => string | null;
}

/** Where reports are recognised by themselves. */
export function SitesSection(props: SitesSectionProps) {
  const { t } = useTranslation();
  const { builtIn, withheld, allowed, allSites, off } = props;
  const read = builtIn.filter((pattern) => !withheld.includes(pattern));
  const nameOf = (pattern: string) => (pattern === allSites ? t('options.sites.all') : pattern.replace(/^[^:]{1,8}:\/\//, '').replace(/\/\*$/, ''));
  return (
    <OptionsSection title={t('options.sites.title')}>
      <p>{t('options.sites.lead')}</p>
      <Disclosure className={styles.disclosure}>
        <Heading level={3} className={styles.disclosureHeading}>
          <AriaButton slot="trigger" className={styles.disclosureButton}>
            <Icon name="chevron" />
            {t('options.sites.builtIn', { count: read.length })}
          </AriaButton>
        </Heading>
        <DisclosurePanel>
          <p className="rl-quiet">{t('options.sites.builtInHint')}</p>
          <ul className={styles.sites}>
            {read.map((pattern) => (
              <li key={pattern}>{nameOf(pattern)}</li>
            ))}
          </ul>
        </DisclosurePanel>
      </Disclosure>
      {withheld.length > 0 && (
        <div role="note">
          <p>{t('options.sites.withheld', { count: withheld.length, sites: withheld.map(nameOf).join(' ') })}</p>
          <Button onPress={() => props.onAllowAgain(withheld)}>{t('options.sites.allowAgain')}</Button>
        </div>
      )}
      {allowed && (
        <SiteList
          title={t('options.sites.allowed')}
          hint={t('options.sites.allowedHint')}
          none={t('options.sites.allowedNone')}
          sites={allowed.map((pattern) => ({ id: pattern, name: nameOf(pattern) }))}
          addLabel={t('options.sites.allow')}
          removeLabel={(site) => t('options.sites.revoke', { site })}
          onAdd={async (typed) => {
            const pattern = props.patternOf(typed);
            if (pattern === null) return t('options.sites.invalid');
            return (await props.onAllow(pattern)) ? null : t('options.sites.refused');
          }}
          onRemove={props.onRevoke}
        >
          {!allowed.includes(allSites) && <Button onPress={() => void props.onAllow(allSites)}>{t('options.sites.allowAll')}</Button>}
        </SiteList>
      )}
      <SiteList
        title={t('options.sites.off')}
        hint={t('options.sites.offHint')}
        none={t('options.sites.offNone')}
        sites={off.map((host) => ({ id: host, name: host }))}
        addLabel={t('options.sites.switchOff')}
        removeLabel={(site) => t('options.sites.switchOn', { site })}
        onAdd={(typed) => {
          const host = props.hostOf(typed);
          if (host === null) return Promise.resolve(t('options.sites.invalid'));
          props.onOff([...new Set([...off, host])]);
          return Promise.resolve(null);
        }}
        onRemove={(host) => props.onOff(off.filter((each) => each !== host))}
      />
    </OptionsSection>
  );
}
