/** Sentences made from what a document prints in another dress, with the way back to its figures. */
import type { Section } from '../../detect/outline';
import type { Indicator, ReportMeta, Span } from '../../model/analysis';
import { years as wholeYears } from '../../model/period';
import type { ReadFigure } from '../figures/figure';
import { sectionAt } from '../indicators/section-at';

export interface Origin {
  /** Index among the document's figures. */
  figure: number;
  /** The line or sentence in the document. */
  sentence: Span;
  path: string[];
  /** Whose it is, where the document says so; '' for its own region's. */
  owner: string;
}

export interface ToldText {
  text: string;
  figures: ReadFigure[];
  sections: Section[];
  /** For each of `figures`, where it stands in the document. */
  origins: Origin[];
}

/** A piece of a sentence: made words, or words of the document from `start` to `end` with the figure that they hold. */
export type Piece = string | { start: number; end: number; figure: number | null };

export class ToldBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly figures: ReadFigure[] = [];
  private readonly sections: Section[] = [];
  private readonly origins: Origin[] = [];

  constructor(
    private readonly source: string,
    private readonly all: readonly ReadFigure[],
    private readonly outline: readonly Section[],
    private readonly meta: ReportMeta,
  ) {}

  add(pieces: readonly Piece[], sentence: Span, ahead: boolean, owner = ''): void {
    const start = this.length;
    const path = sectionAt(this.outline, sentence.start)?.path ?? [];
    for (const piece of pieces) {
      if (typeof piece === 'string') {
        this.print(piece);
        continue;
      }
      const figure = piece.figure === null ? undefined : this.all[piece.figure];
      if (figure && piece.figure !== null) {
        this.figures.push(shifted(figure, this.length - piece.start));
        this.origins.push({ figure: piece.figure, sentence, path, owner });
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
      period: year === null || owner !== '' ? null : wholeYears(year, year),
    });
  }

  built(): ToldText {
    return { text: this.parts.join(''), figures: this.figures, sections: this.sections, origins: this.origins };
  }

  private print(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }
}

function shifted(figure: ReadFigure, by: number): ReadFigure {
  const move = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return { ...figure, ...move(figure), number: move(figure.number), boundWords: figure.boundWords && move(figure.boundWords), list: null };
}

/** Indicators of the made sentences as indicators of the document. */
export function asPrinted({ origins }: ToldText, read: readonly Indicator[]): Indicator[] {
  return read.flatMap((indicator) => {
    const origin = origins[indicator.figure];
    if (!origin) return [];
    const { figure, sentence, path, owner } = origin;
    const evidence = indicator.evidence?.map((one) => ({ ...one, span: one.span && sentence }));
    const { doubts, ...told } = indicator;
    // Whose it is, the story says.
    const open = owner === '' ? doubts : doubts?.filter((doubt) => doubt !== 'whose-open');
    return [
      {
        ...told,
        figure,
        sentence,
        section: path,
        subject: owner || indicator.subject,
        ...(open && open.length > 0 ? { doubts: open } : {}),
        ...(evidence ? { evidence } : {}),
      },
    ];
  });
}
