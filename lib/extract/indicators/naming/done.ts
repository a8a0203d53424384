/** Pass 3: what is done to the things counted before: 新建公园23个，今年 | 再建 | 30个; 厂房新开工20栋、| 竣工 | 14栋. */
import { finishName, NAMELESS, type Named } from '../noun-before';
import { OBJECT, TERMINAL } from '../words';
import { REACHES } from './behind';
import { isClass, ofClass } from './classes';
import { lastCountedIn } from './discourse';
import { found, type Found } from './found';
import type { Mention } from './mention';
import { same, type NamingRule } from './naming';
import type { Statement } from '../statement';

const OPENS_ITEM = /^(?:[、和及与]|以及)/;
/** 再建, 继续改造: words before a verb that stands alone in a clause of its own. */
const AGAIN = /^(?:计划|继续|同步|[将拟要又])?再?(?:计划|继续)?(?=.)/;
/** Verbs whose things stand before them: 厂房竣工. */
const INTRANSITIVE = /^(?:竣工|完工|投产|投用|投运|开工|新开工|通车|交付|续建|落地|落户|签约|开业|入库|上线|挂牌|上市|达产|覆盖|惠及|涉及|受益)$/;
/** 规划建设保障房3000套，已建成2100套: what was planned is what was done. */
const PLANNED = /^(?:规划|计划)(?:建设|新建|实施|改造|开工)?/;
/** 充电桩保有量: how many there are is no part of what they are. */
const COUNT_OF = /(?:保有量|拥有量|总数|总量|数量)$/;

const reachesAlone = ({ named, run }: Mention): boolean => REACHES.test(named.name) && run.behind.noun === '';

/** 集中供水工程建成投用，| 覆盖2.1万人. */
export const REACHED_BY_HEAD: NamingRule = {
  id: 'name.reached.head',
  example: ['集中供水工程建成投用，覆盖2.1万人。', '集中供水工程覆盖 2.1万人'],
  gives: (mention) =>
    reachesAlone(mention) && mention.said.before.head !== ''
      ? same(found({ ...mention.named, name: mention.said.before.head + mention.named.name }, 'leaning'))
      : null,
};

/** 修缮校舍30栋、| 惠及8000人. */
export const REACHED_BY_LAST: NamingRule = {
  id: 'name.reached.last',
  example: ['修缮校舍30栋，惠及8000人。', '修缮校舍惠及 8000人'],
  gives: (mention) => (reachesAlone(mention) && mention.last ? same(doneTo(mention.named, mention, mention.last)) : null),
};

/** 厂房新开工20栋、| 竣工14栋; 新签约项目100个，| 新开工80个. */
export const DONE_TO_LAST: NamingRule = {
  id: 'name.done.last',
  example: ['标准厂房新开工20栋、竣工14栋。', '标准厂房竣工 14栋'],
  gives: (mention) => {
    const { named, run } = mention;
    return isBareVerb(named.name) && (OPENS_ITEM.test(run.before) || goesOnCounting(mention)) ? same(doneTo(named, mention, mention.last)) : null;
  },
};

/** 亿元以上项目60个，| 其中10亿元以上9个. */
export const CLASS_OF_LAST: NamingRule = {
  id: 'name.class',
  example: ['实施亿元以上项目60个，其中10亿元以上9个。', '10亿元以上项目 9个'],
  gives: ({ named, last, said, own }) => (isClass(named.name) && (last || said.before.head !== '') ? same(ofClass(named.name, said, own)) : null),
};

/** 新建公园23个，今年 | 再建30个. */
export const DONE_AGAIN: NamingRule = {
  id: 'name.done.again',
  example: ['去年新建口袋公园23个，今年再建30个。', '新建口袋公园 30个'],
  gives: (mention) => {
    const { named, run, percent } = mention;
    const verb = named.name.replace(AGAIN, '');
    const alone = run.behind.noun === '' && !percent && (verb === '建' || OBJECT.has(verb)) && !OPENS_ITEM.test(run.before);
    return alone ? same(doneAgain(verb, mention)) : null;
  },
};

/** 实施棚户区改造项目，: a thing that is done, by whose name what is done of it is counted. */
const UNDERTAKING = /^(.{2,12}?)(?:项目|工程|行动)$/;

/** 实施棚户区改造项目，| 开工建设1万户. */
export const DEED_OF_HEAD: NamingRule = {
  id: 'name.deed-of-head',
  example: ['实施棚户区改造项目，开工建设1万户。', '棚户区改造开工建设 10000户'],
  gives: ({ named, said, run, percent, clause }) => {
    const head = UNDERTAKING.exec(said.before.head)?.[1];
    const alone = head !== undefined && clause.opener === '，' && clause.placed[0] === run.members[0] && run.behind.noun === '' && !percent;
    return alone && areBareVerbs(named.name)
      ? same(found({ ...named, name: isSaidBy(head, named.name) ? head : head + named.name, action: '' }, 'leaning'))
      : null;
  },
};

/** 街巷整治 | 治理: the undertaking is the deed, unless the verb tells how far it is. */
const isSaidBy = (head: string, deed: string): boolean => head.endsWith(deed) || (!STAGE.test(deed) && OBJECT.endingAt(head, head.length).length > 1);
const STAGE = /[开竣完]工|建成|启动|交付|续建|^(?:重点|新)/;

/** 开工建设, 重点养护: verbs and nothing else. */
const areBareVerbs = (name: string): boolean =>
  isBareVerb(name) || (name.length === 4 && OBJECT.has(name.slice(2)) && (OBJECT.has(name.slice(0, 2)) || HOW.test(name)));
