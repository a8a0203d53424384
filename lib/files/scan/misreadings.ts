/**
 * What recognition of Chinese print is known to misread, where the signs around leave no other reading. Seen with chi_sim
 * 4.0.0_best_int on clean scans; what is repaired stays doubtful like everything recognised.
 */
import type { RecognisedLine, RecognisedSign } from './recognition';

/** Finds one sign each, in linear time; `put` stands there instead, '' for nothing. */
const MISREADINGS: readonly { find: RegExp; put: string }[] = [
  // A percent sign's last ring read once more: no digit follows a percent sign.
  { find: /(?<=\d%)[\d%]/g, put: '' },
  // 干 follows no number and stands before no unit.
  { find: /(?<=\d[万亿]?)干|干(?=[瓦克米伏座吨亩余])/g, put: '千' },
  // A sign read twice, at the end of a number.
  { find: /(?<=\d[万亿]?人)人(?=[。，、；）)]|$)/g, put: '' },
  // A closing bracket before a unit stands for the number.
  { find: /(?<=[\p{Script=Han}—])\](?=[万亿个月日.\d])/gu, put: '1' },
  { find: /文(?=配收入)/g, put: '支' },
  { find: /(?<=福)社(?=[持和。，水保改建])/g, put: '祉' },
  { find: /(?<=微).(?=\/立方)/g, put: '克' },
  { find: /[〈《](?=[^〈《〉》(（]{1,20}[)）])/g, put: '（' },
  { find: /^一(?=一)|(?<=^一)一/g, put: '—' },
];

export function withoutMisreadings(line: RecognisedLine): RecognisedLine {
  return MISREADINGS.reduce(repaired, withoutRings(line));
}

/** The ring of a percent sign read as a digit: it lies on the sign, and the program is less sure of it than of digits. */
const RING = { text: '9', unsure: 97, overlap: 0.25 };

/** 8.19% is 8.1% with the first ring of its percent sign read twice. */
function withoutRings(line: RecognisedLine): RecognisedLine {
  return line.filter((sign, at) => {
    const [before, next] = [line[at - 1], line[at + 1]];
    const inside = sign.text === RING.text && next?.text === '%' && /^\d$/.test(before?.text ?? '');
    return !(inside && sign.sure < RING.unsure && sign.right - next.left >= RING.overlap * (sign.right - sign.left));
  });
}

function repaired(line: RecognisedLine, { find, put }: { find: RegExp; put: string }): RecognisedLine {
  // One unit a sign, so that places in the text are places in the line.
  const text = line.map((sign) => (sign.text.length === 1 ? sign.text : '\ufffc')).join('');
  const places = new Set(Array.from(text.matchAll(find), ({ index }) => index));
  if (places.size === 0) return line;
  const mended: RecognisedSign[] = [];
  for (const [at, sign] of line.entries()) {
    const before = mended.at(-1);
    if (!places.has(at)) mended.push(sign);
    else if (put !== '') mended.push({ ...sign, text: put });
    // Its room is that of the sign before it: no gap is left.
    else if (before) mended[mended.length - 1] = { ...before, right: Math.max(before.right, sign.right) };
  }
  return mended;
}
