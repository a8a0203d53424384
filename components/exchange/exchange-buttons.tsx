import type { ExportFormat } from '../../lib/exchange/formats';
import type { ImportStep, MergeChoice } from '../../lib/exchange/preview';
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

/** Out of the library and into it. */
export function ExchangeButtons({ reports, chosen, clips, exporting, importing }: ExchangeButtonsProps) {
  return (
    <>
      <ExportDialog reports={reports} chosen={chosen} clips={clips} progress={exporting.progress} onExport={exporting.run} onCancel={exporting.cancel} />
      <ImportDialog state={importing.state} onOpen={importing.open} onCancel={importing.cancel} onConfirm={importing.confirm} />
    </>
  );
}
