/** Pass 3: partners counted between 与 and what was concluded with them: 与12个国家 | 缔结30对友城. */
import verbs from '../../data/verbs.json';
import type { Clause } from '../clauses';
import { NAMELESS } from '../noun-before';
import { found } from './found';
import { same, type NamingRule } from './naming';
import type { Mention } from './mention';
import { WordTable } from '../word-table';

const BOND = new WordTable(verbs.bonds);
/** 参与, 给与 …: 与 as a part of a verb. */
const WITH = /(?<![参给赠赋授寄干])[与同跟](?:全国|全球|世界上?|国内外|境内外|海外|省内外)?$/;
const LONGEST_PARTNER = 12;
const LONGEST_NAME = 20;

export const PARTNER: NamingRule = {
  id: 'name.partner',
  example: ['与12个国家缔结30对友城。', '缔结友城的国家 12个'],
  gives: (mention) => {
    const name = partnerIn(mention);
    return name === null ? null : same(found({ ...NAMELESS, name }, 'behind'));
  },
};

/** Null where the counted thing is no partner. */
function partnerIn({ clause, run }: Mention): string | null {
  const last = run.members[run.members.length - 1];
  if (last?.figure.kind !== 'count' || !WITH.test(run.before)) return null;
  const behind = clause.text.slice(last.end, last.end + LONGEST_PARTNER + LONGEST_NAME);
  for (let at = 1; at <= Math.min(LONGEST_PARTNER, behind.length); at++) {
    const verb = BOND.startingAt(behind, at);
    if (verb === '') continue;
    const partner = behind.slice(0, at).replace(/^的|[已均都共]$/g, '');
    const { object, counted } = objectAt(clause, last.end + at + verb.length);
    const name = partner !== '' && object.endsWith(partner) ? object : `${verb}${object}${counted ? '的' : ''}${partner}`;
    return partner === '' || /[的\d]/.test(partner) || name.length > LONGEST_NAME ? null : name;
  }
  return null;
}

/** What was concluded, without how many of it: 缔结 | 30对 | 友城. */
function objectAt(clause: Clause, from: number): { object: string; counted: boolean } {
  const start = clause.text.startsWith('了', from) ? from + 1 : from;
  const counted = clause.placed.find((placed) => placed.end > start);
  const begin = counted && counted.start <= start + 1 ? counted.end : start;
  const next = clause.placed.find((placed) => placed.start >= begin);
  const object = clause.text.slice(begin, Math.min(next?.start ?? clause.text.length, begin + LONGEST_NAME)).split(/[、和等及]/)[0] ?? '';
  return { object: object.replace(/^多/, ''), counted: begin !== start };
}
