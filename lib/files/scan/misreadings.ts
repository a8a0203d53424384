/**
 * What recognition of Chinese print is known to misread, where the signs around leave no other reading. Seen with chi_sim
 * 4.0.0_best_int on clean scans; what is repaired stays doubtful like everything recognised.
 */
import type { RecognisedLine } from './recognition';

/** Finds one sign each, in linear time; `put` stands there instead, '' for nothing. */
const MISREADINGS: readonly { find: RegExp; put: string }[] = [
  // A percent sign's last ring read once more: no digit follows a percent sign.
  { find: /(?<=\d%)[\d%]/g, put: '' },
  // 干 follows no digit and stands before no unit.
  { find: /(?<=\d)干|干(?=[瓦克米伏])/g, put: '千' },
  { find: /(?<=微).(?=\/立方)/g, put: '克' },
  { find: /[〈《](?=[^〈《〉》(（]{1,20}[)）])/g, put: '（' },
  { find: /^一(?=一)|(?<=^一)一/g, put: '—' },
];

export function withoutMisreadings(line: RecognisedLine): RecognisedLine {
  return MISREADINGS.reduce(repaired, line);
}

function repaired(line: RecognisedLine, { find, put }: { find: RegExp; put: string }): RecognisedLine {
  // One unit a sign, so that places in the text are places in the line.
  const text = line.map((sign) => (sign.text.length === 1 ? sign.text : '\ufffc')).join('');
  const places = new Set(Array.from(text.matchAll(find), ({ index }) => index));
  if (places.size === 0) return line;
  return line.flatMap((sign, at) => (!places.has(at) ? [sign] : put === '' ? [] : [{ ...sign, text: put }]));
}
