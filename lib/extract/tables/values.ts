/** What a cell states: a number with its sign, bound and notes; nothing; or words. */

export interface CellValue {
  /** As printed, without thousands separators; of a range the lower end. */
  number: string;
  /** Upper end of a range, else null. */
  to: string | null;
  sign: 1 | -1;
  /** Unit printed in the cell itself, else ''. */
  unit: string;
  /** Words that make a sentence's bound of the cell's sign: 约 before, 以上, 以内, 左右 behind. */
  before: string;
  behind: string;
  /** 〔17〕: added up over the years of its column, by the convention of five-year outlines. */
  cumulative: boolean;
  /** 60.6*: a note says something else of this one. */
  starred: boolean;
}

const VALUE = new RegExp(
  [
    '^(?<open>[〔[【(（]?)(?<before>[<>≥≤＜＞≧≦约±↑↓]?=?)(?<sign>[-−－–+＋]?)',
    '(?<number>\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,8})?)(?:%?[—–\\-~～至]{1,2}(?<to>\\d{1,15}(?:\\.\\d{1,8})?))?',
    '(?<unit>[^\\d\\s.,。，；;:：()（）[\\]〔〕*＊<>＜＞]{0,8}?)(?<behind>左右|上下|及?以上|以内|及?以下)?',
    '(?<close>[〕\\]】)）]?)(?<star>[*＊#①②③④⑤⑥⑦⑧⑨]?)$',
  ].join(''),
);
const NONE = /^(?:[-—–―/…－\s]{0,4}|持平|无)$/;
const BOUNDS: Readonly<Record<string, string>> = { '<': '以内', '≤': '以内', '≦': '以内', '＜': '以内', '>': '以上', '≥': '以上', '≧': '以上', '＞': '以上' };
const CUMULATIVE = /^[〔[【]/;

/** The value of a cell; null for words and for nothing. */
export function valueOf(text: string): CellValue | null {
  const groups = VALUE.exec(text)?.groups;
  if (!groups) return null;
  const said = (name: string): string => groups[name] ?? '';
  if ((said('open') === '') !== (said('close') === '')) return null;
  const mark = said('before').charAt(0);
  return {
    number: said('number').replaceAll(',', ''),
    to: groups.to ?? null,
    sign: /[-−－–]/.test(said('sign')) || mark === '↓' ? -1 : 1,
    unit: said('unit'),
    before: mark === '约' ? '约' : '',
    behind: BOUNDS[mark] ?? said('behind').replace('及', ''),
    cumulative: CUMULATIVE.test(said('open')),
    starred: said('star') !== '',
  };
}

/** True for a cell that says that there is no value: empty, —, …, 持平. */
export function isNone(text: string): boolean {
  return NONE.test(text);
}
