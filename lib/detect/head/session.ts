/** Sessions of people's congresses: their canonical names, and the years in which the national ones met. */
import npc from '../data/npc-sessions.json';
import { readOrdinal } from '../../language/dates';

const NUMERAL = '[一二三四五六七八九十\\d]{1,4}';
const SESSION = new RegExp(`第?(${NUMERAL})届(全国)?[\\u4e00-\\u9fa5]{0,16}?(人民代表大会|人大|代表大会)第?(${NUMERAL})次(?:全体)?会议`);
const NATIONAL = new RegExp(`第?(${NUMERAL})届全国(?:人民代表大会|人大)(?:第?(${NUMERAL})次(?:全体)?会议)?|全国人大(${NUMERAL})届(${NUMERAL})次会议`);

/** 十四届人大一次会议 and 第十四届人民代表大会第一次会议 give the same canonical name. */
export function sessionOf(text: string | undefined): string | null {
  const match = text === undefined ? null : SESSION.exec(text);
  if (!match) return null;
  const [, term = '', nation = '', body = '', number = ''] = match;
  if (Number.isNaN(readOrdinal(term)) || Number.isNaN(readOrdinal(number))) return null;
  return `第${term}届${nation}${body === '人大' ? '人民代表大会' : body}第${number}次会议`;
}

/** The year of a national session that a text names: 第十四届全国人民代表大会第四次会议 → 2026; null where it names none. */
export function nationalSessionYear(text: string): number | null {
  const match = NATIONAL.exec(text);
  if (!match) return null;
  const term = readOrdinal(match[1] ?? match[3] ?? '');
  const number = readOrdinal(match[2] ?? match[4] ?? '一');
  if (Number.isNaN(term) || Number.isNaN(number) || number < 1) return null;
  if (term < npc.yearly.term) return (npc.early as Record<string, number[]>)[String(term)]?.[number - 1] ?? null;
  return number > npc.yearly.sessions ? null : npc.yearly.from + (term - npc.yearly.term) * npc.yearly.sessions + number - 1;
}
