import type { ExportFormat } from '../../lib/exchange/formats';
import type { ImportStep, MergeChoice } from '../../lib/exchange/preview';
import { useTranslation } from '../../lib/react/translation';
import { Button } from '../ui/button';
import { ExportDialog } from './export-dialog';
import { ImportDialog } from './import-dialog';

export interface ExchangeButtonsProps {
  reports: number;
  /** Reports that the reader has chosen; 0 where none. */
  chosen: number;
  clips: number;
  exporting: { progress: number | null; run: (format: ExportFormat, onlyChosen: boolean) => Promise<void>; cancel: () => void };
  importing: { state: ImportStep; open: (file: File) => void; cancel: () => void; confirm: (choice: MergeChoice, settings: boolean) => void };
}

/** What is asked for most, at one press: the chosen reports, else all. */
const quick = ['csv', 'xlsx'] as const satisfies ExportFormat[];
const short = { csv: 'CSV', xlsx: 'Excel' };

/** Out of the library and into it. */
export function ExchangeButtons({ reports, chosen, clips, exporting, importing }: ExchangeButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      {reports > 0 &&
        quick.map((format) => (
          <Button
            key={format}
            icon="save"
            aria-label={t('exchange.export.quick', { format: t(`exchange.format.${format}`) })}
            isDisabled={exporting.progress !== null}
            onPress={() => void exporting.run(format, chosen > 0)}
          >
            {short[format]}
          </Button>
        ))}
      <ExportDialog reports={reports} chosen={chosen} clips={clips} progress={exporting.progress} onExport={exporting.run} onCancel={exporting.cancel} />
      <ImportDialog state={importing.state} onOpen={importing.open} onCancel={importing.cancel} onConfirm={importing.confirm} />
    </>
  );
}
