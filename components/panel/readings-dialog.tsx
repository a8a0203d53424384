import { formatValue, valueText } from '../../lib/compare/format';
import { useTranslation } from '../../lib/react/translation';
import type { Indicator } from '../../lib/model/analysis';
import { Button } from '../ui/button';
import { DocumentFrame } from './document-frame';
import { hostOf } from './library-entries';
import dialogFrameStyles from '../ui/dialog-frame.module.css';
import documentStyles from '../reader/document.module.css';

/** An earlier reading of a document, as far as it is shown. */
export interface ShownReading {
  id: string;
  replacedAt: number;
  url: string;
  indicators: readonly Pick<Indicator, 'name' | 'measure' | 'value' | 'valueMax' | 'unit' | 'bound'>[];
}

export interface ReadingsDialogProps {
  title: string;
  /** The latest first. */
  readings: readonly ShownReading[];
  onRestore: (id: string) => void;
  onClose: () => void;
}

/** Indicators of one reading that are listed. */
const LISTED = 40;

/** Earlier readings of a document: to be looked at and gone back to. */
export function ReadingsDialog({ title, readings, onRestore, onClose }: ReadingsDialogProps) {
  const { t, locale } = useTranslation();
  return (
    <DocumentFrame heading={t('panel.readings.title')} title={title} isDismissable onClose={onClose}>
      {readings.length === 0 && <p>{t('panel.readings.none')}</p>}
      {readings.map(({ id, replacedAt, url, indicators }) => (
        <details key={id} className={documentStyles.reading}>
          <summary>
            {t('panel.readings.one', {
              date: new Date(replacedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
              count: indicators.length,
            })}
          </summary>
          <p className="rl-quiet">{hostOf(url) || url}</p>
          <ul lang="zh-CN">
            {indicators.slice(0, LISTED).map((row, index) => (
              <li key={index}>
                {row.name} {valueText(formatValue(row, row.measure, locale))}
              </li>
            ))}
          </ul>
          <Button onPress={() => onRestore(id)}>{t('panel.readings.restore')}</Button>
        </details>
      ))}
      <div className={dialogFrameStyles.actions}>
        <Button onPress={onClose}>{t('common.close')}</Button>
      </div>
    </DocumentFrame>
  );
}
