import { tableForms, type TableForm, type TakenTable } from '../../lib/exchange/taken-table';
import { useTranslation } from '../../lib/react/translation';
import { Button } from './button';
import styles from './take-buttons.module.css';

/** Takes a table out of the panel. */
export type OnTake = (form: TableForm, table: TakenTable) => void;

export interface TakeButtonsProps {
  /** Made only when it is wanted. */
  table: () => TakenTable;
  onTake: OnTake;
  isDisabled?: boolean;
}

/** The ways to take what a view shows elsewhere: to the clipboard for spreadsheets and word processors, and as files. */
export function TakeButtons({ table, onTake, isDisabled = false }: TakeButtonsProps) {
  const { t } = useTranslation();
  return (
    <p className={styles.root}>
      {tableForms.map((form) => (
        <Button
          key={form}
          look="plain"
          icon={form === 'copy' || form === 'markdown' ? 'copy' : 'save'}
          isDisabled={isDisabled}
          onPress={() => onTake(form, table())}
        >
          {form === 'copy' ? t('panel.compare.copyTsv') : t(`panel.compare.file.${form}`)}
        </Button>
      ))}
    </p>
  );
}
