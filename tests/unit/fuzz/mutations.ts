/** Inputs made from good ones by a seed: the same seed makes the same cases. */

/** Numbers from 0 to 1 (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Whole numbers below a limit. */
export function numbersBelow(seed: number): (limit: number) => number {
  const next = numbersFrom(seed);
  return (limit) => Math.floor(next() * limit);
}

type Below = (limit: number) => number;

const any = <T>(list: readonly T[], below: Below): T => list[below(list.length)]!;

/** One to eight changes: bytes flipped, cut out, doubled, moved, filled with one value, or the rest cut off. */
export function mutatedBytes(bytes: Uint8Array, below: Below): Uint8Array<ArrayBuffer> {
  let changed = [...bytes];
  for (let change = 0; change <= below(8); change++) {
    const at = below(changed.length + 1);
    const length = 1 + below(Math.min(64, changed.length + 1));
    const piece = changed.slice(at, at + length);
    const kind = below(6);
    if (kind === 0) changed[at] = below(256);
    else if (kind === 1) changed.splice(at, length);
    else if (kind === 2) changed.splice(at, 0, ...piece, ...piece);
    else if (kind === 3) changed.splice(below(changed.length + 1), 0, ...changed.splice(at, length));
    else if (kind === 4) changed.fill(any([0, 0x20, 0x7f, 0xff], below), at, at + length);
    else changed = changed.slice(0, at);
  }
  return Uint8Array.from(changed);
}

const PIECES = [
  '地区生产总值',
  '一般公共预算收入',
  '同比',
  '增长',
  '下降',
  '左右',
  '以上',
  '分别',
  '达到',
  '由',
  '提高到',
  '占',
  '的比重',
  '第',
  '亿元',
  '万',
  '%',
  '‰',
  '个百分点',
  '倍',
  '位',
  '户',
  '2025年',
  '1—9月',
  '“十四五”',
  '今年',
  '预计',
  '鹿鸣市',
  '望川县',
  '，',
  '。',
  '、',
  '；',
  '：',
  '\n',
  '\r\n',
  ' ',
  '　',
  '（',
  '）',
  '“',
  '”',
  '1',
  '0',
  '9.9',
  '-',
  '—',
  '～',
  '１２',
  '三',
  '十',
  '百',
  '零',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufffc',
  '\u200b',
  '\u202e',
  '\ufeff',
  'e',
  '1e308',
  '999999999999999999999',
  '/',
  '∞',
  '放管服',
  '三区三线',
  '一、',
  '（一）',
  '年',
  '月',
  '日',
  '%%',
  '..',
  ',,',
  '!',
  '|',
  '\t',
];

/** Up to 400 pieces of what reports are made of and of what breaks programs. */
export function randomText(below: Below): string {
  let text = '';
  for (let pieces = below(400); pieces > 0; pieces--) text += any(PIECES, below);
  return text;
}

const TAGS = [
  'p',
  'div',
  'table',
  'tr',
  'td',
  'th',
  'span',
  'template',
  'svg',
  'math',
  'select',
  'frameset',
  'plaintext',
  'ruby',
  'rt',
  'br',
  'h1',
  'li',
  'style',
  'script',
  'iframe',
  'a',
  'b',
  'form',
  'body',
  'html',
  'noscript',
  '!--',
  '![CDATA[',
];
const ATTRIBUTES = [
  '',
  ' colspan=99999',
  ' rowspan="0"',
  ' hidden',
  ' style="display:none"',
  ' class=x id=constructor',
  ' shadowrootmode=open',
  ' lang=',
  ' onload=alert(1)',
  ' href="javascript:0"',
];

/** Markup with tags put in, closed in the wrong order, or left open. */
export function mutatedMarkup(markup: string, below: Below): string {
  let changed = markup;
  for (let change = 0; change <= below(12); change++) {
    const at = below(changed.length + 1);
    const tag = any(TAGS, below);
    const piece = any(
      [`<${tag}${any(ATTRIBUTES, below)}>`, `</${tag}>`, `<${tag}`, randomText(below).slice(0, 40), '&#0;', '&nbsp;&amp', '<', '>', '"'],
      below,
    );
    changed = changed.slice(0, at) + piece + changed.slice(below(4) === 0 ? at + below(200) : at);
  }
  return changed;
}

const WORDS = [
  '--format',
  '--out',
  '--jsonl',
  '--force',
  '--with-text',
  '--explain',
  '--progress',
  '--jobs',
  '--help',
  '--',
  '-',
  '-h',
  '--format=csv',
  '--jobs=0',
  '--jobs=2',
  '--nothing',
  '--out=',
  'json',
  'jsonl',
  'csv',
  'xlsx',
  'parquet',
  'datapackage',
  'pdf',
  '1',
  '-1',
  '99',
  '',
  ' ',
  '\u0000',
  '..',
  '.',
  '__proto__',
  'IN/a.txt',
  'IN/b.html',
  'IN/missing',
  'IN',
  '/dev/null',
  'OUT/x.json',
  'OUT/x.csv',
  'OUT/x.parquet',
  'OUT/folder',
  'OUT/a/b/c.zip',
  'OUT/x.xlsx',
  'OUT',
];

/** Up to eight words of a command line; IN and OUT stand for folders. */
export function randomArguments(below: Below, folders: { input: string; output: string }): string[] {
  const words = Array.from({ length: below(8) }, () =>
    any(WORDS, below)
      .replace(/^IN/, folders.input)
      .replace(/(^|=)OUT/, `$1${folders.output}`),
  );
  // A name without a folder would be written where the tests run.
  return words.map((word, at) =>
    words[at - 1] === '--out' && word.trim() !== '' && !word.startsWith('/') && !word.startsWith('-') ? `${folders.output}/${word}` : word,
  );
}
