/** What the popup says of a place among others: every sentence true by itself. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Standing } from '../../../components/popup/standing';
import type { Locale } from '../../../lib/i18n';
import type { ReferenceStanding } from '../../../lib/model/explain';
import { TranslationProvider } from '../../../lib/react/translation';
import { translation } from '../i18n/translation';

const nothing: ReferenceStanding = { year: 2031, rank: null, nation: null, province: null, target: null };
const rank = { place: 3, tied: 0, of: 12, median: 4.6, distance: 0.3 };
const target = { value: 5, valueMax: null, bound: 'exact', status: 'target', met: true, difference: 0.2, ceiling: false } as const;

function words(locale: Locale, standing: Partial<ReferenceStanding>, indicator: Parameters<typeof Standing>[0]['indicator'] = growth): string {
  const shown = (
    <TranslationProvider translation={translation(locale)}>
      <Standing standing={{ ...nothing, ...standing }} peers={null} indicator={indicator} />
    </TranslationProvider>
  );
  return renderToStaticMarkup(shown)
    .replace(/<\/(?:li|h3|ul|p)>/gu, '\n')
    .replace(/<[^<>]+>/gu, '');
}
const growth = { value: 4.9, measure: 'growth', unit: '%' } as const;

describe('the place among reference figures', () => {
  it('says among how many that state it, who shares it, and on which side of the median', () => {
    expect(words('en', { rank })).toContain('No. 3 of 12 provincial regions with a figure, highest first · 0.3 percentage points above their median, +4.6%');
    expect(words('en', { rank: { ...rank, place: 1, tied: 10, median: 2, distance: 0 } })).toContain(
      'No. 1 of 12 provincial regions with a figure, highest first, level with 10 others · equal to their median, +2%',
    );
    expect(words('en', { rank: { ...rank, tied: 1 } })).toContain('level with 1 other ');
    expect(words('zh-CN', { rank: { ...rank, tied: 2, distance: -0.3 } })).toContain(
      '在有此数的12个省级地区中居第3位（由高到低），与另外2个地区并列 · 比中位数+4.6%低0.3个百分点',
    );
  });

  it('tells amounts in the scale of the figure and explains its unit once', () => {
    const jobs = { value: 1_180_000, measure: 'level', unit: '人' } as const;
    expect(words('zh-CN', { rank: { ...rank, median: 484_050, distance: 695_950 } }, jobs)).toContain('比中位数48.41万人高69.6万人');
    const grain = { value: 134_600_000_000, measure: 'level', unit: '斤' } as const;
    expect(words('en', { rank: { ...rank, median: 56_780_000_000, distance: 77_820_000_000 } }, grain)).toContain(
      '77.82 billion jin above their median, 56.78 billion jin',
    );
  });

  it('says by which rule a target counts as met where the numbers alone do not show it', () => {
    const outcome = (over: Partial<NonNullable<ReferenceStanding['target']>>) => words('en', { target: { ...target, ...over } });
    expect(outcome({})).toMatch(/· met\n/u);
    expect(outcome({ bound: 'about', difference: -0.1 })).toContain('met (“about” allows 5% of the target)');
    expect(outcome({ ceiling: true, difference: -1.9 })).toContain('met (for this indicator, staying below counts)');
    expect(outcome({ met: false, difference: -0.3 })).toContain('missed by 0.3 percentage points');
    expect(outcome({ met: null, difference: 0 })).toContain('the wording leaves this open');
  });

  it('tells no place where all have the same', () => {
    const alike = { place: 1, tied: 11, of: 12, median: 2, distance: 0 };
    expect(words('zh-CN', { rank: alike })).toContain('有此数的12个地区都是此数');
    expect(words('zh-CN', { rank: alike })).not.toContain('第1位');
    expect(words('en', { rank: alike })).toContain('All 12 regions with a figure state the same');
  });

  it('says of the province and of the nation whether they aim at it or have reached it', () => {
    const province = { ...target, name: '澜溪省' };
    expect(words('zh-CN', { province })).toContain('澜溪省目标：+5%');
    expect(words('en', { province })).toContain('澜溪省 (target): +5%');
    expect(words('zh-CN', { province: { ...province, status: 'actual' } })).toContain('澜溪省：+5%');
    expect(words('en', { province: { ...province, status: 'actual' } })).toContain('澜溪省: +5%');
  });

  it('tells the rule of order only where there is an order', () => {
    expect(words('en', { target })).not.toContain('ranked');
    expect(words('en', { rank })).toContain('Ranges and floors are ranked by their lower end.');
  });
});
