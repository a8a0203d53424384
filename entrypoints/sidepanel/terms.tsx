import { useMemo, useState } from 'react';
import { TermsTab, type TermsView } from '../../components/panel/terms/terms-tab';
import { titleOf } from '../../components/panel/library-entries';
import { plainWording, type WordingRow } from '../../lib/compare/wording';
import { historyTable, pairTable } from '../../lib/exchange/wording-table';
import { useTermNames } from '../../lib/react/use-term-names';
import { openPage, openPlace } from '../../lib/browser/open-page';
import { passagesTable } from '../../lib/exchange/passages-table';
import { addressAt, directiveInContext, directiveText } from '../../lib/text/text-fragment';
import { useTextsPair } from '../../lib/react/use-texts';
import type { ReportRow } from '../../lib/store/rows';
import { kinds } from '../../lib/model/kinds';
import { useTranslation } from '../../lib/react/translation';
import { useTermHistory, useTermIds, useWordingPair } from '../../lib/react/use-wording';
import { closestPair } from './closest-pair';
import { useTakeTable } from './take-table';

const ownPrefix = /^report:/;

/** The texts are read when they are looked at. */
const noPair = [null, null] as const;

export interface TermsProps {
  reports: ReportRow[] | null;
  /** The term that is followed through regions and years; null until one is chosen. */
  term: string | null;
  onTerm: (term: string | null) => void;
}

export function Terms({ reports: stored, term, onTerm }: TermsProps) {
  const { t, locale, placeName } = useTranslation();
  const [view, setView] = useState<TermsView>(term === null ? 'pair' : 'one');
  const [wished, setPair] = useState<[string | null, string | null] | null>(null);
  const names = useTermNames();
  const ids = useTermIds();
  const reports = useMemo(() => (stored ?? []).filter(({ detection }) => kinds[detection.kind].own), [stored]);
  const byId = useMemo(() => new Map(reports.map((report) => [report.id, report])), [reports]);
  const pair = wished ?? closestPair(reports);
  const rows = useWordingPair(pair[0], pair[1]);
  const asked = view === 'texts' ? pair : noPair;
  const texts = useTextsPair(asked[0], asked[1]);
  const history = useTermHistory(term, stored);

  const nameOf = (id: string) => names?.get(id)?.zh ?? id.replace(ownPrefix, '');
  const glossOf = (id: string) => (locale === 'en' ? (names?.get(id)?.en ?? null) : null);
  const shortName = (id: string | null) => {
    const report = id === null ? undefined : byId.get(id);
    return report ? [placeName(report.region.name) || titleOf(report), report.year].filter(Boolean).join(' ') : '';
  };
  const reportOptions = useMemo(
    () =>
      reports.map((report) => ({
        id: report.id,
        label: [placeName(report.region.name) || titleOf(report), report.year].filter(Boolean).join(' '),
        note: report.region.parents.join(' › '),
        search: [titleOf(report), report.region.name, placeName(report.region.name), ...report.region.parents, report.year ?? ''].join(' ').toLowerCase(),
      })),
    [reports, placeName],
  );
  const termOptions = useMemo(() => {
    const collator = new Intl.Collator('zh-CN');
    return (ids ?? [])
      .map((id) => {
        const entry = names?.get(id);
        const label = entry?.zh ?? id.replace(ownPrefix, '');
        return { id, label, note: locale === 'en' ? (entry?.en ?? '') : '', search: `${label} ${entry?.en ?? ''} ${id}`.toLowerCase() };
      })
      .sort((a, b) => Number(ownPrefix.test(a.id)) - Number(ownPrefix.test(b.id)) || collator.compare(a.label, b.label));
  }, [ids, names, locale]);
  // The first use gives the wording as reports print it; an id of a coinage has lost its signs.
  const printed = history?.flatMap(({ years }) => years).find(({ count }) => count > 0)?.quote;
  const termName = term === null ? '' : (names?.get(term)?.zh ?? (printed ? plainWording(printed) : nameOf(term)));

  const take = useTakeTable();
  return (
    <TermsTab
      view={view}
      empty={stored !== null && reports.length === 0}
      onView={setView}
      pair={{
        reports: reportOptions,
        pair,
        names: [shortName(pair[0]), shortName(pair[1])],
        rows,
        entryOf: (id) => names?.get(id) ?? null,
        onPair: setPair,
        onTerm: (id) => {
          onTerm(id);
          setView('one');
        },
        onExport: () => {
          const both = [shortName(pair[0]), shortName(pair[1])] as const;
          const words = {
            kind: ({ kind }: WordingRow) => t(`common.termKind.${kind}`),
            change: ({ change }: WordingRow) => t(`panel.terms.change.${change}`),
          };
          take('csv', pairTable(rows ?? [], both, words));
        },
      }}
      texts={{
        reports: reportOptions,
        pair,
        names: [shortName(pair[0]), shortName(pair[1])],
        texts,
        onPair: setPair,
        onOpen: (side, { span, words }) => {
          const url = byId.get(pair[side] ?? '')?.url;
          if (url === undefined) return;
          const directive = directiveInContext('', words, '');
          openPlace(url, span, addressAt(url, directive && directiveText(directive)));
        },
        onExport: () => {
          if (!texts || typeof texts === 'string') return;
          const both = [shortName(pair[0]), shortName(pair[1])] as const;
          take('csv', passagesTable(texts.sections, both));
        },
      }}
      one={{
        terms: termOptions,
        term,
        name: termName,
        gloss: term === null ? null : glossOf(term),
        history,
        onTerm,
        onExport: () => take('csv', historyTable(termName, history ?? [])),
        onOpen: openPage,
      }}
    />
  );
}
