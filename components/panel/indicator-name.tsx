import type { Indicator } from '../../lib/model/analysis';
import valueStyles from '../ui/value.module.css';

interface IndicatorNameProps {
  indicator: Pick<Indicator, 'subject' | 'name'>;
  /** The indicator's name in the reader's language; null where there is none. */
  named: string | null;
}

/** Whose figure it is, and what it measures: in the reader's language, else in the document's. */
export function IndicatorName({ indicator, named }: IndicatorNameProps) {
  return (
    <>
      {indicator.subject && (
        <span className={valueStyles.subject} lang="zh-CN">
          {indicator.subject}
        </span>
      )}
      {named ?? <span lang="zh-CN">{indicator.name}</span>}
    </>
  );
}
