/**
 * Traditional script read as simplified, unit for unit: what comes out is as long as what went in, so that offsets and
 * quotes stay those of the original. For matching only: nothing is shown in it that was printed otherwise.
 */
import { characterPairs } from './character-pairs';

/** Variants of Hong Kong and Taiwan that the table reaches only through another form. */
const VARIANTS = '敍叙枱台粧妆糭粽衞卫';
/** Characters that stand for two: 計畫 is 计划 but 畫 is 画; 乾縣 keeps 乾. In each: what it becomes beside which characters. */
const BESIDE: readonly { character: string; before: string; after: string; becomes: string }[] = [
  { character: '畫', before: '計计規规企籌筹', after: '', becomes: '划' },
  { character: '乾', before: '', after: '隆縣县安坤陵', becomes: '乾' },
];
/** Simplified text prints these too, in names and old words: they prove no script. */
const IN_BOTH = '乾於瞭藉徵麽么甯鍾崑祕峯羣牀着著範谘昇陞佈佔叁啟';
/** So many of a text's Han characters are traditional only where the text is; names and quotations are fewer. */
const LEAST_SHARE = 0.03;
const LONGEST_SAMPLE = 20_000;
/** Print of the 1950s mixes both scripts: so many different characters, this often, are no names and no inscription. */
const MIXED = { kinds: 20, share: 0.003 };

const simplified = new Uint16Array(0x10000);
const proves = new Uint8Array(0x10000);
const beside = new Map(BESIDE.map((rule) => [rule.character.charCodeAt(0), rule]));

for (const pairs of [characterPairs, VARIANTS]) {
  for (let at = 0; at < pairs.length; at += 2) {
    const from = pairs.charCodeAt(at);
    simplified[from] = pairs.charCodeAt(at + 1);
    proves[from] = 1;
  }
}
for (let at = 0; at < IN_BOTH.length; at++) proves[IN_BOTH.charCodeAt(at)] = 0;

/** The simplified form of the UTF-16 unit at `at`; every other unit as it is. */
export function simplifiedAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const plain = simplified[code];
  if (plain === undefined || plain === 0) return code;
  const rule = beside.get(code);
  if (rule && ((rule.before !== '' && rule.before.includes(text[at - 1] ?? '\n')) || (rule.after !== '' && rule.after.includes(text[at + 1] ?? '\n')))) {
    return rule.becomes.charCodeAt(0);
  }
  return plain;
}

/** Units that are put together at once: an engine takes so many arguments. */
const CHUNK = 8192;

/** The text in simplified script, as long as it was. Half surrogate pairs stay as they are. */
export function simplify(text: string): string {
  const units = new Uint16Array(Math.min(text.length, CHUNK));
  let folded = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const length = Math.min(CHUNK, text.length - from);
    for (let i = 0; i < length; i++) units[i] = simplifiedAt(text, from + i);
    folded += String.fromCharCode(...units.subarray(0, length));
  }
  return folded;
}

interface Proofs {
  han: number;
  traditional: number;
  /** How many different traditional characters there are. */
  kinds: number;
}

/** Counts a sample of bounded length. */
function proofsIn(text: string): Proofs {
  const step = Math.max(1, Math.floor(text.length / LONGEST_SAMPLE));
  const kinds = new Set<number>();
  let han = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at += step) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) continue;
    han++;
    if (proves[code] !== 1) continue;
    traditional++;
    kinds.add(code);
  }
  return { han, traditional, kinds: kinds.size };
}

/** True for a text in traditional script. A simplified text that names 于右任 or quotes an inscription is none. */
export function isTraditional(text: string): boolean {
  const { han, traditional } = proofsIn(text);
  return traditional > 0 && traditional >= han * LEAST_SHARE;
}

/** True for a text that reads right only as simplified: in traditional script, or in both as print of the 1950s is. */
export function needsSimplifying(text: string): boolean {
  const { han, traditional, kinds } = proofsIn(text);
  return traditional > 0 && (traditional >= han * LEAST_SHARE || (kinds >= MIXED.kinds && traditional >= han * MIXED.share));
}
