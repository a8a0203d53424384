/**
 * Tells a line that was broken to fit a column or a page from one that ends a paragraph.
 *
 * PDF and OCR text breaks lines in mid-sentence, often with blank lines between and page numbers; pages copied from the
 * web break only between paragraphs. Both occur in one text, so every decision is local.
 */
import { CLOSE, COLON, COMMA, DIGIT, HAN, OPEN, STOP, classOf } from './characters';
import { columnsOf, cutsOf, fillsColumn, startsByItsWidth, type Cut } from './columns';
import type { Line } from './lines';

/** A line longer than this is no heading. */
const LONGEST_HEADING = 42;

/** A line so wide that begins another sentence is prose, and no prose ends without a stop. */
const LEAST_PROSE = 20;

/** A line so wide with several clauses that ends with ； goes on with the next. */
const LEAST_CLAUSES = 30;

/** Han characters after which a clause goes on: particles, prepositions, conjunctions. */
const UNFINISHED = new Set('的和与及在对为以是将从向由把被或并且但而使让不更最很第了着之其各每比较至到');
/** Nouns that end with such a character: 政策取向, 占比. */
const NOUN_END = /(?:[取方走导流趋定转志]向|[占同环对]比|[自理缘]由|作为|行为|面对|应对|所在|存在|潜在|实在|内在|目的|参与)$/;
/** Han characters that no paragraph begins with: particles and units. */
const CONTINUING = new Set('的了着们亿万元吨倍等');

/** A text whose lines break in mid-sentence shows it more than once. */
const PROOFS = 2;
/** 各位代表：; ——2026年1月20日在…会议上 */
const OPENING = /(?:各位(?:代表|委员|同志)|同志们)[，,：:！!]|[—－]{1,2}\s?(?:19|20)\d{2}年\d{1,2}月/y;

/** For every line but the first: true where it goes on with the sentence of the line before. */
export function joinLines(source: string, lines: Line[]): boolean[] {
  const columns = columnsOf(lines);
  const cuts = cutsOf(lines);
  const joins = new Array<boolean>(lines.length).fill(false);
  const open: number[] = [];
  let proofs = 0;
  let depth = 0;
  for (let at = 1; at < lines.length; at++) {
    const before = lines[at - 1] as Line;
    const line = lines[at] as Line;
    depth = (joins[at - 1] === true ? depth : 0) + before.depth;
    const verdict =
      byWords(source, before, line, joins[at - 1] === true) ??
      judge({
        before,
        line,
        columns: [columns[at - 1] ?? 0, columns[at] ?? 0],
        cut: cuts[at - 1] ?? null,
        startsParagraph: joins[at - 1] !== true,
        open: depth > 0 || isUnfinished(source, before) || cannotBegin(source, line),
        figures: tellsFigures(source, before),
        isTitle: isTitle(source, before),
      });
    joins[at] = verdict === 'goes on';
    if (verdict === 'goes on' && before.width > LONGEST_HEADING) proofs++;
    if (verdict === 'either') open.push(at);
  }
  if (proofs >= PROOFS) for (const at of open) joins[at] = true;
  return joins;
}

/** `either`: a heading or a broken line, as the rest of the text has it. */
type Verdict = 'goes on' | 'ends' | 'either';

/** What the words of the two lines say by themselves, wherever they stand. */
function byWords(source: string, before: Line, line: Line, joined: boolean): Verdict | null {
  if (setsApart(source, before, line, joined)) return 'goes on';
  OPENING.lastIndex = line.start;
  return OPENING.test(source) || endsCard(source, before, line) ? 'ends' : null;
}

/** What stands on either side of a line break. */
interface Break {
  before: Line;
  line: Line;
  /** Width of the column that each line stands in; 0 where none shows. */
  columns: readonly [before: number, line: number];
  /** How the line before stands to the count of characters that the text is wrapped at. */
  cut: Cut;
  /** The line before begins its paragraph. */
  startsParagraph: boolean;
  /** A bracket is open, or the line before ends in what cannot end a sentence. */
  open: boolean;
  /** The line before tells figures. */
  figures: boolean;
  isTitle: boolean;
}

