import { chartSizes, type ChartSize, type CompareChoice } from '../../../lib/compare/choice';
import type { CompareRegion } from '../../../lib/compare/cell';
import { useTranslation } from '../../../lib/react/translation';
import { ChoiceChips } from '../../ui/chips';
import { Picker } from '../../ui/combo-box';
import { IconButton } from '../../ui/button';
import chipsStyles from '../../ui/chips.module.css';
import compareStyles from './compare.module.css';
import styles from './compare-views.module.css';

export type PublishChoice = Pick<CompareChoice, 'chartTitle' | 'chartNote' | 'chartSize' | 'highlight'>;

export interface ChartPublishProps {
  choice: PublishChoice;
  regions: readonly CompareRegion[];
  /** Title where the reader gives none. */
  title: string;
  onChange: (change: Partial<PublishChoice>) => void;
}

/** What makes a chart one's own: regions that stand out, title, note, size of the picture. Folded until wanted. */
export function ChartPublish({ choice, regions, title, onChange }: ChartPublishProps) {
  const { t } = useTranslation();
  const strong = regions.filter(({ key }) => choice.highlight.includes(key));
  const others = regions.filter(({ key }) => !choice.highlight.includes(key));
  return (
    <details className={styles.chartPublish}>
      <summary>{t('panel.compare.chart.publish')}</summary>
      <div className={styles.chartPublishFields}>
        <div className={chipsStyles.root} role="group" aria-label={t('panel.compare.chart.highlight')}>
          <span className="rl-quiet">{t('panel.compare.chart.highlight')}</span>
          {strong.map(({ key, name }) => (
            <span key={key} className={`${chipsStyles.chip} ${compareStyles.chosen}`}>
              <span lang="zh-CN">{name}</span>
              <IconButton
                icon="close"
                label={t('panel.compare.chart.highlightOut', { name })}
                onPress={() => onChange({ highlight: choice.highlight.filter((one) => one !== key) })}
              />
            </span>
          ))}
          <Picker
            label={t('panel.compare.chart.highlightAdd')}
            emptyLabel={t('panel.compare.noRegion')}
            options={others.map(({ key, name }) => ({ id: key, label: name, note: '', search: name.toLowerCase() }))}
            chosen={null}
            onChange={(key) => onChange({ highlight: [...choice.highlight, key].slice(-20) })}
          />
        </div>
        <label className={styles.chartField}>
          {t('panel.compare.chart.ownTitle')}
          <input type="text" maxLength={200} value={choice.chartTitle} placeholder={title} onChange={(event) => onChange({ chartTitle: event.target.value })} />
        </label>
        <label className={styles.chartField}>
          {t('panel.compare.chart.ownNote')}
          <input type="text" maxLength={500} value={choice.chartNote} onChange={(event) => onChange({ chartNote: event.target.value })} />
        </label>
        <ChoiceChips<ChartSize>
          label={t('panel.compare.chart.size')}
          chips={chartSizes.map((id) => ({ id, label: t(`panel.compare.chart.sizes.${id}`) }))}
          chosen={choice.chartSize}
          onChange={(chartSize) => onChange({ chartSize })}
        />
      </div>
    </details>
  );
}
