import { ExchangeButtons } from '../../components/exchange/exchange-buttons';
import { OptionsPage } from '../../components/options/options-page';
import { notify } from '../../components/ui/toasts';
import { importReference } from '../../lib/browser/reference';
import { ReferenceError } from '../../lib/reference/figures';
import { markPalette, usualColours } from '../../lib/browser/mark-style';
import { call } from '../../lib/browser/messaging';
import { ALL_SITES, removeSite, requestSite, requestSites, sitePattern } from '../../lib/browser/sites';
import type { Translate } from '../../lib/i18n';
import { libraryFailureWords } from '../../lib/i18n/failure-words';
import { reasonOf } from '../../lib/messaging/errors';
import { useTranslation } from '../../lib/react/translation';
import { useExchange } from '../../lib/react/use-exchange';
import { useClipsIfRead, useReportsIfRead, useStorageUsed } from '../../lib/react/use-library';
import { useSettings } from '../../lib/react/use-settings';
import { useGrants } from '../../lib/react/use-sites';
import { sitePatterns } from '../../lib/sites';
import { useDictionariesSection } from './dictionaries';
import { typedAddress } from './typed-address';

export function App() {
  const { t } = useTranslation();
  const [settings, change] = useSettings();
  const { reports, failure } = useReportsIfRead();
  const clips = useClipsIfRead();
  const storageUsed = useStorageUsed(reports);
  const grants = useGrants();
  const exchange = useExchange(notify);
  const dictionaries = useDictionariesSection();
  if (!settings) return null;

  const failed = (error: unknown) => {
    console.error('ReportLens: not done', error);
    notify(t('common.failed'));
  };
  return (
    <OptionsPage
      reading={{ settings, onChange: change }}
      reference={{
        shown: settings.reference,
        onShown: (reference) => change({ reference }),
        onImport: (file) => {
          file
            .text()
            .then(importReference)
            .then((count) => notify(t('options.referenceImported', { count })))
            .catch((error: unknown) => {
              if (!(error instanceof ReferenceError)) return failed(error);
              notify(error.line === 0 ? t('options.referenceRefused') : t('options.referenceRefusedLine', { line: error.line }));
            });
        },
        onReset: () => void importReference(null).catch(failed),
      }}
      terms={{
        hiddenTerms: settings.hiddenTerms,
        hiddenKinds: settings.hiddenCategories,
        onTerms: (hiddenTerms) => change({ hiddenTerms }),
        onKinds: (hiddenCategories) => change({ hiddenCategories }),
      }}
      dictionaries={dictionaries}
      colours={{
        chosen: settings.markColours,
        usual: usualColours,
        palette: markPalette,
        onChange: (markColours) => change({ markColours }),
      }}
      sites={{
        builtIn: sitePatterns,
        allowed: grants?.allowed ?? null,
        withheld: grants?.withheld ?? [],
        allSites: ALL_SITES,
        off: settings.disabledSites,
        onAllow: requestSite,
        onAllowAgain: (patterns) => void requestSites(patterns).catch(failed),
        onRevoke: (pattern) => void removeSite(pattern).catch(failed),
        onOff: (disabledSites) => change({ disabledSites }),
        patternOf: (typed) => {
          const address = typedAddress(typed);
          return address && sitePattern(address.href);
        },
        hostOf: (typed) => typedAddress(typed)?.host ?? null,
      }}
      data={{
        reports: reports?.length ?? 0,
        clips: clips?.length ?? 0,
        unread: unreadWords(failure, t),
        storageUsed,
        exchange: <ExchangeButtons reports={reports?.length ?? 0} chosen={0} clips={clips?.length ?? 0} {...exchange} />,
        onClear: () =>
          call('library/clear', {})
            .then(() => notify(t('options.data.cleared')))
            .catch(failed),
      }}
    />
  );
}

/** Why the library cannot be read; null where it can. */
function unreadWords(failure: unknown, t: Translate): string | null {
  return failure === null ? null : (libraryFailureWords(reasonOf(failure), t) ?? t('common.viewFailed.words'));
}
