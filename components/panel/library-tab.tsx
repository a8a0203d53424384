import { useId, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { sizeWords } from '../../lib/i18n/size-words';
import { useTranslation } from '../../lib/react/translation';
import { useMedia } from '../../lib/react/use-media';
import { Button } from '../ui/button';
import { Icon } from '../ui/icons';
import barsStyles from '../ui/bars.module.css';
import buttonStyles from '../ui/button.module.css';
import disclosureStyles from '../ui/disclosure.module.css';
import exchangeStyles from '../exchange/exchange.module.css';
import styles from './panel.module.css';
import { ReportList } from './report-list';
import type { LibraryEntry } from './library-entries';

export interface LibraryTabProps {
  /** null until the library has answered. */
  reports: readonly LibraryEntry[] | null;
  /** Bytes that the library takes; null where the browser does not say. */
  storageUsed: number | null;
  onOpen: (url: string) => void;
  onDeleteReport: (entry: LibraryEntry) => void;
  onOpenReader: () => void;
  /** Ids of the reports that the reader has chosen; null while none are being chosen. */
  picked: ReadonlySet<string> | null;
  onPick: (picked: ReadonlySet<string> | null) => void;
  onDescribe: (id: string) => void;
  onReadings: (id: string) => void;
  /** What the library needs looking after. */
  care: ReactNode;
  /** There is something in it that the reader should see. */
  isCareDue: boolean;
  /** What exports and imports. */
  exchange: ReactNode;
}

/** 'Library': what is kept on this computer. */
export function LibraryTab(props: LibraryTabProps) {
  const { t, locale } = useTranslation();
  const { reports, storageUsed } = props;
  return (
    <div className={styles.column}>
      {reports && (
        <ReportList
          reports={reports}
          onOpen={props.onOpen}
          onDelete={props.onDeleteReport}
          onDescribe={props.onDescribe}
          onReadings={props.onReadings}
          onOpenReader={props.onOpenReader}
          picked={props.picked}
          onPick={props.onPick}
        />
      )}
      <Foot isDue={props.isCareDue || props.picked !== null}>
        <div className={`${buttonStyles.row} ${exchangeStyles.libraryExchange}`}>
          {props.exchange}
          {reports && reports.length > 0 && (
            <Button onPress={() => props.onPick(props.picked === null ? new Set() : null)}>
              {t(props.picked === null ? 'exchange.pick.start' : 'exchange.pick.stop')}
            </Button>
          )}
          {props.picked !== null && props.picked.size > 0 && (
            <span className="rl-quiet" role="status">
              {t('exchange.pick.picked', { count: props.picked.size, number: props.picked.size.toLocaleString(locale) })}
            </span>
          )}
        </div>
        {props.care}
        <footer className={barsStyles.foot}>
          <Button look="plain" icon="file" onPress={props.onOpenReader}>
            {t('panel.openReader')}
          </Button>
          {storageUsed !== null && <span className="rl-quiet">{t('panel.library.storage', { size: sizeWords(storageUsed, locale) })}</span>}
        </footer>
      </Foot>
    </div>
  );
}

/** In the narrowest panels what stands below the list would take half of it: there it is unfolded when it is wanted, or has something to say. */
function Foot({ isDue, children }: { isDue: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const narrow = useMedia('(width <= 300px)');
  const [opened, setOpened] = useState<boolean | null>(null);
  const id = useId();
  const shown = !narrow || (opened ?? isDue);
  return (
    <>
      {narrow && (
        <AriaButton className={`${disclosureStyles.opener} ${styles.unfold}`} aria-expanded={shown} aria-controls={id} onPress={() => setOpened(!shown)}>
          <Icon name="chevron" />
          {t('panel.library.manage')}
        </AriaButton>
      )}
      <div id={id} className={styles.below} hidden={!shown}>
        {children}
      </div>
    </>
  );
}
