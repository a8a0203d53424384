import { notify } from '../../components/ui/toasts';
import { copyWords } from '../../lib/browser/copy';
import { saveBlob } from '../../lib/browser/save-text';
import { tableCsv, tableHtml, tableMarkdown, tableTsv, tableXlsx, type TableForm, type TakenTable } from '../../lib/exchange/taken-table';
import { useTranslation } from '../../lib/react/translation';

/** Longest name of a file, UTF-16. */
const LONGEST_NAME = 80;

/** Takes tables of any view out of the panel, and says so. A table may still be being read. */
export function useTakeTable(): (form: TableForm, table: TakenTable | Promise<TakenTable>) => void {
  const { t } = useTranslation();
  return (form, table) => {
    take(form, Promise.resolve(table))
      .then(() => notify(t(form === 'copy' || form === 'markdown' ? 'panel.compare.copiedTsv' : 'panel.compare.file.saved')))
      .catch((error: unknown) => {
        console.error('ReportLens: the table was not taken', error);
        notify(t('common.failed'));
      });
  };
}

async function take(form: TableForm, coming: Promise<TakenTable>): Promise<void> {
  if (form === 'copy') return copyWords(coming.then(tableTsv), coming.then(tableHtml));
  if (form === 'markdown') return copyWords(coming.then(tableMarkdown));
  const table = await coming;
  const file = form === 'csv' ? new Blob([await tableCsv(table)], { type: 'text/csv;charset=utf-8' }) : await tableXlsx(table);
  saveBlob(file, `${table.title.slice(0, LONGEST_NAME) || 'reportlens'}.${form}`);
}
