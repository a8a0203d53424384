/** Documents as the tools see them: read from a folder that may be read, analysed with evidence, the last few kept. */
import { basename } from 'node:path';
import { analyse, type AnalyseInput } from '../engine/analyse';
import { readFile } from '../files/read-file';
import type { Analysis, HeadlineRow, Indicator } from '../model/analysis';
import { nodePlatform } from '../node/platform';
import type { Folders } from './folders';

/** Analyses kept: enough to compare a handful of documents without reading them anew. */
const MAX_KEPT = 8;

export interface ReadDocument {
  /** As it was asked for. */
  path: string;
  text: string;
  title: string;
  changedAt: number;
  analysis: Analysis;
}

export class Documents {
  private readonly kept = new Map<string, ReadDocument>();

  constructor(private readonly folders: Folders) {}

  /** @throws {FolderError | FileError} */
  async read(path: string, force = false): Promise<ReadDocument> {
    const file = await this.folders.read(path);
    const key = `${file.path}\n${file.changedAt}\n${file.bytes.length}\n${force}`;
    const known = this.kept.get(key);
    if (known) return { ...known, path };
    const { changedAt } = file;
    const { text, title, address, tables, doubtful } = await readFile({ name: basename(file.path), bytes: file.bytes }, nodePlatform);
    const input: AnalyseInput = { id: basename(file.path), text, tables, doubtful, force, explain: true, ...(title === '' ? {} : { title }), ...(address === null ? {} : { url: address }) };
    const document = { path, text, title, changedAt, analysis: analyse(input) };
    this.kept.set(key, document);
    for (const oldest of this.kept.keys()) if (this.kept.size > MAX_KEPT) this.kept.delete(oldest);
    return document;
  }
}

/** What a document is, in front of every answer about it. */
export function headOf({ path, analysis: { detection, report, figures, indicators, headline, terms } }: ReadDocument) {
  return {
    path,
    kind: detection.kind,
    kindScore: detection.score,
    report,
    counts: { figures: figures.length, indicators: indicators.length, headline: headline.length, terms: terms.length },
  };
}

/** An indicator with the words that it stands in, so that every value can be checked. */
export function indicatorAnswer({ text, analysis }: ReadDocument, indicator: Indicator) {
  const { figure: index, sentence, evidence = [], ...fields } = indicator;
  const figure = analysis.figures[index];
  return {
    ...fields,
    quote: figure?.quote ?? '',
    start: figure?.start ?? sentence.start,
    end: figure?.end ?? sentence.end,
    sentence: text.slice(sentence.start, sentence.end),
    evidence: evidence.map(({ span, ...rest }) => ({ ...rest, span, words: span ? text.slice(span.start, span.end) : null })),
  };
}

export function headlineAnswer(document: ReadDocument, row: HeadlineRow) {
  const { indicator, ...fields } = row;
  const behind = document.analysis.indicators[indicator];
  if (!behind) return fields;
  const { name, quote, start, end, sentence, basis, vintage, confidence, doubts } = indicatorAnswer(document, behind);
  return { ...fields, name, basis, vintage, confidence, ...(doubts ? { doubts } : {}), quote, start, end, sentence };
}
