import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { Span } from '../../../lib/model/analysis';
import { useTranslation } from '../../../lib/react/translation';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icons';
import type { ToldSection } from './briefing-words';
import disclosureStyles from '../../ui/disclosure.module.css';
import styles from './briefing.module.css';

export interface BriefingProps {
  title: string;
  sections: readonly ToldSection[];
  /** Where figures come from that the document does not state; '' where all are its own. */
  note: string;
  onReveal: (span: Span) => void;
  onCopy: (form: 'markdown' | 'html') => void;
  onPrint: () => void;
}

/** Lines of one section shown before the reader asks for all: a briefing is looked over, not read through. */
const SHOWN = 5;

/** What stands out in the document, each line leading to its sentence. Nothing where nothing does. */
export function Briefing({ title, sections, note, onReveal, onCopy, onPrint }: BriefingProps) {
  const { t } = useTranslation();
  if (sections.length === 0) return null;
  return (
    <Disclosure className={styles.root} defaultExpanded>
      <Heading level={3} className={styles.head}>
        <AriaButton slot="trigger" className={disclosureStyles.opener}>
          <Icon name="chevron" />
          {t('panel.briefing.title')}
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        <p className={styles.title} lang="zh-CN">
          {title}
        </p>
        {sections.map((section) => (
          <Section key={section.id} section={section} onReveal={onReveal} />
        ))}
        {note !== '' && <p className={styles.note}>{note}</p>}
        <div className={styles.actions}>
          <Button look="plain" onPress={onPrint}>
            {t('panel.briefing.print')}
          </Button>
          <Button look="plain" onPress={() => onCopy('html')}>
            {t('panel.briefing.copyHtml')}
          </Button>
          <Button look="plain" onPress={() => onCopy('markdown')}>
            {t('panel.briefing.copyMarkdown')}
          </Button>
        </div>
      </DisclosurePanel>
    </Disclosure>
  );
}

function Section({ section: { id, heading, lines }, onReveal }: { section: ToldSection; onReveal: (span: Span) => void }) {
  const { t } = useTranslation();
  const [first, rest] = [lines.slice(0, SHOWN), lines.slice(SHOWN)];
  return (
    <section className={styles.section} aria-labelledby={`rl-briefing-${id}`}>
      <h4 id={`rl-briefing-${id}`}>{heading}</h4>
      <Lines lines={first} onReveal={onReveal} />
      {rest.length > 0 && (
        <details>
          <summary>{t('panel.compare.more', { count: rest.length })}</summary>
          <Lines lines={rest} onReveal={onReveal} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, onReveal }: { lines: ToldSection['lines']; onReveal: (span: Span) => void }) {
  return (
    <ul>
      {lines.map(({ text, sentences, place, tone }, index) => (
        <li key={index} data-tone={tone ?? undefined}>
          {place === null ? (
            <span>{text}</span>
          ) : (
            <button type="button" title={sentences.join('\n')} onClick={() => onReveal(place)}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
