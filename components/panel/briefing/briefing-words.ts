/** A briefing in words: sections of lines, each with the place that it leads to. */
import { formatValue, valueText } from '../../../lib/compare/format';
import type { BriefingSection } from '../../../lib/briefing/as-text';
import type { Briefing } from '../../../lib/briefing/briefing';
import type { WordingRow } from '../../../lib/compare/wording';
import type { Analysis, Indicator, Span } from '../../../lib/model/analysis';
import type { Locale, Translate } from '../../../lib/i18n';
import { doubtWords } from '../../../lib/i18n/doubt-words';

export interface BriefingLine {
  text: string;
  sentence: string;
  /** Where it stands in the page; null for what no longer stands there. */
  place: Span | null;
  tone: 'met' | 'missed' | null;
}

export interface ToldSection extends BriefingSection {
  id: 'targets' | 'headline' | 'contradictions' | 'terms' | 'claims';
  lines: BriefingLine[];
}

export interface ToldBriefing extends Briefing {
  text: string;
  terms: { before: { year: number | null }; fresh: WordingRow[]; gone: WordingRow[] } | null;
}

export interface BriefingWording {
  t: Translate;
  locale: Locale;
  nameOf: (indicator: Indicator) => string | null;
}

const MOST_TERMS = 12;

/** Sections with nothing to tell are left out. */
export function briefingSections(briefing: ToldBriefing, analysis: Analysis, wording: BriefingWording): ToldSection[] {
  const { t } = wording;
  const teller = tellerOf(analysis, briefing.text, wording);
  const sections: ToldSection[] = [
    { id: 'targets', heading: t('panel.briefing.targets'), lines: briefing.targets.map((line) => targetWords(line, teller, wording)) },
    { id: 'headline', heading: t('panel.briefing.headline'), lines: briefing.headline.map((line) => headlineWords(line, teller, wording)) },
    { id: 'contradictions', heading: t('panel.briefing.contradictions'), lines: [...contradictionWords(briefing, teller, wording), ...doubtedWords(briefing, teller, wording)] },
    { id: 'terms', heading: briefing.terms ? t('panel.briefing.terms', { year: String(briefing.terms.before.year) }) : '', lines: termWords(briefing.terms, analysis, wording) },
    {
      id: 'claims',
      heading: t('panel.briefing.claims'),
      lines: briefing.claims.map(({ reach, words, sentence }) => ({
        text: t('panel.briefing.claim', { reach: t(`panel.briefing.reach.${reach}`), words: briefing.text.slice(words.start, words.end) }),
        sentence: briefing.text.slice(sentence.start, sentence.end),
        place: words,
        tone: null,
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

interface Teller {
  name: (index: number) => string;
  value: (index: number) => string;
  sentence: (index: number) => string;
  place: (index: number) => Span | null;
  measured: (index: number, amount: Pick<Indicator, 'value' | 'valueMax' | 'bound'>) => string;
  indicator: (index: number) => Indicator | undefined;
}

function tellerOf({ indicators, figures }: Analysis, text: string, { locale, nameOf }: BriefingWording): Teller {
  const measured: Teller['measured'] = (index, amount) => {
    const indicator = indicators[index];
    return indicator ? valueText(formatValue({ ...amount, unit: indicator.unit }, indicator.measure, locale)) : '';
  };
  return {
    measured,
    indicator: (index) => indicators[index],
    name: (index) => {
      const indicator = indicators[index];
      return indicator ? (nameOf(indicator) ?? indicator.name) : '';
    },
    value: (index) => {
      const indicator = indicators[index];
      return indicator ? measured(index, indicator) : '';
    },
    sentence: (index) => {
      const sentence = indicators[index]?.sentence;
      return sentence ? text.slice(sentence.start, sentence.end) : '';
    },
    place: (index) => {
      const figure = figures[indicators[index]?.figure ?? -1];
      return figure ? { start: figure.start, end: figure.end } : null;
    },
  };
}

function targetWords({ result, target, met, difference, from }: Briefing['targets'][number], teller: Teller, { t, locale }: BriefingWording): BriefingLine {
  const indicator = teller.indicator(result);
  const unit = indicator?.unit === '%' ? '个百分点' : (indicator?.unit ?? '');
  const gap = valueText(formatValue({ value: Math.abs(difference), valueMax: null, unit, bound: 'exact' }, 'level', locale));
  const outcome = met === null ? t('popup.standing.open') : met ? t('panel.briefing.met') : t('panel.briefing.missed', { gap });
  const words = { name: teller.name(result), target: teller.measured(result, target), result: teller.value(result), outcome };
  return {
    text: t('panel.briefing.target', words) + (from === 'reference' ? t('panel.briefing.fromReference') : ''),
    sentence: teller.sentence(result),
    place: teller.place(result),
    tone: met === null ? null : met ? 'met' : 'missed',
  };
}

function headlineWords({ indicator, growth, rank }: Briefing['headline'][number], teller: Teller, { t, locale }: BriefingWording): BriefingLine {
  const change = growth === null ? null : valueText(formatValue({ value: growth, valueMax: null, unit: '%', bound: 'exact' }, 'growth', locale));
  const parts = [
    t('panel.page.rowOf', { name: teller.name(indicator), value: teller.value(indicator) }),
    change,
    rank && t('panel.briefing.rank', { place: rank.place, of: rank.of }),
  ];
  return { text: parts.filter((part) => part !== null).join(' · '), sentence: teller.sentence(indicator), place: teller.place(indicator), tone: null };
}

function contradictionWords({ contradictions }: Briefing, teller: Teller, { t }: BriefingWording): BriefingLine[] {
  return contradictions.map(({ first, second }) => ({
    text: t('panel.briefing.contradiction', { name: teller.name(second), first: teller.value(first), second: teller.value(second) }),
    sentence: teller.sentence(second),
    place: teller.place(second),
    tone: null,
  }));
}

function doubtedWords({ doubted }: Briefing, teller: Teller, { t }: BriefingWording): BriefingLine[] {
  return doubted.map((index) => ({
    text: [t('panel.page.rowOf', { name: teller.name(index), value: teller.value(index) }), ...doubtWords(teller.indicator(index)?.doubts, t)].join(' · '),
    sentence: teller.sentence(index),
    place: teller.place(index),
    tone: null,
  }));
}

function termWords(terms: ToldBriefing['terms'], analysis: Analysis, { t }: BriefingWording): BriefingLine[] {
  if (!terms) return [];
  const place = (id: string) => analysis.terms.find((term) => term.id === id) ?? null;
  const told = (rows: readonly WordingRow[], key: 'fresh' | 'gone') =>
    rows.slice(0, MOST_TERMS).map((row): BriefingLine => {
      const at = key === 'fresh' ? place(row.id) : null;
      return { text: t(`panel.briefing.${key}`, { term: row.name }), sentence: (row.second ?? row.first)?.context ?? '', place: at && { start: at.start, end: at.end }, tone: null };
    });
  return [...told(terms.fresh, 'fresh'), ...told(terms.gone, 'gone')];
}