const HOW = /^(?:重点|全面|累计|新增|集中|完成)/;

/** 日均, 平均每天: how many in each. */
const PACE = /^(?:[日月周年]均|平均每[天日月周年]|每[天日月周]平均)(?=.)/;

/** 、日均 | 236户: the pace and nothing else. */
const PACE_ALONE = /^[、，]?([日月周]均|平均每[天日月周]|每[天日月周]平均)$/;

/** 新登记经营主体8.6万户、| 日均236户: the same deed, by the day. */
export const PACE_ITEM: NamingRule = {
  id: 'name.done.pace-item',
  example: ['新登记经营主体8.6万户、日均236户。', '日均新登记经营主体 236户'],
  gives: ({ last, run }) => {
    const pace = PACE_ALONE.exec(run.before)?.[1];
    if (!last || pace === undefined || last.placed.figure.unit !== run.members[0]?.figure.unit || run.behind.noun !== '') return null;
    return same(found({ ...NAMELESS, name: pace + last.name, subject: last.subject }, 'leaning'));
  },
};

/** 新登记经营主体8.6万户，日均新登记 | 236户: the same deed, by the day. */
export const PACE_OF_LAST: NamingRule = {
  id: 'name.done.pace',
  example: ['新登记经营主体8.6万户，日均新登记236户。', '日均新登记经营主体 236户'],
  gives: (mention) => {
    const { named, last, run } = mention;
    const sameUnit = last?.placed.figure.unit === run.members[0]?.figure.unit;
    const pace = PACE.exec(named.name)?.[0];
    const verb = pace === undefined ? '' : named.name.slice(pace.length);
    const again = sameUnit && run.behind.noun === '' && (verb === last?.action || isBareVerb(verb));
    if (pace === undefined || !last || verb === '' || !again) return null;
    const whole = last.action === verb ? last.name : doneTo({ ...named, name: verb }, mention, last).name;
    return same(found({ ...NAMELESS, name: pace + whole, subject: last.subject }, 'leaning'));
  },
};

function isBareVerb(name: string): boolean {
  // 造林 says itself what is planted.
  return OBJECT.has(name) ? name.length < 5 && name !== '造林' : name.length < 4 && name.startsWith('新') && OBJECT.has(name.slice(1));
}

/** 新签约项目100个，新开工80个: the same unit tells that the same things are counted. */
function goesOnCounting({ run, last }: Mention): boolean {
  return last !== undefined && last.action !== '' && run.before.startsWith('新') && last.placed.figure.unit === run.members[0]?.figure.unit;
}

function doneAgain(verb: string, mention: Mention): Found {
  const { named, run, said } = mention;
  const last = lastCountedIn(said, run.members[0]?.figure.unit ?? '');
  if (!last) return found(named, 'before');
  if (last.acted) return doneTo({ ...named, name: verb }, mention, last);
  if (INTRANSITIVE.test(verb)) return doneTo({ ...named, name: verb }, mention, last);
  const tail = OBJECT.endingAt(last.name, last.name.length);
  const things = (last.action !== '' ? last.name.slice(last.action.length) : last.name.slice(0, last.name.length - tail.length))
    .replace(PLANNED, '')
    .replace(COUNT_OF, '');
  if (things.length < (last.action === '' ? 3 : 2) || TERMINAL.endingAt(things, things.length) !== '') return found(named, 'before');
  const action = verb === '建' ? '新建' : verb;
  return found({ ...named, name: action + things, action, subject: last.subject }, 'leaning');
}

/** 保交房项目交付率100%，| 涉及2.6万户: a rate reaches nobody, its things do. */
function withoutRate(name: string): string {
  const rate = /(?:率|占比|比重)$/.test(name) ? TERMINAL.endingAt(name, name.length) : '';
  const things = name.slice(0, name.length - rate.length);
  return things.length >= 2 ? things : name;
}

/** What is done to the things counted before. */
function doneTo(named: Named, { own }: Mention, last: Statement | undefined): Found {
  if (!last || last.name === '') return found(named, 'before');
  if (REACHES.test(named.name)) return found({ ...named, name: withoutRate(last.name) + named.name, subject: last.subject }, 'leaning');
  // 最高法院受理案件130件，审结110件: who did the one did the other.
  const deed = last.acted ? OBJECT.firstIn(last.name, 2) : null;
  if (deed && last.name.length > deed.at + deed.word.length)
    return found(
      { ...named, name: last.name.slice(0, deed.at) + named.name + last.name.slice(deed.at + deed.word.length), action: '', subject: last.subject },
      'leaning',
    );
  // 还迁住宅施工52万平方米，竣工29万平方米; 施工面积…，竣工….
  if (/施工(?:面积)?$/.test(last.name)) return found({ ...finishName(last.name.replace('施工', named.name), own), subject: last.subject }, 'leaning');
  // 新签约项目100个，新开工80个: the verb that opened the name gives way to the new one.
  if (last.action !== '' && last.name.length > last.action.length) {
    const done = named.name + last.name.slice(last.action.length);
    return found({ ...finishName(done, own), subject: last.subject }, 'leaning');
  }
  const verb = OBJECT.endingAt(last.name, last.name.length);
  const things =
    verb === '' ? last.name.slice(last.action.length) || last.name : last.name.slice(0, last.name.length - verb.length).replace(/新$|基本$|全部$/, '');
  return found({ ...named, name: things + named.name, subject: last.subject }, 'leaning');
}
