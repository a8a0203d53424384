import { expect, it } from 'vitest';
import { reportsTable } from '../../../components/panel/compare/view-tables';
import { englishIndicatorName } from '../../../lib/glossary/indicator-names';
import { pairReports } from '../../../lib/compare/report-pair';
import { regions, report, row } from '../compare/rows';
import { translation } from '../i18n/translation';

const pair = pairReports(
  { report: report('a', regions.lanbo, 2025), indicators: [row(report('a', regions.lanbo, 2025), { value: 5, measure: 'growth', unit: '%', year: 2024 })] },
  { report: report('b', regions.lanbo, 2026), indicators: [row(report('b', regions.lanbo, 2026), { value: 6, measure: 'growth', unit: '%', year: 2025 })] },
);
const table = (locale: 'en' | 'zh-CN') =>
  reportsTable(pair, ['2025', '2026'], {
    t: translation(locale).t,
    locale,
    placeName: (name) => name,
    nameOf: (code) => code,
    english: locale === 'en' ? englishIndicatorName : () => null,
  });

it('two reports in English name each indicator in both languages, in Chinese once', () => {
  const english = table('en');
  expect(english.rows[0]!.slice(0, 2)).toEqual(['Gross regional product (GDP)', pair[0]!.name]);
  expect(english.rows[0]).toHaveLength(english.head.length);
  expect(table('zh-CN').rows[0]).toHaveLength(english.rows[0]!.length - 1);
});
