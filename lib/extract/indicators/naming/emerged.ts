/** Pass 3: counted things that a clause without a figure tells of, for a bare figure behind it: 百亿企业实现零的突破，| 达到3家. */
import { nameOf } from '../noun-before';
import { withoutLead } from '../segments';
import { clauseLedBy } from '../statement';
import { withoutRegion } from '../topic';
import { namesNothing } from './carried';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { sameOrNull, type NamingRule } from './naming';

const LONGEST_THING = 16;
/** How things that are counted fare. */
const FARES =
  /^(?:持续|不断|加速|加快|快速|迅速|稳步|竞相|首次)?(?:(?:实现|取得|有)了?(?:零的|新的?|历史性的?|重大|较大|明显)?(?:突破|进展)|从无到有|[从由][少小弱]到[多大强]|再添[新一]|零的?突破|涌现|集聚|壮大|扩容|扩面|增多|增加|扩大|延伸|拓展|倍增|翻番|发展壮大|做大做强|跨越式?发展)/;
const COUNTED: ReadonlySet<string> = new Set(['count', 'length', 'area', 'power', 'volume', 'other']);

/** 独角兽企业从无到有，| 达到2家. */
export const EMERGED: NamingRule = {
  id: 'name.emerged',
  example: ['高新技术企业净增210家，独角兽企业从无到有，达到2家。', '独角兽企业 2家'],
  gives: (mention) => (namesNothing(mention) && mention.said.before.topic === null ? sameOrNull(thingThatFares(mention)) : null),
};

function thingThatFares(mention: Mention): Found | null {
  const { run, predicate, own } = mention;
  const before = run.members[0]?.start === run.before.length ? clauseLedBy(mention) : '';
  if (before === '' || predicate.change !== null || !COUNTED.has(run.members[0]?.figure.kind ?? '')) return null;
  const plain = withoutRegion(withoutLead(before), own);
  for (let at = 2; at <= Math.min(LONGEST_THING, plain.length - 2); at++) {
    if (!FARES.test(plain.slice(at, at + LONGEST_THING))) continue;
    const named = nameOf(plain.slice(0, at), own, false);
    return named.name.length >= 2 && !named.relative && named.action === '' ? found(named, 'carried') : null;
  }
  return null;
}
