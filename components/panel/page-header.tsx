import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components';
import type { Analysis, ReportMeta } from '../../lib/model/analysis';
import type { Translate } from '../../lib/i18n';
import { useTranslation } from '../../lib/react/translation';
import { Icon } from '../ui/icons';
import { reasonWords } from './reason-words';
import disclosureStyles from '../ui/disclosure.module.css';
import styles from './page.module.css';

/** What kind of page it is, of whom and when, and how that was told. */
export function PageHeader({ analysis, pageTitle }: { analysis: Analysis; pageTitle: string }) {
  const { t, placeName, locale } = useTranslation();
  const { detection, report } = analysis;
  const title = report?.title ?? (pageTitle || t('panel.page.untitled'));
  const counts = [
    [t('panel.page.counts.figures'), analysis.figures.length],
    [t('panel.page.counts.indicators'), analysis.indicators.length],
    [t('panel.page.counts.terms'), analysis.terms.length],
  ] as const;
  const { favouring, against } = reasonWords(detection.reasons, t);
  return (
    <header className={styles.header}>
      <p className="rl-overline">{t(`common.kind.${detection.kind}`)}</p>
      <h2 className={`rl-title ${styles.title}`} lang="zh-CN">
        {title}
      </h2>
      {report &&
        metaWords(report, detection.kind === 'roundup', t, placeName).map((line) => (
          <p key={line} className={styles.meta}>
            {line}
          </p>
        ))}
      <dl className={styles.counts}>
        {counts.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count.toLocaleString(locale)}</dd>
          </div>
        ))}
      </dl>
      <Disclosure>
        <AriaButton slot="trigger" className={disclosureStyles.opener}>
          <Icon name="chevron" />
          {t('panel.page.how')}
        </AriaButton>
        <DisclosurePanel className="rl-quiet">
          {favouring && <p>{t('panel.page.recognised', { reasons: favouring })}</p>}
          {against && <p>{t('panel.page.doubts', { reasons: against })}</p>}
        </DisclosurePanel>
      </Disclosure>
    </header>
  );
}

/** Two lines at most: whose report for which year; delivered when, where and by whom. */
function metaWords(report: ReportMeta, isRoundup: boolean, t: Translate, placeName: (name: string) => string): string[] {
  const { region } = report;
  // The nation's name says its level.
  const level = region.level && region.level !== 'nation' ? t(`common.level.${region.level}`) : null;
  const name = placeName(region.name) || t(isRoundup ? 'panel.page.severalRegions' : 'common.unknownRegion');
  const lines = [
    [
      level ? t('panel.page.regionLevel', { region: name, level }) : name,
      report.year === null ? null : t('common.year', { year: report.year }),
      report.reviewYear === null ? null : t('panel.page.reviews', { year: report.reviewYear }),
    ],
    [report.date, report.session, report.speaker],
  ];
  return lines.map((line) => line.filter((words) => words !== null).join(' · ')).filter((line) => line !== '');
}
