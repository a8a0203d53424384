import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { CompareCell } from '../../lib/compare/table';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { StatusLabel } from '../ui/status-label';
import type { TableWords } from './compare-view';
import { hostOf } from './library-entries';
import { QuotedSentence } from './quoted-sentence';

export interface CompareValueProps {
  cell: CompareCell;
  region: string;
  words: TableWords;
  onOpen: (url: string) => void;
}

/** One value of the table; pressed, it shows the sentence it was read from. */
export function CompareValue({ cell, region, words, onOpen }: CompareValueProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <AriaButton className="rl-table-value">
        {cell.status === 'estimate' && <span className="rl-table-estimate">{t('common.status.estimate')}</span>}
        <span className="rl-table-number">{words.cell(cell)}</span>
      </AriaButton>
      <Popover className="rl-popover" placement="bottom" offset={2}>
        <Dialog className="rl-source">
          <Heading slot="title" className="rl-source-title">
            {t('panel.compare.sourceOf', { region, year: cell.year })}
          </Heading>
          <Source cell={cell} words={words} onOpen={onOpen} />
          {cell.others.length > 0 && (
            <>
              <p className="rl-source-title">{t('panel.compare.otherSources', { count: cell.others.length })}</p>
              {cell.others.map((other) => (
                <Source key={`${other.reportId} ${other.indicator}`} cell={other} words={words} onOpen={onOpen} />
              ))}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Source({ cell, words, onOpen }: Omit<CompareValueProps, 'region'>) {
  const { t } = useTranslation();
  return (
    <div className="rl-source-one">
      <p className="rl-source-value">
        <span className="rl-value">
          {words.cell(cell)}
          {words.unit && <span className="rl-value-unit">{words.unit}</span>}
        </span>
        <StatusLabel status={cell.status} />
      </p>
      <QuotedSentence sentence={cell.sentence} quote={cell.printed.quote} offset={cell.quoteOffset} />
      <p className="rl-quiet" lang="zh-CN">
        {[cell.reportTitle, hostOf(cell.reportUrl)].filter(Boolean).join(' · ')}
      </p>
      <Button look="plain" icon="open" onPress={() => onOpen(cell.reportUrl)}>
        {t('common.openPage')}
      </Button>
    </div>
  );
}
