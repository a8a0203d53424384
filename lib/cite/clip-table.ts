/** Clips as a table: what each states, its words and its source, a row a clip. */
import { citedSource, type CitedClip } from './cited-clip';
import type { Measure, Status } from '../model/analysis';
import { inOneLine } from '../text/one-line';
import { periodOf } from './passages';

export const clipColumns = [
  'region',
  'indicator',
  'measure',
  'status',
  'period',
  'value',
  'valueMax',
  'unit',
  'printed',
  'sentence',
  'note',
  'tags',
  'title',
  'publisher',
  'date',
  'page',
  'link',
] as const;
export type ClipColumn = (typeof clipColumns)[number];
export type ClipCell = string | number | null;

export type TabledClip = CitedClip & { note: string; tags: readonly string[] };

/** A row a clip; numbers stay numbers, in the printed unit; null where nothing is known. */
export function clipRows(clips: readonly TabledClip[]): Record<ClipColumn, ClipCell>[] {
  return clips.map((clip) => {
    const { indicator, note, tags, page } = clip;
    const source = citedSource(clip);
    return {
      region: indicator?.subject || indicator?.region?.name || source.region,
      ...statedCells(clip),
      sentence: inOneLine(clip.sentence || clip.quote),
      note: note || null,
      tags: tags.join(' ') || null,
      title: source.title,
      publisher: source.publisher || null,
      date: source.date,
      page: page ?? null,
      link: source.link || null,
    };
  });
}

type Stated = 'indicator' | 'measure' | 'status' | 'period' | 'value' | 'valueMax' | 'unit' | 'printed';

/** What a clip states: as its indicator, else as its bare figure or term. */
function statedCells({ indicator, figure, term, quote }: TabledClip): Record<Stated, ClipCell> {
  const amount = (field: 'value' | 'valueMax' | 'unit') => indicator?.[field] ?? figure?.[field] ?? null;
  return {
    indicator: indicator?.name ?? term?.quote ?? null,
    measure: indicator?.measure ?? null,
    status: indicator?.status ?? null,
    period: (indicator && periodOf(indicator.period, false)) || null,
    value: amount('value'),
    valueMax: amount('valueMax'),
    unit: amount('unit'),
    printed: inOneLine(figure?.quote ?? quote),
  };
}

/** Names of the columns, and of what some of them hold, in the language of the interface. */
export interface ClipWords {
  column: (column: ClipColumn) => string;
  measure: (measure: Measure) => string;
  status: (status: Status) => string;
}

/** The clips as a table of every column that any of them fills. */
export function clipTable(clips: readonly TabledClip[], words: ClipWords): { head: string[]; rows: ClipCell[][] } {
  const rows = clipRows(clips).map((row, at) => {
    const indicator = clips[at]?.indicator;
    return indicator ? { ...row, measure: words.measure(indicator.measure), status: words.status(indicator.status) } : row;
  });
  const filled = clipColumns.filter((column) => rows.some((row) => row[column] !== null && row[column] !== ''));
  return { head: filled.map(words.column), rows: rows.map((row) => filled.map((column) => row[column])) };
}
