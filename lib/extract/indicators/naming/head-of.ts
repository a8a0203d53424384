/**
 * Pass 5b: what a clause without a figure is about, for a figure behind it that only tells whom it reaches or at what
 * rate: 集中供水工程 | 建成投用，覆盖2.1万人; 强化 | 食品安全监管，合格率98%.
 */
import { onlyVerbs } from '../noun-behind';
import { withoutLead } from '../segments';
import type { Surroundings } from '../surroundings';
import { CLOSING, withoutRegion } from '../topic';
import { FINITE, FINITE_AT_END, LIGHT, OBJECT } from '../words';

export const LONGEST_HEAD = 16;
/** What says nothing of what was done. */
const VAGUE = /^(?:改革|创新|发展|机制|体制|体系|管理|服务|工作|保障|建设|合作|治理)/;
/** Verbs before the head that do not change what it is. */
const OPENS = /^(?:强化|加强|深化|抓好|健全|做好|狠抓|规范|严格|严把|夯实|巩固|深入|全面|加快|持续)+/;
const HOW = /(?:全面|有效|正式|如期|顺利|扎实|基本|深入|加快|已|均|全部|率先|得到){1,3}$/;

/** The noun phrase, '' where the clause has none that is short enough. */
export function headOf(clause: string, own: Surroundings): string {
  const opened = withoutRegion(withoutLead(clause.slice(0, 2 * LONGEST_HEAD)), own).replace(OPENS, '');
  const verb = OBJECT.startingAt(opened, 0) || LIGHT.startingAt(opened, 0);
  const plain = withoutLead(opened.slice(verb.length));
  const phrase = plain.slice(0, predicateIn(plain)).replace(HOW, '');
  return phrase.length >= 2 && phrase.length <= LONGEST_HEAD && !/[、“”《》]/.test(phrase) && !VAGUE.test(phrase) ? phrase : '';
}

function predicateIn(text: string): number {
  const closing = CLOSING.exec(text)?.index ?? -1;
  const end = closing >= 2 ? closing : text.length;
  for (let at = 2; at < end; at++) {
    if (FINITE.startingAt(text, at).length > 1) return at;
    if (FINITE_AT_END.startingAt(text, at) !== '' && onlyVerbs(text, at)) return at;
  }
  return end;
}
