/** Documents as the tools see them: read from a folder that may be read, analysed with evidence, the last few kept. */
import { basename } from 'node:path';
import { analyse } from '../engine/analyse';
import type { Analysis, HeadlineRow, Indicator, Span } from '../model/analysis';
import { documentOf } from '../node/read-document';
import type { FileFacts, Folders } from './folders';

/** Analyses kept: enough to compare a handful of documents without reading them anew. */
const MAX_KEPT = 8;
/** UTF-16 units of a sentence or of evidence in an answer: a text without full stops is one sentence. */
const MAX_WORDS = 2000;

export interface ReadDocument {
  /** As it was asked for. */
  path: string;
  text: string;
  title: string;
  changedAt: number;
  /** Numbers of its pages that are pictures and were not read. */
  unread: readonly number[];
  analysis: Analysis;
}

export class Documents {
  private readonly kept = new Map<string, ReadDocument>();

  constructor(private readonly folders: Folders) {}

  /** @throws {FolderError | FileError} */
  async read(path: string, force = false): Promise<ReadDocument> {
    const known = this.kept.get(keyOf(await this.folders.look(path), force));
    if (known) return { ...known, path };
    const { bytes, ...file } = await this.folders.read(path);
    const { unread, ...input } = await documentOf(basename(file.path), bytes);
    const { text, title = '' } = input;
    const document = { path, text, title, changedAt: file.changedAt, unread, analysis: analyse({ ...input, force, explain: true }) };
    this.kept.set(keyOf(file, force), document);
    for (const oldest of this.kept.keys()) if (this.kept.size > MAX_KEPT) this.kept.delete(oldest);
    return document;
  }
}

const keyOf = ({ path, changedAt, size }: FileFacts, force: boolean): string => `${path}\n${changedAt}\n${size}\n${force}`;

/** What a document is, in front of every answer about it. */
export function headOf({ path, unread, analysis: { detection, report, figures, indicators, headline, terms } }: ReadDocument) {
  return {
    path,
    kind: detection.kind,
    kindScore: detection.score,
    report,
    ...(unread.length > 0 ? { unread } : {}),
    counts: { figures: figures.length, indicators: indicators.length, headline: headline.length, terms: terms.length },
  };
}

/** An indicator with the words that it stands in, so that every value can be checked; a very long sentence is cut around the figure. */
export function indicatorAnswer({ text, analysis }: ReadDocument, indicator: Indicator) {
  const { figure: index, sentence, evidence = [], ...fields } = indicator;
  const figure = analysis.figures[index];
  return {
    ...fields,
    quote: figure?.quote ?? '',
    start: figure?.start ?? sentence.start,
    end: figure?.end ?? sentence.end,
    sentence: wordsAround(text, sentence, figure ?? sentence),
    evidence: evidence.map(({ span, ...rest }) => ({ ...rest, span, words: span ? wordsAround(text, span, span) : null })),
  };
}

/** Words of a span, as many as an answer may hold: before and behind what matters in it. */
function wordsAround(text: string, { start, end }: Span, what: Span): string {
  const from = Math.max(start, Math.min(what.start - MAX_WORDS / 2, end - MAX_WORDS));
  return text.slice(from, Math.min(end, from + MAX_WORDS));
}

export function headlineAnswer(document: ReadDocument, row: HeadlineRow) {
  const { indicator, ...fields } = row;
  const behind = document.analysis.indicators[indicator];
  if (!behind) return fields;
  const { name, quote, start, end, sentence, basis, vintage, nature, confidence, doubts } = indicatorAnswer(document, behind);
  return { ...fields, name, basis, vintage, ...(nature ? { nature } : {}), confidence, ...(doubts ? { doubts } : {}), quote, start, end, sentence };
}
