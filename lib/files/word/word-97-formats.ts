/** What of the formats in a Word 97 document matters to its text: characters struck out or hidden, ends of table rows, and lists. */
import { Word97Lists, type ListPlace } from './word-97-lists';

/** [MS-DOC] 2.6.1: sprmCFRMarkDel; sprmCFStrike, sprmCFDStrike, sprmCFVanish. */
const DELETED = 0x0800;
const UNSAID = [0x0837, 0x2a53, 0x083c];
/** [MS-DOC] 2.6.2: sprmPFTtp, sprmPIlfo, sprmPIlvl. */
const ROW_END = 0x2417;
const IN_LIST = 0x460b;
const LIST_DEPTH = 0x260a;
const PAGE = 512;
/** Where the file information block names the two bin tables (fcPlcfBteChpx, fcPlcfBtePapx) and their lengths. */
const CHARACTER_TABLE = 0xfa;
const PARAGRAPH_TABLE = 0x102;

/** Bytes of a property's operand by the three upper bits of its number ([MS-DOC] 2.2.5.1); 6 is of variable length. */
const OPERANDS = [1, 1, 2, 4, 2, 2, -1, 3] as const;

/** Byte ranges of the stream, ascending and apart. */
export type Ranges = readonly { from: number; to: number }[];

/** A paragraph in a list, by its byte range in the stream. */
export interface ListedRange {
  from: number;
  to: number;
  place: { list: number; depth: number };
}

export interface FormattedRuns {
  /** Taken out by a reviewer, with the ends of paragraphs among them. */
  deleted: Ranges;
  /** Struck out or hidden: paragraphs and cells end there all the same. */
  unsaid: Ranges;
  rowEnds: Ranges;
  listed: ListedRange[];
  lists: Word97Lists;
}

/** Byte ranges of the stream, in its order. A table that leads nowhere tells nothing: the text is there without it. */
export function formattedRuns(stream: Uint8Array, table: Uint8Array): FormattedRuns {
  const lists = new Word97Lists(stream, table, listPlaceIn);
  const rowEnds: { from: number; to: number }[] = [];
  const listed: ListedRange[] = [];
  for (const { from, to, style, properties } of runsOf(stream, table, PARAGRAPH_TABLE, paragraphProperties)) {
    if (isSet(properties, ROW_END)) rowEnds.push({ from, to });
    const place = lists.isEmpty ? null : lists.placeOf(style, listPlaceIn(properties));
    if (place) listed.push({ from, to, place });
  }
  const deleted: { from: number; to: number }[] = [];
  const unsaid: { from: number; to: number }[] = [];
  for (const { from, to, properties } of runsOf(stream, table, CHARACTER_TABLE, characterProperties)) {
    if (isSet(properties, DELETED)) deleted.push({ from, to });
    else if (UNSAID.some((property) => isSet(properties, property))) unsaid.push({ from, to });
  }
  return { deleted, unsaid, rowEnds, listed, lists };
}

interface Run {
  from: number;
  to: number;
  /** Number of a paragraph's style. */
  style: number;
  properties: Uint8Array;
}

type Properties = (page: Uint8Array, runs: number, run: number) => Pick<Run, 'style' | 'properties'>;

function runsOf(stream: Uint8Array, table: Uint8Array, place: number, propertiesOf: Properties): Run[] {
  const fib = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const [from, length] = [fib.getUint32(place, true), fib.getUint32(place + 4, true)];
  if (length < 12 || from + length > table.length) return [];
  const count = Math.floor((length - 4) / 8);
  const bins = new DataView(table.buffer, table.byteOffset + from, length);
  const found: Run[] = [];
  for (let number = 0; number < count; number++) {
    const at = bins.getUint32((count + 1) * 4 + number * 4, true) * PAGE;
    if (at + PAGE > stream.length) continue;
    const page = stream.subarray(at, at + PAGE);
    const view = new DataView(page.buffer, page.byteOffset, PAGE);
    const runs = Math.min(page[PAGE - 1] ?? 0, 101);
    for (let run = 0; run < runs; run++)
      found.push({ from: view.getUint32(run * 4, true), to: view.getUint32(run * 4 + 4, true), ...propertiesOf(page, runs, run) });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** [MS-DOC] 2.9.33 ChpxFkp: a byte a run says where its properties are, in words; the first byte there is their length. */
function characterProperties(page: Uint8Array, runs: number, run: number): Pick<Run, 'style' | 'properties'> {
  const at = (page[(runs + 1) * 4 + run] ?? 0) * 2;
  return { style: 0, properties: at === 0 ? page.subarray(0, 0) : page.subarray(at + 1, at + 1 + (page[at] ?? 0)) };
}

/** [MS-DOC] 2.9.174 PapxFkp: 13 bytes a run; lengths in words, a style's number before the properties. */
function paragraphProperties(page: Uint8Array, runs: number, run: number): Pick<Run, 'style' | 'properties'> {
  const at = (page[(runs + 1) * 4 + run * 13] ?? 0) * 2;
  if (at === 0) return { style: 0, properties: page.subarray(0, 0) };
  const words = page[at] ?? 0;
  const [from, length] = words === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * words - 1];
  return { style: (page[from] ?? 0) | ((page[from + 1] ?? 0) << 8), properties: page.subarray(from + 2, from + length) };
}

function listPlaceIn(properties: Uint8Array): ListPlace {
  const [list, depth] = [valueOf(properties, IN_LIST), valueOf(properties, LIST_DEPTH)];
  return { ...(list === null ? {} : { list }), ...(depth === null ? {} : { depth: depth & 0xff }) };
}

const isSet = (properties: Uint8Array, wanted: number): boolean => ((valueOf(properties, wanted) ?? 0) & 1) === 1;

/** The two bytes behind a property's number; null where it is not there. */
function valueOf(properties: Uint8Array, wanted: number): number | null {
  for (let at = 0; at + 2 < properties.length;) {
    const property = (properties[at] ?? 0) | ((properties[at + 1] ?? 0) << 8);
    if (property === wanted) return (properties[at + 2] ?? 0) | ((properties[at + 3] ?? 0) << 8);
    const size = OPERANDS[property >> 13] ?? 1;
    at += 2 + (size >= 0 ? size : 1 + (properties[at + 2] ?? 0));
  }
  return null;
}
