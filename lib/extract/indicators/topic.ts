/** Pass 5a: what a clause without a figure names for the one behind it: 客运量 | 创历史新高，达到900万人次. */
import { nameOf, type Named } from './noun-before';
import { withoutLead } from './segments';
import { ownerAtStart } from './subject';
import type { Surroundings } from './surroundings';
import { TERMINAL } from './words';

/** Verbs that close such a clause. */
const CLOSING =
  /再?创(?:出|下)?(?:历史|近年)?|实现(?:[新稳较两正快翻]|历史)|稳居|位居|跃居|居全|迈上|跨上|迈入|再上|首次|持续|稳步|不断|显著|大幅|快速|平稳|逆势|明显|保持[稳较平高两在增良]|突破|翻番|全面|双双|进一步|企稳|由负转正|止跌|较快|稳定/;
const LONGEST_TOPIC = 24;

/** Behind these an owner is only part of a longer name: 国有企业改革, 开发区建设. */
const PART_OF_NAME = /^(?:改革|建设|发展|体制|高质量|转型|改造|管理|开发|申报|申建|规划|布局|整合|优化|扩区|综合|创新发展)/;

/** Who a clause without a figure speaks of, where it is not the region itself; '' else. */
export function actorAtStart(clause: string, own: Surroundings): string {
  const plain = withoutLead(clause);
  const owner = ownerAtStart(plain, own);
  return owner !== '' && !PART_OF_NAME.test(plain.slice(owner.length)) ? owner : '';
}

/** Null where the clause names nothing that could be measured. */
export function topicOf(clause: string, own: Surroundings): Named | null {
  const verb = CLOSING.exec(clause.slice(0, LONGEST_TOPIC + 8));
  if (!verb || verb.index < 2) return null;
  const named = nameOf(clause.slice(0, verb.index), own, false);
  if (named.name.length < 2 || named.relative) return null;
  return named.entry || TERMINAL.endingAt(named.name, named.name.length) ? named : null;
}