/** Each knows one sort of break and says nothing of the others; the first that speaks decides. */
const judges: readonly ((at: Break) => Verdict | null)[] = [
  ({ before, line }) => (before.isCell || line.isCell ? 'ends' : null),
  ({ before, line }) => (before.mark === 'heading' || line.mark === 'heading' || line.mark === 'bullet' ? 'ends' : null),
  atCount,
  behindSentence,
  // Nothing begins with 。 or ）, nothing ends with ， or （.
  ({ line }) => ([CLOSE, COMMA, STOP, COLON].includes(classOf(line.first)) ? 'goes on' : null),
  ({ before, line }) => ([COMMA, OPEN].includes(classOf(before.last)) || splitsNumber(before, line) ? 'goes on' : null),
  ({ line }) => (line.numbered || line.mark === 'bold' ? 'ends' : null),
  ({ before, line, figures }) => (figures && line.indent - before.indent < 2 ? 'goes on' : null),
  inColumn,
  ({ line, open }) => (open || isContinuation(line) ? 'goes on' : null),
  ({ before, line }) => (line.indent >= 2 && before.indent < 2 ? 'ends' : null),
  ({ before, line }) => (before.stopInside && before.width >= LEAST_PROSE && (line.endsSentence || line.commaInside) ? 'goes on' : null),
  ({ before, isTitle }) => (!before.commaInside && !before.stopInside && isTitle ? 'ends' : null),
  ({ before }) => (before.numbered && !before.stopInside ? 'ends' : null),
  ({ before }) => (before.width > LONGEST_HEADING ? 'goes on' : null),
  ({ before }) => (before.stopInside || (before.commaInside && before.mark === null) ? 'either' : null),
];

function judge(at: Break): Verdict {
  for (const verdict of judges) {
    const said = verdict(at);
    if (said !== null) return said;
  }
  return 'ends';
}

/** Text that a program cut at a count of characters: a line of that count goes on, a shorter one ended by itself. */
function atCount({ before, line, cut }: Break): Verdict | null {
  if (cut === 'short') return before.endsSentence ? 'ends' : null;
  if (cut === null || line.indent >= 2) return null;
  return (before.endsSentence ? startsAfresh(line) : line.numbered && !splitsNumber(before, line)) ? null : 'goes on';
}

function behindSentence({ before, line, columns: [column, nextColumn], startsParagraph }: Break): Verdict | null {
  if (!before.endsSentence) return null;
  if (String.fromCharCode(before.last) === '；' && before.stopInside && before.width >= LEAST_CLAUSES && !startsAfresh(line)) return 'goes on';
  return fillsColumn(before, column, startsParagraph) && !startsAfresh(line) && !startsByItsWidth(line, nextColumn) ? 'goes on' : 'ends';
}

function inColumn({ before, line, columns: [column], startsParagraph }: Break): Verdict | null {
  if (column <= 0) return null;
  return fillsColumn(before, column, startsParagraph) && line.indent - before.indent < 2 ? 'goes on' : 'ends';
}

/** 增长3. / 5%, 增长3 / .5% or 增长3 / %: the line ends inside a number. */
function splitsNumber(before: Line, line: Line): boolean {
  const sign = String.fromCharCode(line.first);
  if (sign === '%' || sign === '％') return classOf(before.last) === DIGIT;
  if (sign === '.' || sign === '．') return classOf(before.last) === DIGIT;
  return '.．'.includes(String.fromCharCode(before.last)) && !before.numbered && classOf(line.first) === DIGIT;
}

function startsAfresh(line: Line): boolean {
  return line.numbered || line.countsPoints || line.mark !== null || line.indent >= 2;
}

/** 关于…的报告, 青禾市人民政府办公室关于…的通知: official titles are longer than headings and end with their sort. */
const TITLE =
  /^(?:关于|[\u3400-\u9fff]{2,20}(?:[省市县区州旗盟局厅]|政府|办公[厅室]|委员会)).{8,80}(?:的(?:报告|通知|意见|决定|决议|批复|函|公告)|统计公报|规划纲要|远景目标纲要)[）)]?$/;

function isTitle(source: string, line: Line): boolean {
  return line.width > LONGEST_HEADING && TITLE.test(source.slice(line.start, line.end).replace(/\s+/g, ''));
}

