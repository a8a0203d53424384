/**
 * Sentences made from what a document prints in another dress (cards of news, runs of a roundup), which the passes for
 * sentences read, with the way back to the document's figures.
 */
import type { Section } from '../detect/outline';
import type { Indicator, ReportMeta, Span } from '../model/analysis';
import { years as wholeYears } from '../model/period';
import type { ReadFigure } from './figures/figure';
import { sectionAt } from './indicators/section-at';

/** What one document's made sentences say; spans of `figures` and `sections` are in offsets of `text`. */
export interface MadeSentences {
  text: string;
  figures: ReadFigure[];
  sections: Section[];
  /** Indexes of the document's figures that the sentences tell, or of which nobody can tell whose they are: its running text is not asked for these. */
  settled: ReadonlySet<number>;
  /** Indicators read from `text` as indicators of the document. */
  asPrinted: (read: readonly Indicator[]) => Indicator[];
}

/** A piece of a sentence: made words, or words of the document from `start` to `end` with the figures that they hold, by index. */
export type Piece = string | (Span & { figures: readonly number[] });

/** Where the figure of a made sentence stands in the document, and what its writer noted of whose it is. */
export interface Origin<Whose> {
  figure: number;
  /** The line or sentence in the document. */
  sentence: Span;
  path: string[];
  whose: Whose;
}

/** What is known of one sentence beside its words. */
export interface Telling<Whose> {
  /** The line or sentence in the document. */
  sentence: Span;
  /** Whether it tells what is to come. */
  ahead: boolean;
  /** The months that its year is told of; null for the whole year. */
  months?: ReportMeta['months'];
  /** Whether the document's own years are those of the sentence. */
  dated: boolean;
  whose: Whose;
}

/** Writes the sentences of one document, one after another. */
export class SentenceMaker<Whose> {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly figures: ReadFigure[] = [];
  private readonly sections: Section[] = [];
  private readonly origins: Origin<Whose>[] = [];

  constructor(
    private readonly source: string,
    private readonly all: readonly ReadFigure[],
    private readonly outline: readonly Section[],
    private readonly meta: ReportMeta,
  ) {}

  add(pieces: readonly Piece[], { sentence, ahead, months = null, dated, whose }: Telling<Whose>): void {
    const start = this.length;
    const path = sectionAt(this.outline, sentence.start)?.path ?? [];
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        this.print(piece);
        continue;
      }
      for (const index of piece.figures) {
        const figure = this.all[index];
        if (!figure) continue;
        this.figures.push(shifted(figure, this.length - piece.start));
        this.origins.push({ figure: index, sentence, path, whose });
      }
      this.print(this.source.slice(piece.start, piece.end));
    }
    this.print(this.parts[this.parts.length - 1]?.endsWith('。') ? '\n' : '。\n');
    const year = ahead ? this.meta.year : this.meta.reviewYear;
    this.sections.push({
      start,
      end: this.length,
      path,
      phase: ahead ? 'plan' : 'review',
      period: year === null || !dated ? null : wholeYears(year, year, months),
    });
  }

  /** `open`: the document's figures of which nobody can tell whose they are. `owned`: an indicator with what its sentence says of whose it is. */
  made(open: readonly number[], owned: (indicator: Indicator, origin: Origin<Whose>) => Indicator): MadeSentences {
    const { figures, sections, origins } = this;
    return {
      text: this.parts.join(''),
      figures,
      sections,
      settled: new Set([...origins.map(({ figure }) => figure), ...open]),
      asPrinted: (read) =>
        read.flatMap((indicator) => {
          const origin = origins[indicator.figure];
          return origin ? [owned(printed(indicator, origin), origin)] : [];
        }),
    };
  }

  private print(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }
}

/** The indicator where the document prints it: its words are made, so that what they give stands for the whole sentence. */
function printed<Whose>(indicator: Indicator, { figure, sentence, path }: Origin<Whose>): Indicator {
  const evidence = indicator.evidence?.map((one) => ({ ...one, span: one.span && sentence }));
  return { ...indicator, figure, sentence, section: path, ...(evidence ? { evidence } : {}) };
}

function shifted(figure: ReadFigure, by: number): ReadFigure {
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...figure, ...move(figure), number: move(figure.number), boundWords: figure.boundWords && move(figure.boundWords), list: null };
}
