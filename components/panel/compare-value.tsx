import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { StatusLabel } from '../ui/status-label';
import type { CompareCell } from './compare-view';
import { hostOf } from './library-entries';
import { QuotedSentence } from './quoted-sentence';

export interface CompareValueProps {
  cell: CompareCell;
  region: string;
  year: number;
  unit: string;
  onOpen: (url: string) => void;
}

/** One value of the table; pressed, it shows the sentence it was read from. */
export function CompareValue({ cell, region, year, unit, onOpen }: CompareValueProps) {
  const { t } = useTranslation();
  const { source, status, words } = cell;
  return (
    <DialogTrigger>
      <AriaButton className="rl-table-value">
        {words}
        {status === 'estimate' && <span className="rl-table-estimate">{t('panel.compare.estimateNote')}</span>}
      </AriaButton>
      <Popover className="rl-popover" placement="bottom" offset={2}>
        <Dialog className="rl-source">
          <Heading slot="title" className="rl-source-title">
            {t('panel.compare.sourceOf', { region, year })}
          </Heading>
          <p className="rl-source-value">
            <span className="rl-value">
              {words}
              <span className="rl-value-unit">{unit}</span>
            </span>
            <StatusLabel status={status} />
          </p>
          <QuotedSentence sentence={source.sentence} quote={source.quote} offset={source.offset} />
          <p className="rl-quiet" lang="zh-CN">
            {[source.title, hostOf(source.url)].filter(Boolean).join(' · ')}
          </p>
          <Button look="plain" icon="open" onPress={() => onOpen(source.url)}>
            {t('common.openPage')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