function isUnfinished(source: string, line: Line): boolean {
  return (
    (classOf(line.last) === HAN &&
      UNFINISHED.has(String.fromCharCode(line.last)) &&
      line.width > 8 &&
      !NOUN_END.test(source.slice(line.start, line.end).trimEnd().slice(-3))) ||
    (classOf(line.last) === DIGIT && line.commaInside && line.width > 12)
  );
}

/** 增长5%⏎左右; 在鹿鸣市第五届人民代表大会⏎第六次会议上: no paragraph begins so. */
const NO_BEGINNING = /^(?:左右|第[一二三四五六七八九十]{1,3}次(?:全体)?会议(?:上|$))/;
const LONGEST_BEGINNING = 12;

function cannotBegin(source: string, line: Line): boolean {
  return NO_BEGINNING.test(source.slice(line.start, Math.min(line.end, line.start + LONGEST_BEGINNING)));
}

/** PM⏎2.5⏎年均浓度: pages that lower an index print it on a line of its own. */
const INDEX = /^(?:2\.5|10)$/;
const INDEXED = /(?:^|[^A-Za-z])PM$/;
const LONGEST_INDEX = 3;

function setsApart(source: string, before: Line, line: Line, joined: boolean): boolean {
  const isIndex = ({ start, end }: Line) => end - start <= LONGEST_INDEX && INDEX.test(source.slice(start, end));
  if (isIndex(line)) return INDEXED.test(source.slice(Math.max(before.start, before.end - LONGEST_INDEX), before.end));
  return joined && isIndex(before) && classOf(line.first) === HAN;
}

/** GDP：1126.4亿元，增长5.6%: behind a whole figure a sentence goes on with a mark, so the next line is another card. */
const WHOLE_FIGURE = /\d(?:%|个百分点|[万亿]{0,2}[元人吨户家个])$/;

/** No column is so narrow: a line that ends here was ended by its writer. */
const LONGEST_CARD = 18;
/** Behind a rate no noun goes on without a mark, so that a wider card is known: GDP 1126.4亿元，同比+5.6%. */
const LONGEST_CARD_OF_RATE = 28;
const RATE = /(?:%|个百分点)$/;
/** 由41.2% | 提高到43.7%: the second of two values belongs to the first. */
const GOES_ON = /^(?:[提增上下减降升扩缩回][高加升降少低大小]?[到至]|左右|以[上下内]|上下|[的等之至到和及与用、，。；）)%])/;
/** 2026年怎么干？ heads the cards below it. */
const CALLS_YEAR = /^20\d{2}年[^，。；：\d]{2,14}[？！]$/;

/** A line without the blanks that some pages print around numbers: 2026 年怎么干？ */
function solid(source: string, { start, end }: Line): string {
  return source.slice(start, end).replace(/\s+/g, '');
}

/** Cards of pages for quick readers, one a line: 进出口 2860亿元 -3.2%. */
function endsCard(source: string, before: Line, line: Line): boolean {
  const next = solid(source, line);
  if (CALLS_YEAR.test(next)) return true;
  const words = solid(source, before);
  return (
    words.length <= (RATE.test(words) ? LONGEST_CARD_OF_RATE : LONGEST_CARD) &&
    WHOLE_FIGURE.test(words) &&
    /^[\u4e00-\u9fffA-Z]{2}/i.test(next) &&
    !GOES_ON.test(next) &&
    /^[\u4e00-\u9fffA-Z]/.test(words)
  );
}

/** 增长5.2%，规上工业增加值增: no heading goes on behind a figure, and no paragraph ends so. */
function tellsFigures(source: string, line: Line): boolean {
  if (WHOLE_FIGURE.test(source.slice(line.start, line.end).trimEnd().slice(-8))) return false;
  return (
    !line.endsSentence &&
    !line.numbered &&
    (line.commaInside || line.stopInside) &&
    /\d(?:[%个户人吨亩]|[万亿]?元)(?:左右|以[上下内])?[，；、]/.test(source.slice(line.start, line.end))
  );
}

function isContinuation(line: Line): boolean {
  return CONTINUING.has(String.fromCharCode(line.first)) && line.width > 8;
}
