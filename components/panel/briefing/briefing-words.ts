/** A briefing in words: sections of lines, each with the place that it leads to. */
import { formatValue, valueText } from '../../../lib/compare/format';
import type { BriefingSection } from '../../../lib/briefing/as-text';
import type { Briefing } from '../../../lib/briefing/briefing';
import type { StatedFigure } from '../../../lib/briefing/known';
import type { PartLine, PartOfYear } from '../../../lib/briefing/parts';
import type { WordingRow } from '../../../lib/compare/wording';
import type { Analysis, Indicator, Span } from '../../../lib/model/analysis';
import { OWN_SCOPE } from '../../../lib/model/doubts';
import type { Locale, Translate } from '../../../lib/i18n';
import { doubtWords } from '../../../lib/i18n/doubt-words';
import { monthsWords } from '../../../lib/i18n/period-words';

export interface BriefingLine {
  text: string;
  sentences: string[];
  /** Where it stands in the page; null for what no longer stands there. */
  place: Span | null;
  tone: 'met' | 'missed' | null;
}

export interface ToldSection extends BriefingSection {
  id: 'targets' | 'headline' | `part-${string}` | 'contradictions' | 'doubted' | 'terms' | 'claims';
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
    ...briefing.parts.map((part) => partSection(part, teller, wording)),
    { id: 'contradictions', heading: t('panel.briefing.contradictions'), lines: contradictionWords(briefing, teller, wording) },
    { id: 'doubted', heading: t('panel.briefing.doubted'), lines: doubtedWords(briefing, teller, wording) },
    {
      id: 'terms',
      heading: briefing.terms ? t('panel.briefing.terms', { year: String(briefing.terms.before.year) }) : '',
      lines: termWords(briefing.terms, analysis, wording),
    },
    {
      id: 'claims',
      heading: t('panel.briefing.claims'),
      lines: briefing.claims.map(({ reach, words, sentence }) => ({
        text: t('panel.briefing.claim', { reach: t(`panel.briefing.reach.${reach}`), words: briefing.text.slice(words.start, words.end) }),
        sentences: quoted(briefing.text.slice(sentence.start, sentence.end)),
        place: words,
        tone: null,
      })),
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** How targets are judged, and where figures come from that the document itself does not state; '' where there is neither. */
export function closingNote({ targets, headline, parts }: Pick<Briefing, 'targets' | 'headline' | 'parts'>, t: Translate): string {
  const planned = parts.some(({ lines }) => lines.some((line) => line.planned?.from === 'reference'));
  const used = planned || targets.some(({ from }) => from === 'reference') || headline.some(({ rank }) => rank !== null);
  return [targets.length > 0 && t('panel.compare.targets.rules'), used && `${t('popup.standing.source')} ${t('popup.standing.order')}`]
    .filter(Boolean)
    .join(' ');
}

const quoted = (...sentences: string[]): string[] => [...new Set(sentences)].filter((sentence) => sentence !== '');

interface Teller {
  name: (index: number) => string;
  value: (index: number) => string;
  sentence: (index: number) => string;
  place: (index: number) => Span | null;
  /** A figure as it is stated: with its bound and range, an estimate said to be one. */
  stated: (figure: StatedFigure) => string;
  indicator: (index: number) => Indicator | undefined;
}

function tellerOf({ indicators, figures }: Analysis, text: string, { t, locale, nameOf }: BriefingWording): Teller {
  const stated: Teller['stated'] = (figure) => {
    const ownScope = figure.indicator !== undefined && indicators[figure.indicator]?.doubts?.includes(OWN_SCOPE);
    const words = valueText(formatValue(figure, figure.measure, locale)) + (ownScope ? t('panel.briefing.ownScope') : '');
    return figure.status === 'estimate' ? `${t('common.status.estimate')} ${words}` : words;
  };
  return {
    stated,
    indicator: (index) => indicators[index],
    name: (index) => {
      const indicator = indicators[index];
      return indicator ? (nameOf(indicator) ?? indicator.name) : '';
    },
    value: (index) => {
      const indicator = indicators[index];
      return indicator ? stated(indicator) : '';
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

function targetWords(
  { result, stated, target, met, difference, from }: Briefing['targets'][number],
  teller: Teller,
  { t, locale }: BriefingWording,
): BriefingLine {
  const unit = stated.unit === '%' ? '个百分点' : stated.unit;
  const gap = valueText(formatValue({ value: Math.abs(difference), valueMax: null, unit, bound: 'exact' }, 'level', locale));
  // A ceiling is overshot, a floor not reached: the words for a miss fit both.
  const outcome = met === null ? t('popup.standing.open') : met ? t('panel.briefing.met') : t('popup.standing.missed', { value: gap });
  const aim = teller.stated({ ...target, unit: stated.unit, measure: stated.measure, status: 'target' });
  const words = { name: teller.name(result), target: aim, result: teller.stated(stated), outcome };
  return {
    text: t('panel.briefing.target', words) + (from === 'reference' ? t('panel.briefing.fromReference') : ''),
    sentences: quoted(teller.sentence(result)),
    place: teller.place(result),
    tone: met === null ? null : met ? 'met' : 'missed',
  };
}

function headlineWords({ indicator, stated, growth, rank }: Briefing['headline'][number], teller: Teller, { t }: BriefingWording): BriefingLine {
  const parts = [
    t('panel.page.rowOf', { name: teller.name(indicator), value: teller.stated(stated) }),
    rank && t('panel.briefing.rank', { place: rank.place, of: rank.of }),
    growth && teller.stated(growth),
  ];
  return { text: parts.filter((part) => part !== null).join(' · '), sentences: quoted(teller.sentence(indicator)), place: teller.place(indicator), tone: null };
}

/** What months since January, one month and its end tell, never in one list. */
function partSection({ year, months, instant, lines }: PartOfYear, teller: Teller, wording: BriefingWording): ToldSection {
  const { t } = wording;
  return {
    id: `part-${months.join('-')}${instant ? '-end' : ''}`,
    heading: t('panel.briefing.part', { part: monthsWords(year, months, t, instant) }),
    lines: lines.map((line) => partWords(line, teller, wording)),
  };
}

function partWords({ indicator, stated, growth, planned }: PartLine, teller: Teller, { t }: BriefingWording): BriefingLine {
  const aim = planned && teller.stated({ ...planned.of, ...planned.target, status: 'target' });
  const parts = [
    t('panel.page.rowOf', { name: teller.name(indicator), value: teller.stated(stated) }),
    growth && teller.stated(growth),
    aim && t('panel.briefing.planned', { target: aim }) + (planned?.from === 'reference' ? t('panel.briefing.fromReference') : ''),
  ];
  return { text: parts.filter((part) => part !== null).join(' · '), sentences: quoted(teller.sentence(indicator)), place: teller.place(indicator), tone: null };
}

function contradictionWords({ contradictions }: Briefing, teller: Teller, { t }: BriefingWording): BriefingLine[] {
  return contradictions.map(({ first, second }) => ({
    text: t('panel.briefing.contradiction', { name: teller.name(second), first: teller.value(first), second: teller.value(second) }),
    sentences: quoted(teller.sentence(first), teller.sentence(second)),
    place: teller.place(second),
    tone: null,
  }));
}

function doubtedWords({ doubted }: Briefing, teller: Teller, { t }: BriefingWording): BriefingLine[] {
  return doubted.map((index) => ({
    text: [t('panel.page.rowOf', { name: teller.name(index), value: teller.value(index) }), ...doubtWords(teller.indicator(index)?.doubts, t)].join(' · '),
    sentences: quoted(teller.sentence(index)),
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
      return {
        text: t(`panel.briefing.${key}`, { term: row.name }),
        sentences: quoted((row.second ?? row.first)?.context ?? ''),
        place: at && { start: at.start, end: at.end },
        tone: null,
      };
    });
  return [...told(terms.fresh, 'fresh'), ...told(terms.gone, 'gone')];
}
