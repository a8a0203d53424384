/** What the palette knows of the panel and its library, as items by name. */
import type { PaletteItem } from '../../../components/panel/palette/ranked';
import { titleOf } from '../../../components/panel/library-entries';
import { otherNames } from '../../../lib/compare/indicator-search';
import type { StoredRegion } from '../../../lib/compare/region-tree';
import { indicatorMeaning } from '../../../lib/glossary/indicator-entries';
import type { Translate, Locale } from '../../../lib/i18n';
import type { ReportRow } from '../../../lib/store/rows';

interface Words {
  t: Translate;
  locale: Locale;
  placeName: (name: string) => string;
}

export function indicatorItems(comparable: readonly { code: string; reports: number }[], { t, locale }: Words): PaletteItem[] {
  return comparable.map(({ code, reports }) => {
    const name = indicatorMeaning(code)?.name ?? { zh: code, en: code };
    return {
      id: `indicator ${code}`,
      group: 'indicator',
      label: locale === 'en' ? name.en : name.zh,
      note: reports > 0 ? t('panel.compare.reports', { count: reports }) : t('panel.compare.reference.beside'),
      names: { ...name, code, also: otherNames(code) },
    };
  });
}

export function regionItems(regions: readonly StoredRegion[], { t, placeName }: Words): PaletteItem[] {
  return regions.map(({ key, name, parents, reports }) => ({
    id: `region ${key}`,
    group: 'region',
    label: placeName(name),
    note: [...parents.map(placeName), t('panel.compare.reports', { count: reports })].join(t('panel.compare.dot')),
    names: { zh: name, en: placeName(name) },
  }));
}

export function documentItems(reports: readonly ReportRow[], { t, placeName }: Words): PaletteItem[] {
  return reports.map((report) => ({
    id: `document ${report.id}`,
    group: 'document',
    label: titleOf(report),
    note: [placeName(report.region.name), report.year === null ? '' : t('common.year', { year: report.year }), t(`common.kind.${report.detection.kind}`)]
      .filter(Boolean)
      .join(t('panel.compare.dot')),
    names: { zh: `${titleOf(report)} ${report.region.name}`, en: placeName(report.region.name) },
    chinese: true,
  }));
}

const ownPrefix = /^report:/;

export function termItems(ids: readonly string[], names: ReadonlyMap<string, { zh: string; en: string }>, { locale }: Words): PaletteItem[] {
  return ids.map((id) => {
    const name = names.get(id) ?? { zh: id.replace(ownPrefix, ''), en: '' };
    return { id: `term ${id}`, group: 'term', label: name.zh, ...(locale === 'en' && name.en ? { note: name.en } : {}), names: name, chinese: true };
  });
}
